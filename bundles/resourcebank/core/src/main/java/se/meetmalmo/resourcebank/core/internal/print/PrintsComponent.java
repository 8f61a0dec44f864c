package se.meetmalmo.resourcebank.core.internal.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Draws badges, QR codes and PDF pages. */
@Component(service = Prints.class)
public final class PrintsComponent implements Prints {
  private static final int DOTS = 8;

  @Override
  public byte[] svg(boolean valid, String issuer, String what, String word) {
    return new BadgePicture(valid, issuer, what, word).svg().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] png(boolean valid, String issuer, String what, String word) {
    return new BadgePicture(valid, issuer, what, word).png();
  }

  @Override
  public byte[] qr(String text) {
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
      int side = modules.getWidth() * DOTS;
      BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          image.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? 0 : 0xffffff);
        }
      }
      return BadgePicture.encoded(image);
    } catch (WriterException e) {
      throw new IllegalArgumentException("Does not fit a QR code: " + text.length(), e);
    }
  }

  @Override
  public byte[] pdf(String xhtml) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(() -> font("regular"), "Figtree", 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("bold"), "Figtree", 700, FontStyle.NORMAL, true);
    builder.withHtmlContent(xhtml, "about:blank");
    // nothing is fetched: what the page shows it brings along
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("The certificate could not be printed", e);
    }
    return pdf.toByteArray();
  }

  private static InputStream font(String weight) {
    return PrintsComponent.class.getResourceAsStream("figtree-" + weight + ".ttf");
  }
}
