package se.meetmalmo.channels.press.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.channels.press.internal.template.StaticTemplates;
import se.meetmalmo.channels.press.internal.template.Templates;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.spi.PressPrinter;
import se.meetmalmo.platform.City;

/** Prints press releases as tagged PDF (PDF/UA). Nothing is fetched while it prints. */
@Component
public final class PressComponent implements PressPrinter {
  private static final Templates TEMPLATES = new StaticTemplates();

  /** As much as a press release can be; no reader of one wants more. */
  private static final int LONGEST = 20_000;

  @Override
  public byte[] pdf(PublishedItem item, String address) {
    StringOutput page = new StringOutput();
    TEMPLATES
        .release(
            item.language(),
            legal(item.headline()),
            item.publishedAt().atZone(City.ZONE).toLocalDate().toString(),
            paragraphs(item.text()),
            address)
        .render(page);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(() -> font("regular"), "Figtree", 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("bold"), "Figtree", 700, FontStyle.NORMAL, true);
    builder.withHtmlContent(page.toString(), "about:blank");
    builder.useUriResolver((base, uri) -> null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("Item " + item.id() + " could not be printed", e);
    }
    return pdf.toByteArray();
  }

  private static List<String> paragraphs(String text) {
    return List.of(legal(text).split("\n\\s*\n"));
  }

  /** What XML can carry, and no more than can be printed. Source: the production Char, XML 1.0. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(c -> c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd)
        .limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static InputStream font(String weight) {
    return PressComponent.class.getResourceAsStream("figtree-" + weight + ".ttf");
  }
}
