package se.meetmalmo.platform.rest.internal.http;

/** A request that is refused as HTTP, whatever it is about. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;

  public RefusedException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
