package se.meetmalmo.platform.identity.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
  @ParameterizedTest
  @ValueSource(strings = {"/staff", "/ideas?q=b%C3%A5t&page=2", "/ideas/1#history", "/a//b"})
  void keepsPathsOfThisPortal(String path) {
    assertThat(LocalPath.of(path)).hasToString(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/",
        "staff",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/\r\nSet-Cookie: a=b",
        "/%zz",
        "/a b",
        "/sign-in?to=/sign-in",
        "/sign-out"
      })
  void goesToTheStartPageInsteadOfAnywhereElse(String path) {
    assertThat(LocalPath.of(path)).hasToString("/");
  }

  @Test
  void refusesEndlessPaths() {
    assertThat(LocalPath.of("/" + "a".repeat(2000))).hasToString("/");
  }
}
