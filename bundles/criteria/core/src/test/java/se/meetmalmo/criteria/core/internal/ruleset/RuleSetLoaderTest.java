package se.meetmalmo.criteria.core.internal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Verdict;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.web.Language;

class RuleSetLoaderTest {
  @Test
  void loadsTheSampleAndJudgesWithReasonAndPassage() {
    CompiledRuleSet set = Sample.whole().load();
    Submission submission =
        Json.read(
            "{\"text\":\"Hej. Vi i hamnen vill arbeta tillsammans med staden! Det är allt.\","
                + "\"submitter\":{\"organisation\":{\"kind\":\"BUSINESS\"}}}",
            Submission.class);
    Assessment assessment = set.assess(submission, Language.SV);
    assertThat(assessment.outcome()).isEqualTo(Outcome.PROCEED);
    assertThat(assessment.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.verdict()).isEqualTo(Verdict.MET);
              assertThat(finding.evidence())
                  .isEqualTo("Vi i hamnen vill arbeta tillsammans med staden!");
              assertThat(finding.reason()).contains("«" + finding.evidence() + "»");
            });
  }

  @Test
  void endsTheSentenceAfterAPassageOnce() {
    CompiledRuleSet set =
        Sample.whole().with("messages_sv.properties", "\u00ab{0}\u00bb", "\u00ab{0}\u00bb.").load();
    assertThat(reason(set, "Vi vill arbeta tillsammans")).endsWith("tillsammans\u00bb.");
    assertThat(reason(set, "Vi vill arbeta tillsammans!")).endsWith("tillsammans!\u00bb");
  }

  private static String reason(CompiledRuleSet set, String text) {
    return set.assess(ReadingTest.submission(text), Language.SV).findings().get(0).reason();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void refusesWithPlaceAndReason(String what, Sample sample, String place, String reason) {
    assertThatThrownBy(sample::load)
        .isInstanceOfSatisfying(
            RuleSetRefusedException.class,
            refused ->
                assertThat(refused.refusals())
                    .anySatisfy(
                        refusal -> {
                          assertThat(refusal.source()).isEqualTo("sample");
                          assertThat(refusal.place()).isEqualTo(place);
                          assertThat(refusal.reason()).contains(reason);
                        }));
  }

  static Stream<Arguments> broken() {
    Sample sample = Sample.whole();
    return Stream.of(
        arguments(
            "no JSON",
            sample.with("ruleset.json", "\"version\"", "version"),
            "ruleset.json",
            "line 3"),
        arguments(
            "unknown field",
            sample.with("ruleset.json", "\"answerWithinDays\"", "\"answerDays\""),
            "ruleset.json",
            "answerDays is not a field"),
        arguments(
            "missing language",
            sample.with("ruleset.json", ", \"en\": \"For tests.\"", ""),
            "ruleset.json, description",
            "sv and en"),
        arguments(
            "weights without head",
            sample.weighing("lov\t10\t0\n"),
            "weights.tsv, line 1",
            "trait\tCASE\tJOINT"),
        arguments(
            "weight that is no number",
            sample.weighing("trait\tCASE\tJOINT\n# a remark\nlov\t1.5\t0\n"),
            "weights.tsv, line 3",
            "«1.5» is no whole number"),
        arguments(
            "weight of a fact that is not there",
            sample.weighing("trait\tCASE\tJOINT\n=nothing:true\t1\t0\n"),
            "weights.tsv, line 2",
            "names no fact"),
        arguments(
            "weight of a value that is not there",
            sample.weighing("trait\tCASE\tJOINT\n=matter:ODD\t1\t0\n"),
            "weights.tsv, line 2",
            "matter is never ODD"),
        arguments(
            "no weights at all",
            sample.weighing("trait\tCASE\tJOINT\n"),
            "weights.tsv",
            "has no weights"),
        arguments(
            "weighing that is never unclear",
            sample.weighing("trait\tCASE\tJOINT\n").with("ruleset.json", "\"UNCLEAR\"", "\"ODD\""),
            "ruleset.json, decision like",
            "values lacks UNCLEAR"),
        arguments("missing file", sample.without("examples.jsonl"), "examples.jsonl", "is missing"),
        arguments("stray file", sample.put("other.dmn", "<a/>"), "other.dmn", "nothing refers to"),
        arguments(
            "not UTF-8",
            sample.bytes("lexicon.tsv", new byte[] {(byte) 0xC3}),
            "lexicon.tsv",
            "UTF-8"),
        arguments(
            "unknown cue",
            sample.with("ruleset.json", "[\"apply\", \"permit\"]", "[\"aply\", \"permit\"]"),
            "ruleset.json, fact application",
            "cue «aply» is not in the lexicon"),
        arguments(
            "unknown field of a fact",
            sample.with("ruleset.json", "[\"title\", \"text\"]", "[\"titel\"]"),
            "ruleset.json, fact application",
            "field «titel»"),
        arguments(
            "empty pattern",
            sample.with("lexicon.tsv", "ansök*|söker", " "),
            "lexicon.tsv, line 5",
            "the pattern is empty"),
        arguments(
            "too short a stem",
            sample.with("lexicon.tsv", "ansök*|söker", "a*"),
            "lexicon.tsv, line 5",
            "«a*»"),
        arguments(
            "gap at the end",
            sample.with("lexicon.tsv", "work* ...2 with", "work* ...2"),
            "lexicon.tsv, line 4",
            "no gap at its end"),
        arguments(
            "reference to no cue",
            sample.with("lexicon.tsv", "om ...2 <permit>", "om ...2 <permits>"),
            "lexicon.tsv, line 15",
            "<permits>"),
        arguments(
            "malformed XML",
            sample.with("matter.dmn", "</definitions>", "</definition>"),
            "matter.dmn, line 29, column 3",
            "definitions"),
        arguments(
            "document type",
            sample.with(
                "matter.dmn",
                "<definitions",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><definitions"),
            "matter.dmn, line 2, column 10",
            "DOCTYPE"),
        arguments("no DMN", sample.put("matter.dmn", "<html/>"), "matter.dmn", "is no DMN"),
        arguments(
            "broken FEEL",
            sample.with("collaboration.dmn", "&gt;= 5", "&gt; &gt; 5"),
            "collaboration.dmn, rule 2, input ownWords",
            "«> > 5» is no FEEL"),
        arguments(
            "misspelt input",
            sample.with("collaboration.dmn", "<text>ownWords</text>", "<text>ownWord</text>"),
            "collaboration.dmn, input 3",
            "«ownWord» is no fact or decision"),
        arguments(
            "wrong type of input",
            sample.with(
                "collaboration.dmn",
                "typeRef=\"number\"><text>together",
                "typeRef=\"boolean\"><text>together"),
            "collaboration.dmn, input 1",
            "should be number"),
        arguments(
            "impure cell",
            sample.with("collaboration.dmn", "&gt;= 5", "today()"),
            "collaboration.dmn, rule 2, input ownWords",
            "names «today»"),
        arguments(
            "value that is none",
            sample.with("collaboration.dmn", "\"BUSINESS\",\"CITY\"", "\"BUISNESS\",\"CITY\""),
            "collaboration.dmn, rule 1, input side",
            "«BUISNESS» is not one of"),
        arguments(
            "cell that nothing fulfils",
            sample.with("collaboration.dmn", "&gt;= 5", "&gt;= 6"),
            "collaboration.dmn, rule 2, input ownWords",
            "accepts no value of [0, 1, 5]"),
        arguments(
            "unknown verdict",
            sample.with("collaboration.dmn", "\"NOT_MET\"", "\"NO\""),
            "collaboration.dmn, rule 3, output verdict",
            "«NO» is not one of"),
        arguments(
            "unknown reason",
            sample.with("outcome.dmn", "\"outcome.doubt\"", "\"outcome.dout\""),
            "outcome.dmn, rule 2, output reason",
            "«outcome.dout» is no key"),
        arguments(
            "unknown evidence",
            sample.with("matter.dmn", "\"permitTheme\"</text>", "\"theme\"</text>"),
            "matter.dmn, rule 2, output evidence",
            "«theme» is no fact"),
        arguments(
            "no last rule for the rest",
            sample
                .with("collaboration.dmn", "<text>\"UNSURE\"</text>", "<text>\"MET\"</text>")
                .with("collaboration.dmn", "R3C2\"><text>-</text>", "R3C2\"><text>1</text>"),
            "collaboration.dmn, rule 4",
            "the last rule must have -"),
        arguments(
            "two rules of a unique table",
            sample.with("matter.dmn", "R1C0\"><text>false</text>", "R1C0\"><text>-</text>"),
            "matter.dmn",
            "rules [1, 2] all fit [true, true]"),
        arguments(
            "a case that no rule of a unique table decides",
            sample.with("matter.dmn", "R2C1\"><text>false</text>", "R2C1\"><text>true</text>"),
            "matter.dmn",
            "no rule fits [false, false]"),
        arguments(
            "other hit policy",
            sample.with("matter.dmn", "UNIQUE", "ANY"),
            "matter.dmn",
            "hit policy ANY"),
        arguments(
            "text in one language only",
            sample.with(
                "messages_en.properties", "outcome.review=An officer will read the idea.", ""),
            "messages_en.properties",
            "no text for outcome.review"),
        arguments(
            "example that fails",
            sample.with("examples.jsonl", "\"outcome\": \"REFER\"", "\"outcome\": \"REJECT\""),
            "examples.jsonl, line 1, «plain application»",
            "gives REFER"),
        arguments(
            "example with another verdict",
            sample.with(
                "examples.jsonl",
                "\"outcome\": \"PROCEED\", \"verdicts\": {\"collaboration\": \"MET\"}",
                "\"outcome\": \"PROCEED\", \"verdicts\": {\"collaboration\": \"UNSURE\"}"),
            "examples.jsonl, line 3, «collaboration»",
            "gives collaboration = MET"),
        arguments(
            "example of another shape",
            sample.with("examples.jsonl", "\"title\": \"Bygglov\"", "\"titel\": \"Bygglov\""),
            "examples.jsonl, line 1",
            "submission.titel"));
  }

  @Test
  void saysEveryFaultAtOnce() {
    Sample sample =
        Sample.whole()
            .with("collaboration.dmn", "&gt;= 5", "&gt;= 6")
            .with("outcome.dmn", "\"REFER\"", "\"REFERR\"");
    assertThatThrownBy(sample::load)
        .hasMessageContaining("collaboration.dmn, rule 2")
        .hasMessageContaining("outcome.dmn, rule 1");
  }
}
