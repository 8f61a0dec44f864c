package se.meetmalmo.resourcebank.core.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintsTest {
  private final Prints prints = new PrintsComponent();

  @Test
  void aBadgeIsSoundSvgThatNeedsNoFont() throws Exception {
    byte[] svg = prints.svg(true, "Meet <Malmö>", "Resursbanken", "Medlem");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Meet <Malmö>, Resursbanken: Medlem");
    assertThat(document.getElementsByTagName("text").getLength()).isZero();
    assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(6);
    assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("NaN");
    Files.write(Path.of("target", "badge.svg"), svg);
  }

  @Test
  void aBadgeThatIsRevokedLooksOtherwise() throws Exception {
    byte[] valid = prints.png(true, "Meet Malmö", "Resursbanken", "Medlem");
    byte[] revoked = prints.png(false, "Meet Malmö", "Resursbanken", "Gäller inte");
    BufferedImage one = ImageIO.read(new ByteArrayInputStream(valid));
    BufferedImage other = ImageIO.read(new ByteArrayInputStream(revoked));
    assertThat(one.getWidth()).isEqualTo(480);
    assertThat(one.getRGB(30, 240)).isNotEqualTo(other.getRGB(30, 240));
    Files.write(Path.of("target", "badge.png"), valid);
    Files.write(Path.of("target", "badge-revoked.png"), revoked);
  }

  @Test
  void aQrCodeSaysTheAddress() throws Exception {
    String address = "https://meet.example.se/certificates/019aaf3c-7c3e-7a51-9b1e-2f6f3c1d5e78";
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(prints.qr(address)));
    int side = image.getWidth();
    int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
    BinaryBitmap seen =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(address);
  }

  @Test
  void aPageIsTaggedAndBringsItsFont() throws Exception {
    byte[] pdf =
        prints.pdf(
            "<html lang=\"sv\"><head><title>Intyg</title><meta name=\"description\" content=\"Intyg\"/><meta name=\"subject\" content=\"Intyg\"/>"
                + "<style>body{font-family:Figtree}</style></head><body><h1>Åsa Ćosić</h1></body></html>");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Intyg");
      assertThat(new PDFTextStripper().getText(document)).contains("Åsa Ćosić");
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).contains("Figtree");
      }
    }
  }
}
