// Makes the pages nicer; nothing here is needed for them to work.
(function () {
  "use strict";

  // characters as the server counts them: code points; browsers send a line break as two
  function length(text) {
    return Array.from(text.replace(/\r?\n/g, "\r\n")).length;
  }

  // speaks of the limit when the last fifth of it is being used; until then it is only read out
  function count(counter) {
    var field = document.getElementById(counter.dataset.countFor);
    if (!field) {
      return;
    }
    var limit = Number(counter.dataset.limit);
    var left = limit - length(field.value);
    counter.dataset.most = counter.dataset.most || counter.textContent;
    var near = left < limit / 5;
    var sentence = left < 0 ? counter.dataset.over : counter.dataset.left;
    var number = Math.abs(left).toLocaleString(document.documentElement.lang);
    counter.textContent = near ? sentence.replace("{0}", number) : counter.dataset.most;
    counter.classList.toggle("vh", !near);
    counter.classList.toggle("is-over", left < 0);
  }

  function counters() {
    document.querySelectorAll("[data-count-for]").forEach(count);
  }

  // a panel that is taller than the window stays by its lower edge, so that all of it can be reached
  function stick() {
    document.querySelectorAll(".stick").forEach(function (panel) {
      var above = window.innerHeight - panel.offsetHeight - 16;
      panel.style.top = Math.min(16, above) + "px";
    });
  }

  // speaks only when what there is to say has changed, of each thing that speaks
  var said = {};
  function news(root) {
    var now = {};
    var fresh = [];
    root.querySelectorAll("[data-says]").forEach(function (source) {
      var sentence = source.textContent.trim();
      now[source.dataset.says] = sentence;
      if (sentence && sentence !== said[source.dataset.says]) {
        fresh.push(sentence);
      }
    });
    said = now;
    return fresh;
  }

  function say(root) {
    var live = document.getElementById("live");
    var fresh = news(root);
    if (live && fresh.length) {
      live.textContent = fresh.join(" ");
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

  // in a list with data-keys: j and k go from row to row, x picks, ? shows the help. Only while the
  // focus is in a row, so that no key means anything elsewhere (WCAG 2.1.4)
  function step(rows, row, by) {
    var next = rows[rows.indexOf(row) + by];
    var link = next && next.querySelector("a");
    if (link) {
      link.focus();
    }
  }

  document.addEventListener("keydown", function (event) {
    var row = event.target.closest && event.target.closest("[data-keys] [data-row]");
    if (!row || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      return;
    }
    var list = row.closest("[data-keys]");
    var rows = Array.from(list.querySelectorAll("[data-row]"));
    var box = row.querySelector("input[type=checkbox]");
    var help = document.getElementById(list.dataset.keys);
    if (event.key === "j" || event.key === "k") {
      step(rows, row, event.key === "j" ? 1 : -1);
    } else if (event.key === "x" && box) {
      box.checked = !box.checked;
      var live = document.getElementById("live");
      if (live) {
        live.textContent = box.getAttribute("aria-label") + ": " + (box.checked ? "✓" : "–");
      }
    } else if (event.key === "?" && help) {
      help.open = !help.open;
      if (help.open) {
        help.querySelector("summary").focus();
      }
    } else {
      return;
    }
    event.preventDefault();
  });

  document.addEventListener("input", function (event) {
    var counter = event.target.id && document.getElementById(event.target.id + "-count");
    if (counter && counter.dataset.countFor) {
      count(counter);
    }
  });

  window.addEventListener("resize", stick);

  // a form that can show itself in the other language keeps what was typed
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[hreflang]");
    var keep = link && document.querySelector("main button[name=do][value=language]");
    if (keep) {
      event.preventDefault();
      keep.click();
    }
  });

  document.addEventListener("htmx:afterSettle", function () {
    counters();
    stick();
    say(document);
  });

  document.addEventListener("DOMContentLoaded", function () {
    counters();
    stick();
    document.querySelectorAll("[data-copy]").forEach(copyButton);
    news(document);
    var errors = document.querySelector("[data-focus]");
    if (errors) {
      errors.focus();
    }
  });
})();
