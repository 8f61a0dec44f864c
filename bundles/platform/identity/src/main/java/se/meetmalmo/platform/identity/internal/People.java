package se.meetmalmo.platform.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.identity.internal.store.AccountStore;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * Who works with the platform and what they may do. Every change is an event of the journal {@code
 * identity}. Thread-safe.
 */
@Component(service = People.class)
public final class People {
  private final AccountStore store;
  private final Passwords passwords;
  private final Clock clock;

  @Activate
  public People(
      @Reference AccountStore store, @Reference Passwords passwords, @Reference Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** By name. */
  public List<Account> list() {
    return store.list();
  }

  public Optional<Account> find(String name) {
    return store.find(Names.normal(name));
  }

  /**
   * @throws NotFoundException when there is none of that name
   */
  public Account get(String name) {
    return find(name).orElseThrow(() -> new NotFoundException("account", Names.normal(name)));
  }

  /** A password fit for {@link #create}. */
  public String generatePassword() {
    return passwords.generate();
  }

  /**
   * @param by who makes it
   * @throws InvalidInputException when the password is too short, too long or too easy
   * @throws se.meetmalmo.platform.ConflictException when the name is taken
   */
  public Account create(NewAccount wanted, String password, Actor by) {
    Validation validation = new Validation();
    Passwords.check(validation, "password", password, wanted.name());
    validation.orThrow();
    return store(wanted, password, by);
  }

  /** Without looking at the password: the caller has. */
  Account store(NewAccount wanted, String password, Actor by) {
    Account account =
        new Account(
            Ids.next(), wanted.name(), wanted.displayName(), wanted.roles(), true, now(), 1);
    store.insert(
        account,
        passwords.hash(password),
        event(account, "AccountCreated", by, Map.of("roles", account.roles())));
    return account;
  }

  /**
   * @throws InvalidInputException when there is no role or one that nobody knows
   * @throws se.meetmalmo.platform.ConflictException when no operator would be left
   */
  public Account changeRoles(String name, List<String> roles, Actor by) {
    Validation validation = new Validation();
    Names.checkRoles(validation, "roles", roles);
    validation.orThrow();
    List<String> wanted = Names.ordered(roles);
    return store.changeRoles(
        Names.normal(name),
        wanted,
        before ->
            event(before, "AccountRolesChanged", by, Map.of("from", before.roles(), "to", wanted)));
  }

  /**
   * Nothing of the account works any more: password, sessions, tokens.
   *
   * @throws se.meetmalmo.platform.ConflictException when no operator would be left
   */
  public Account disable(String name, Actor by) {
    return store.disable(
        Names.normal(name), now(), before -> event(before, "AccountDisabled", by, Map.of()));
  }

  public Account enable(String name, Actor by) {
    return store.enable(
        Names.normal(name), before -> event(before, "AccountEnabled", by, Map.of()));
  }

  /**
   * Ends all sessions of the account.
   *
   * @return the new password, which is known to nobody else
   */
  public String resetPassword(String name, Actor by) {
    String password = passwords.generate();
    setPassword(get(name), password, by);
    return password;
  }

  /**
   * Ends all sessions of the account.
   *
   * @throws InvalidInputException when the password is too short, too long, too easy or the old one
   */
  public void changePassword(String name, String password, Actor by) {
    AccountStore.Credentials known =
        store
            .credentials(Names.normal(name))
            .orElseThrow(() -> new NotFoundException("account", Names.normal(name)));
    Validation validation = new Validation();
    Passwords.check(validation, "password", password, known.account().name());
    validation.orThrow();
    if (passwords.matches(password, known.passwordHash())) {
      throw new InvalidInputException(
          FieldError.of("password", "same", "is the one that is in use already"));
    }
    setPassword(known.account(), password, by);
  }

  private void setPassword(Account account, String password, Actor by) {
    store.changePassword(
        account.name(), passwords.hash(password), event(account, "PasswordChanged", by, Map.of()));
  }

  private JournalEvent event(Account account, String type, Actor by, Map<String, Object> data) {
    return event(account, type, by, now(), data);
  }

  /** {@code by} is an account's name, never one of the public. */
  static JournalEvent event(
      Account account, String type, Actor by, Instant at, Map<String, Object> data) {
    Map<String, Object> all = new TreeMap<>(data);
    all.put("by", by.name());
    return JournalEvent.of("account:" + account.id(), type, at, Json.write(all));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS); // as it is stored
  }
}
