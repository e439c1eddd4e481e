package org.deskbell.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class StaffAccountsTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
    private static final StaffId ADMIN = new StaffId("admin");
    private static final StaffId MARY = new StaffId("mary");
    private static final String GOOD = "seven quiet reading rooms";

    @TempDir Path folder;

    private final List<Object> published = new ArrayList<>();
    private final Passwords passwords = new Passwords();
    private TestDatabase db;
    private AuditLog audit;
    private StaffAccounts accounts;

    @BeforeEach
    void open() {
        db = new TestDatabase(folder);
        audit = new AuditLog(db.database(), NOON);
        accounts =
                new StaffAccounts(
                        new AccountStore(db.database()),
                        passwords,
                        db.database(),
                        this::hear,
                        NOON);
        accounts.add(
                ADMIN,
                new StaffMember(ADMIN, "Administrator", EnumSet.allOf(Role.class), true),
                GOOD);
        accounts.add(ADMIN, new StaffMember(MARY, "Mary Lee", Set.of(Role.LIBRARIAN), true), GOOD);
        published.clear();
    }

    private void hear(Object event) {
        published.add(event);
        if (event instanceof StaffAction action) {
            audit.on(action);
        }
    }

    @AfterEach
    void close() throws Exception {
        db.close();
    }

    @Test
    void anAccountIsFoundAsItWasAdded() {
        assertThat(accounts.find(MARY))
                .contains(new StaffMember(MARY, "Mary Lee", Set.of(Role.LIBRARIAN), true));
        assertThat(accounts.find(new StaffId("nobody"))).isEmpty();
        assertThat(accounts.all()).extracting(StaffMember::id).containsExactly(ADMIN, MARY);
    }

    @Test
    void aNameIsGivenOnce() {
        refused(() -> accounts.add(ADMIN, accounts.find(MARY).orElseThrow(), GOOD), "mary already");
        assertThat(audit.size(AuditLog.Wanted.ALL)).isEqualTo(2);
    }

    @Test
    void aNameOfTheRecordsOwnIsGivenToNobody() {
        var console = new StaffMember(new StaffId("console"), "Connie", Set.of(), true);
        refused(() -> accounts.add(ADMIN, console, GOOD), "take another sign-in name");
        refused(() -> accounts.invite(ADMIN, console, ""), "take another sign-in name");
    }

    @Test
    void aDisabledAccountActsAsNothingAndCanBeGivenBack() {
        accounts.disable(ADMIN, MARY);
        assertThat(mary().mayActAs(Role.values())).isFalse();

        accounts.enable(ADMIN, MARY);
        assertThat(mary().mayActAs(Role.LIBRARIAN)).isTrue();
        assertThat(mary().mayActAs(Role.EDITOR, Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void theLastAdministratorStays() {
        refused(() -> accounts.disable(ADMIN, ADMIN), "Nobody else");
        refused(() -> accounts.changeRoles(ADMIN, ADMIN, Set.of(Role.EDITOR)), "Nobody else");
        assertThat(published).doesNotHaveAnyElementsOfTypes(StaffSignedOut.class);

        accounts.changeRoles(ADMIN, MARY, Set.of(Role.ADMINISTRATOR));
        accounts.disable(MARY, ADMIN);
        assertThat(accounts.find(ADMIN).orElseThrow().enabled()).isFalse();
    }

    @Test
    void everyChangeOfAnAccountEndsItsSessionsAndIsWrittenDown() {
        accounts.changeRoles(ADMIN, MARY, Set.of(Role.EDITOR));
        accounts.setPassword(ADMIN, MARY, "another reading room");
        accounts.disable(ADMIN, MARY);
        accounts.signOut(ADMIN);

        assertThat(published)
                .containsExactly(
                        new StaffAction(ADMIN, "changed roles", "mary"),
                        new StaffSignedOut(MARY),
                        new StaffAction(ADMIN, "set password", "mary"),
                        new StaffSignedOut(MARY),
                        new StaffAction(ADMIN, "disabled account", "mary"),
                        new StaffSignedOut(MARY),
                        new StaffAction(ADMIN, "signed out", "admin"),
                        new StaffSignedOut(ADMIN));
        assertThat(audit.newest(AuditLog.Wanted.ALL, 1, 2))
                .containsExactly(
                        new AuditLog.Line(
                                5,
                                NOON.instant(),
                                new StaffAction(ADMIN, "disabled account", "mary")),
                        new AuditLog.Line(
                                4, NOON.instant(), new StaffAction(ADMIN, "set password", "mary")));
    }

    @Test
    void noLineOfTheRecordIsChangedOrDeleted() {
        for (String sql :
                List.of("update staff_action set who = 'nobody'", "delete from staff_action")) {
            assertThatThrownBy(() -> db.database().write(jdbc -> jdbc.sql(sql).update()))
                    .hasMessageContaining("the record of what staff did is not");
        }
        assertThat(audit.size(AuditLog.Wanted.ALL)).isEqualTo(2);
    }

    @Test
    void oneOwnPasswordIsChangedWithThePresentOne() {
        refused(() -> accounts.changeOwnPassword(MARY, "wrong", "another reading room"), "present");
        accounts.changeOwnPassword(MARY, GOOD, "another reading room");
        refused(() -> accounts.changeOwnPassword(MARY, GOOD, GOOD), "present");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    short                        | at least 15
                    fourteen chars               | at least 15
                    mary.of.the.desk             | not be the name
                    MARY.OF.THE.DESK             | not be the name
                    Mary Lee of the Desk         | not be the name
                    aaaaaaaaaaaaaaaaaaaa         | repeats
                    abababababababab             | repeats
                    kingfishkingfishk            | repeats
                    qwertyuiopasdfgh             | follows the keyboard
                    1234567890-123456            | follows the keyboard
                    zyxwvutsrqponmlk             | follows the keyboard
                    1qaz2wsx3edc4rfv!            | follows the keyboard
                    PasswordPassword1!           | usual words
                    librarymary2026!!            | usual words
                    welcometothelibrary          | usual words
                    """)
    void aWeakPasswordIsRefusedWithAReason(String password, String reason) {
        refused(
                () ->
                        passwords.check(
                                new StaffId("mary.of.the.desk"), "Mary Lee of the Desk", password),
                reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet reading rooms",
                "fifteen letters",
                "the library cat is asleep",
                "пять тихих залов",
                "abcd is how it began",
                "               x y z w v"
            })
    void nothingElseIsAskedOfAPassword(String password) {
        passwords.check(MARY, "Mary Lee", password);
    }

    @Test
    void aPasswordHasAnUpperLimitInCharactersAndInBytes() {
        String long60 = "heron tide under a grey slow moon, and one lamp left burning";
        passwords.check(MARY, "Mary", long60);
        refused(() -> passwords.check(MARY, "Mary", long60 + " on it"), "at most 64");
        refused(() -> passwords.check(MARY, "Mary", "пароль".repeat(7)), "at most 64");
    }

    @Test
    void whatBcryptWouldCutOffIsNoPassword() {
        String longest = "a".repeat(72);
        String hash = passwords.hash(longest);

        assertThat(passwords.matches(longest, hash)).isTrue();
        assertThat(passwords.matches(longest + "b", hash)).isFalse();
        assertThat(passwords.matches("x".repeat(10_000_000), hash)).isFalse();
    }

    @Test
    void theSameLettersFromAnotherKeyboardAreTheSamePassword() {
        assertThat(passwords.matches("cafe\u0301 au lait", passwords.hash("caf\u00e9 au lait")))
                .isTrue();
    }

    @Test
    void aPasswordThatIsMadeUpIsGoodEnoughAndNeverTheSame() {
        String one = passwords.random();

        passwords.check(MARY, "Mary", one);
        assertThat(one).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}").isNotEqualTo(passwords.random());
    }

    private StaffMember mary() {
        return accounts.find(MARY).orElseThrow();
    }

    private static void refused(ThrowingCallable change, String reason) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(change)
                .withMessageContaining(reason);
    }
}
