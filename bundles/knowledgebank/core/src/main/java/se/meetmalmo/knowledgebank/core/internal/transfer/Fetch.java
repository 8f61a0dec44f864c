package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.meetmalmo.knowledgebank.ImportMapping.Format;

/**
 * Opens what a source has now. Only an operator names a source, so that nobody else makes the
 * platform look somewhere.
 */
final class Fetch {
  private static final Duration ANSWERS = Duration.ofMinutes(2);
  private static final long MOST_BYTES = 2L << 30;
  private final Duration patience;

  /**
   * @param patience how long an address may take to send all that it has
   */
  Fetch(Duration patience) {
    this.patience = patience;
  }

  /** Something that takes in one file. */
  interface Use {
    void file(InputStream in, Format format) throws IOException;
  }

  /**
   * @param format of an address; of files the name says it
   * @throws IOException when it could not be had
   */
  void each(String location, Format format, Use use) throws IOException {
    if (location.startsWith("http://") || location.startsWith("https://")) {
      try (InputStream in = opened(URI.create(location))) {
        use.file(in, format);
      }
      return;
    }
    for (Path file : files(Path.of(location))) {
      try (InputStream in = Files.newInputStream(file)) {
        use.file(in, file.toString().endsWith(".csv") ? Format.CSV : format(file, format));
      }
    }
  }

  private static Format format(Path file, Format usual) {
    return file.toString().endsWith(".jsonl") ? Format.JSON_LINES : usual;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.toString().endsWith(".csv") || file.toString().endsWith(".jsonl"))
          .sorted()
          .toList();
    }
  }

  private InputStream opened(URI address) throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    try {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(ANSWERS).GET().build(),
              HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        answer.body().close();
        throw new IOException(address + " answers " + answer.statusCode());
      }
      CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
          .execute(() -> closed(answer.body()));
      return new Bounded(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while fetching " + address, e);
    }
  }

  /** Whoever reads it still gets an error; nothing happens when it has been read. */
  private static void closed(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends with an error when there is more than anyone would send. */
  private static final class Bounded extends FilterInputStream {
    private long left = MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      counted(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      counted(Math.max(0, read));
      return read;
    }

    private void counted(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("The source has more than " + MOST_BYTES + " bytes");
      }
    }
  }
}
