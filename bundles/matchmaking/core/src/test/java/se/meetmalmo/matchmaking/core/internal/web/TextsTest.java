package se.meetmalmo.matchmaking.core.internal.web;

import se.meetmalmo.platform.testing.HouseTexts;
import se.meetmalmo.platform.web.Language;

class TextsTest extends HouseTexts {
  TextsTest() {
    super(new Words(Language.SV));
  }
}
