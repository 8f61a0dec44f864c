package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.Organisation;

/** Members, a column of numbers for each thing that is known of them. Not thread-safe. */
final class Rows {
  static final int THEMES = 0;
  static final int AREAS = 1;
  static final int INDUSTRIES = 2;
  static final int FORMS = 3;
  static final int LANGUAGES = 4;
  static final int LISTS = 5;
  private static final Side[] SIDES = Side.values();
  private static final Interest.Scope[] SCOPES = Interest.Scope.values();
  private static final Organisation.Size[] SIZES = Organisation.Size.values();

  final Words words = new Words();
  final int wholeCity = words.number(Interest.WHOLE_CITY);
  int count;
  long[] high = {};
  long[] low = {};
  long[] organisation = {};
  int[] version = {};
  int[] paused = {};
  int[] industry = {};
  int[] area = {};
  byte[] side = {};
  byte[] size = {};
  byte[] groups = {};
  short[] hours = {};
  short[] notice = {};

  /** Ordinal of the scope; -1 for those who are not active. */
  byte[] scope = {};

  /** Where a row's words begin: themes, areas, industries, forms, languages. */
  int[] start = {};

  /** How many words of each list. */
  final byte[][] length = new byte[LISTS][0];

  /** See {@link Signs}: of the lists, and of where and what the organisation is. */
  long[] signs = {};

  int[] lists = {};
  private int used;

  /** A new row for an id. */
  int add(UUID id) {
    if (count == high.length) {
      grow(Math.max(1_024, count + count / 2));
    }
    high[count] = id.getMostSignificantBits();
    low[count] = id.getLeastSignificantBits();
    version[count] = -1;
    return count++;
  }

  private void grow(int rows) {
    high = Arrays.copyOf(high, rows);
    low = Arrays.copyOf(low, rows);
    organisation = Arrays.copyOf(organisation, rows);
    version = Arrays.copyOf(version, rows);
    paused = Arrays.copyOf(paused, rows);
    industry = Arrays.copyOf(industry, rows);
    area = Arrays.copyOf(area, rows);
    side = Arrays.copyOf(side, rows);
    size = Arrays.copyOf(size, rows);
    groups = Arrays.copyOf(groups, rows);
    hours = Arrays.copyOf(hours, rows);
    notice = Arrays.copyOf(notice, rows);
    scope = Arrays.copyOf(scope, rows);
    start = Arrays.copyOf(start, rows);
    signs = Arrays.copyOf(signs, rows);
    for (int list = 0; list < LISTS; list++) {
      length[list] = Arrays.copyOf(length[list], rows);
    }
  }

  void set(int row, MemberProfile member) {
    Organisation of = member.organisation();
    Side on = Side.of(of.kind());
    version[row] = Math.toIntExact(member.version());
    scope[row] =
        member.status() == Member.Status.ACTIVE ? (byte) member.interest().scope().ordinal() : -1;
    side[row] = (byte) on.ordinal();
    organisation[row] = Organisations.number(of.name(), on);
    industry[row] = words.number(of.industry());
    area[row] = words.number(of.area());
    size[row] = (byte) of.size().ordinal();
    groups[row] = (byte) member.capacity().groups();
    hours[row] = (short) member.capacity().hoursPerMonth();
    notice[row] = (short) Math.min(member.noticeDays(), Short.MAX_VALUE);
    paused[row] =
        member.pausedUntil() == null
            ? Integer.MIN_VALUE
            : Math.toIntExact(member.pausedUntil().toEpochDay());
    signs[row] = sign(AREAS, area[row]) | sign(INDUSTRIES, industry[row]);
    write(row, member.interest(), member.languages());
  }

  private long sign(int list, int word) {
    return word == Words.NONE ? 0 : word == wholeCity ? Signs.all(list) : Signs.of(list, word);
  }

  /** One who wants to be asked about one idea only has its id in place of themes. */
  private void write(int row, Interest wants, List<String> languages) {
    boolean own = wants.scope() == Interest.Scope.OWN_IDEA;
    List<List<String>> all =
        own
            ? List.of(List.of(wants.ideaId()), List.of(), List.of(), List.of(), languages)
            : List.of(wants.themes(), wants.areas(), wants.industries(), wants.forms(), languages);
    int before = 0;
    int after = 0;
    for (int list = 0; list < LISTS; list++) {
      before += length[list][row];
      after += all.get(list).size();
    }
    if (after > before) {
      start[row] = used;
      used += after;
      if (used > lists.length) {
        lists = Arrays.copyOf(lists, Math.max(8_192, used + used / 2));
      }
    }
    int at = start[row];
    for (int list = 0; list < LISTS; list++) {
      length[list][row] = (byte) all.get(list).size();
      for (String word : all.get(list)) {
        lists[at] = words.number(word);
        signs[row] |= list == LANGUAGES ? 0 : sign(list, lists[at]);
        at++;
      }
    }
  }

  /** Side, size, industry and area in one number. */
  long kind(int row) {
    return (long) industry[row] << 34 | (long) area[row] << 6 | side[row] << 3 | size[row];
  }

  Pool.Alike alike(long kind) {
    return new Pool.Alike(
        SIDES[(int) (kind >> 3 & 7)],
        SIZES[(int) (kind & 7)].name(),
        words.word((int) (kind >> 34)),
        words.word((int) (kind >> 6 & (1 << 28) - 1)));
  }

  Candidate candidate(int row) {
    boolean own = scope[row] == Interest.Scope.OWN_IDEA.ordinal();
    return new Candidate(
        new UUID(high[row], low[row]).toString(),
        Candidate.Source.MEMBER,
        SIDES[side[row]],
        words.word(industry[row]),
        SIZES[size[row]],
        words.word(area[row]),
        new Candidate.Wants(
            SCOPES[scope[row]],
            own ? List.of() : list(row, THEMES),
            list(row, AREAS),
            list(row, INDUSTRIES),
            list(row, FORMS)),
        new Capacity(groups[row], hours[row]),
        list(row, LANGUAGES),
        notice[row]);
  }

  private List<String> list(int row, int wanted) {
    int at = start[row];
    for (int list = 0; list < wanted; list++) {
      at += length[list][row];
    }
    String[] found = new String[length[wanted][row]];
    for (int i = 0; i < found.length; i++) {
      found[i] = words.word(lists[at + i]);
    }
    return List.of(found);
  }
}
