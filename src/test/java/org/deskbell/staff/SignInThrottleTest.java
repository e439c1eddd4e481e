package org.deskbell.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountStore.Account;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class SignInThrottleTest {
    private static final Account MARY = mary("{bcrypt}hash");
    private static final SignInPlace CAMPUS = from("192.0.2.1");

    private final TestClock clock = new TestClock("2026-11-30T12:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(new SignInSettings(3), clock);

    @Test
    void afterTheLimitAPlaceWaitsUntilOneAttemptHasComeBack() {
        guess(CAMPUS, 3);
        assertThatExceptionOfType(TooManySignIns.class)
                .isThrownBy(() -> guess(CAMPUS, 1))
                .satisfies(e -> assertThat(e.seconds()).isEqualTo(200));

        clock.advance(Duration.ofSeconds(200));
        guess(CAMPUS, 1);
        isHeldOff(CAMPUS);
    }

    @Test
    void theRightPasswordCostsNothing() {
        for (int i = 0; i < 20; i++) {
            throttle.spend(CAMPUS, "mary", Optional.of(MARY)).run();
        }
    }

    @Test
    void anotherPlaceIsNotHeldOff() {
        guess(CAMPUS, 3);
        guess(from("192.0.2.2"), 3);
    }

    @Test
    void aBrowserThatIsKnownIsNotLockedOutByGuessersInTheSameBuilding() {
        guess(CAMPUS, 3);
        isHeldOff(CAMPUS);

        guess(known(CAMPUS.address(), MARY), 3);
    }

    @Test
    void aBrowserThatIsKnownIsNotLockedOutByManyPlacesAtOnce() {
        IntStream.range(0, 10).forEach(i -> guess(from("198.51.100." + i), 3));
        isHeldOff(from("203.0.113.1"));

        guess(known("203.0.113.1", MARY), 3);
    }

    @Test
    void inAKnownBrowserToo_guessingIsSlow() {
        SignInPlace desk = known(CAMPUS.address(), MARY);
        guess(desk, 3);
        isHeldOff(desk);
    }

    @Test
    void whatAHeldOffAttemptHadTakenIsGivenBack() {
        IntStream.range(0, 10).forEach(i -> guess(from("198.51.100." + i), 3));
        for (int i = 0; i < 5; i++) {
            isHeldOff(CAMPUS);
        }

        throttle.spend(CAMPUS, "paul", Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "abc", "abc.def", "..", "é.é"})
    void aForgedMarkIsNoMark(String mark) {
        assertThat(KnownBrowser.isMark(mark, MARY)).isFalse();
    }

    @Test
    void aMarkIsOfOneAccountAndOnePassword() {
        String mark = KnownBrowser.mark(MARY);

        assertThat(KnownBrowser.isMark(mark, MARY)).isTrue();
        assertThat(KnownBrowser.isMark(mark, mary("{bcrypt}another"))).isFalse();
        assertThat(KnownBrowser.isMark(mark + "x", MARY)).isFalse();
    }

    @Test
    void oneSubscribersAddressesAreOnePlace() {
        guess(from("2001:db8:1:2:3:4:5:6"), 3);
        isHeldOff(from("2001:db8:1:2:ffff:1:2:3"));
        guess(from("2001:db8:1:3:3:4:5:6"), 1);
    }

    @Test
    void zeroTurnsItOff() {
        var off = new SignInThrottle(new SignInSettings(0), clock);
        assertThatCode(
                        () ->
                                IntStream.range(0, 1000)
                                        .forEach(_ -> off.spend(CAMPUS, "mary", Optional.of(MARY))))
                .doesNotThrowAnyException();
    }

    private void guess(SignInPlace place, int times) {
        for (int i = 0; i < times; i++) {
            throttle.spend(place, "mary", Optional.of(MARY));
        }
    }

    private void isHeldOff(SignInPlace place) {
        assertThatExceptionOfType(TooManySignIns.class).isThrownBy(() -> guess(place, 1));
    }

    private static SignInPlace from(String address) {
        return new SignInPlace(address, Map.of());
    }

    private static SignInPlace known(String address, Account account) {
        return new SignInPlace(address, Map.of("mary", KnownBrowser.mark(account)));
    }

    private static Account mary(String password) {
        var member = new StaffMember(new StaffId("mary"), "Mary", Set.of(Role.LIBRARIAN), true);
        return new Account(member, password, 0);
    }
}
