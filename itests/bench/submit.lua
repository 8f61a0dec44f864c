-- Posts complete submissions, each with a title of its own; the text is one of five so that nothing is judged from memory of one.
local texts = {
  "Vi är fem restauranger på samma gata som gärna tar emot praktikanter men ingen av oss hinner handleda. Tillsammans med arbetsmarknadsförvaltningen vill vi anställa en gemensam handledare på halvtid, så att fler unga får en första erfarenhet och vi hittar medarbetare som stannar.",
  "Butikerna vid torget vill ihop med fritidsförvaltningen hålla öppet hus för ungdomar två kvällar i veckan. Vi lånar ut lokal och personal, staden bidrar med ledare. Målet är tryggare kvällar och ett torg som lever, och att fler handlar på hemmaplan.",
  "Vi föreslår en gemensam utbildning om bygglov för små hantverksföretag, där stadsbyggnadskontoret och företagen turas om att hålla i träffarna. Det sparar tid för båda och gör det lättare för nya svenskar att starta eget.",
  "Åkerierna i hamnen vill samordna sina leveranser till innerstaden med stadens egen varuförsörjning, så att färre lastbilar kör halvtomma före klockan tio. Vi bidrar med data och fordon och vill att staden prövar en gemensam omlastning under ett år.",
  "We run a small software firm and would like to open our office on Thursdays for pupils who need help with homework in mathematics. Together with the schools administration we could find pupils and train our colleagues as mentors; we bring the room, the time and the snacks.",
}
local path = os.getenv("MEET_BENCH_PATH") or "/api/ideas"
local n, id = 0, 0
function setup(thread) id = id + 1; thread:set("me", id) end
request = function()
  n = n + 1
  local body = string.format([[{"kind":"IDEA","title":"Prov %d-%d","text":"%s","language":"sv","submitter":{"name":"Prov","email":"prov@example.com","organisation":{"name":"Provbolaget","kind":"BUSINESS"}},"collaboration":{"participants":"Butikerna och förvaltningen","cityContribution":"En ledare","ownContribution":"Lokal och tid","forms":["PILOT"]},"socialEffect":"Fler unga i arbete","businessEffect":"Lättare att hitta medarbetare","themes":["arbete"],"areas":["Centrum"],"noGuaranteeAcknowledged":true}]], me, n, texts[n % #texts + 1])
  return wrk.format("POST", path, { ["Content-Type"] = "application/json" }, body)
end
local bad = 0
response = function(status) if status >= 300 then bad = bad + 1 end end
done = function(summary, latency)
  io.write(string.format("MEASURED %.0f %.2f %.2f %.2f %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
