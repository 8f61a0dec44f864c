package se.meetmalmo.platform.identity.internal.store;

import java.util.Arrays;
import java.util.List;

/** Roles in one column, each between commas, so that one can be looked for: {@code ,a,b,}. */
final class RoleList {
  private RoleList() {}

  static String join(List<String> roles) {
    return "," + String.join(",", roles) + ",";
  }

  static List<String> split(String column) {
    return Arrays.stream(column.split(",")).filter(role -> !role.isEmpty()).toList();
  }
}
