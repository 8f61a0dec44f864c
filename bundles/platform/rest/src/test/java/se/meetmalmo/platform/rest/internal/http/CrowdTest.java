package se.meetmalmo.platform.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrowdTest {
  @Test
  void holdsBackOneClientAndNotTheOthers() {
    Crowd crowd = new Crowd(2);
    assertThat(crowd.enter("a")).isTrue();
    assertThat(crowd.enter("a")).isTrue();
    assertThat(crowd.enter("a")).isFalse();
    assertThat(crowd.enter("b")).isTrue();
    crowd.leave("a");
    assertThat(crowd.enter("a")).isTrue();
    assertThat(crowd.enter("a")).as("a refused one has left again").isFalse();
  }
}
