package se.meetmalmo.intake.core.internal.web;

import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.Verdict;

/**
 * How a text stands against the criteria, as the panel shows it.
 *
 * @param summary one sentence
 * @param findings one a criterion; none while there is nothing to judge
 * @param criteria what will be judged, while there is nothing to judge yet
 * @param remark why the matter may belong elsewhere; empty when it belongs here
 * @param refers the matter looks like one for the business pilot
 * @param contact the business pilot, one line each; empty when the matter is not theirs
 * @param written the language of the reasons where it is not the reader's; null where it is
 */
public record VerdictPanel(
    String summary,
    List<Finding> findings,
    List<RuleSetView.CriterionText> criteria,
    String remark,
    boolean refers,
    List<String> contact,
    String written) {
  static VerdictPanel before(RuleSetView rules, Words words) {
    return new VerdictPanel(
        words.get("panel.before"), List.of(), rules.criteria(), "", false, List.of(), null);
  }

  static VerdictPanel tooLong(Words words) {
    return new VerdictPanel(
        words.get("panel.too-long"), List.of(), List.of(), "", false, List.of(), null);
  }

  /** While one writes: says as well where the matter seems to belong. */
  static VerdictPanel of(Assessment assessment, List<String> contact, Words words) {
    boolean refer = assessment.outcome() == Outcome.REFER;
    boolean elsewhere = refer || assessment.outcome() == Outcome.REJECT;
    String counted = summary(assessment, words);
    return new VerdictPanel(
        refer ? counted + " " + words.get("elsewhere.refer") + "." : counted,
        assessment.findings(),
        List.of(),
        elsewhere ? assessment.reason() : "",
        refer,
        refer ? contact : List.of(),
        null);
  }

  /**
   * Of what is in.
   *
   * @param written the language of the reasons where it is not the reader's, else null
   */
  static VerdictPanel after(Assessment assessment, String written, Words words) {
    return new VerdictPanel(
        summary(assessment, words),
        assessment.findings(),
        List.of(),
        "",
        false,
        List.of(),
        written);
  }

  public List<String> states() {
    return findings.stream().map(finding -> finding.verdict().name()).toList();
  }

  /** «3 av 5 kriterier uppfyllda, 1 oklart, 1 inte uppfyllt». */
  private static String summary(Assessment assessment, Words words) {
    List<Finding> findings = assessment.findings();
    if (findings.isEmpty()) {
      return words.get("panel.undecided");
    }
    List<String> parts = new ArrayList<>();
    parts.add(words.get("panel.met", count(findings, Verdict.MET), findings.size()));
    if (count(findings, Verdict.UNSURE) > 0) {
      parts.add(words.get("panel.unsure", count(findings, Verdict.UNSURE)));
    }
    if (count(findings, Verdict.NOT_MET) > 0) {
      parts.add(words.get("panel.not-met", count(findings, Verdict.NOT_MET)));
    }
    return String.join(", ", parts) + ".";
  }

  private static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }
}
