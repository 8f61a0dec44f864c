// Makes the pages nicer; nothing here is needed for them to work.
(function () {
  "use strict";

  // characters as the server counts them: code points; browsers send a line break as two
  function length(text) {
    return Array.from(text.replace(/\r?\n/g, "\r\n")).length;
  }

  function count(counter) {
    var field = document.getElementById(counter.dataset.countFor);
    if (!field) {
      return;
    }
    var left = Number(counter.dataset.limit) - length(field.value);
    var sentence = left < 0 ? counter.dataset.over : counter.dataset.left;
    counter.textContent = sentence.replace("{0}", String(Math.abs(left)));
    counter.classList.toggle("is-over", left < 0);
  }

  function counters() {
    document.querySelectorAll("[data-count-for]").forEach(count);
  }

  // speaks only when what there is to say has changed
  var said = "";
  function say(root) {
    var source = root.querySelector("[data-says]");
    var live = document.getElementById("live");
    var sentence = source ? source.textContent.trim() : "";
    if (live && sentence && sentence !== said) {
      said = sentence;
      live.textContent = sentence;
    }
  }

  // a button beside what is worth copying; without a script there is none
  function copyButton(place) {
    var source = document.getElementById(place.dataset.copy);
    if (!source || !navigator.clipboard) {
      return;
    }
    var button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary";
    button.textContent = place.dataset.label;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(source.textContent.trim()).then(function () {
        var live = document.getElementById("live");
        button.textContent = place.dataset.copied;
        if (live) {
          live.textContent = place.dataset.copied;
        }
      });
    });
    place.appendChild(button);
  }

  document.addEventListener("input", function (event) {
    var counter = event.target.id && document.getElementById(event.target.id + "-count");
    if (counter && counter.dataset.countFor) {
      count(counter);
    }
  });

  document.addEventListener("htmx:afterSettle", function () {
    counters();
    say(document);
  });

  document.addEventListener("DOMContentLoaded", function () {
    counters();
    document.querySelectorAll("[data-copy]").forEach(copyButton);
    var source = document.querySelector("[data-says]");
    said = source ? source.textContent.trim() : "";
    var errors = document.querySelector("[data-focus]");
    if (errors) {
      errors.focus();
    }
  });
})();
