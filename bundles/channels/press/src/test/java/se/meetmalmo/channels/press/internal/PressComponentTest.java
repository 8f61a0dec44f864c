package se.meetmalmo.channels.press.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.PublishedItem;

class PressComponentTest {
  private static final Instant AT = Instant.parse("2027-03-03T23:30:00Z");

  private static PublishedItem item(String headline, String text) {
    return new PublishedItem(
        "id.press.press.sv",
        CityChannel.PRESS,
        "press",
        "sv",
        false,
        ActivityKind.PRESS_RELEASE,
        headline,
        text,
        "",
        List.of(),
        List.of(),
        AT,
        AT,
        null,
        null,
        null,
        null,
        "");
  }

  private static PDDocument printed(String headline, String text) throws IOException {
    return Loader.loadPDF(
        new PressComponent().pdf(item(headline, text), "https://m.se/published/id"));
  }

  @Test
  void printsWithTagsTitleLanguageAndItsOwnFonts() throws IOException {
    try (PDDocument pdf = printed("Öppet hus", "Första stycket.\n\nAndra stycket.")) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Öppet hus", "2027-03-04", "Första stycket.", "https://m.se/published/id");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Öppet hus");
      pdf.getPage(0)
          .getResources()
          .getFontNames()
          .forEach(
              name -> {
                try {
                  assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
    }
  }

  @Test
  void hostileTextIsPrintedAsText() throws IOException {
    String hostile =
        "</p><script>alert(1)</script><img src=\"file:///etc/passwd\"/> & \u202eolleh\u0000\u0001\ud83d\r\nBcc: a@b.se";
    try (PDDocument pdf = printed(hostile, hostile)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("<script>alert(1)</script>", "olleh")
          .doesNotContain("\u202e");
      assertThat(pdf.getDocumentInformation().getTitle()).doesNotContainPattern("\\p{Cc}|\\p{Cf}");
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
    }
  }

  @Test
  void aVeryLongTextIsCutAndPrinted() throws IOException {
    try (PDDocument pdf = printed("x".repeat(5_000), "ord ".repeat(2_500_000))) {
      assertThat(pdf.getNumberOfPages()).isBetween(2, 30);
    }
  }
}
