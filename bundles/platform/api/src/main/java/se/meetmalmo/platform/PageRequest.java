package se.meetmalmo.platform;

/**
 * Which part of a list is asked for.
 *
 * @param page from 0
 * @param size 1 to {@value #MAX_SIZE}
 */
public record PageRequest(int page, int size) {
  public static final int DEFAULT_SIZE = 20;
  public static final int MAX_SIZE = 200;

  public PageRequest {
    new Validation()
        .check(
            page >= 0 && page <= 1_000_000,
            FieldError.of("page", "out-of-range", "is not between 0 and 1000000", 0, 1_000_000))
        .check(
            size >= 1 && size <= MAX_SIZE,
            FieldError.of("size", "out-of-range", "is not between 1 and " + MAX_SIZE, 1, MAX_SIZE))
        .orThrow();
  }

  public int offset() {
    return Math.multiplyExact(page, size);
  }
}
