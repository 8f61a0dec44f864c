package se.meetmalmo.platform;

/** Nothing is there under the name or id that was asked for, or the caller may not know of it. */
public final class NotFoundException extends DomainException {
  private static final long serialVersionUID = 1L;

  /** {@code new NotFoundException("idea", id)} says «No idea 42». */
  public NotFoundException(String thing, String id) {
    super("not-found", "No " + thing + " " + id);
  }
}
