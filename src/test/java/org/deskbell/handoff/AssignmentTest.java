package org.deskbell.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.handoff.Assignment.All;
import org.deskbell.handoff.Assignment.One;
import org.deskbell.handoff.Assignment.Person;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

class AssignmentTest {
    private static final Duration ONE = Duration.ofSeconds(20);
    private static final Duration ALL = Duration.ofSeconds(30);
    private static final RingPlan PLAN = new RingPlan(ONE, ALL, Map.of());
    private static final Set<StaffId> NOBODY = Set.of();

    /// id status chats/most idle-since-second departments languages
    private static final List<Worker> TEAM =
            List.of(
                    worker("ana available 1/3 10 reference en+es"),
                    worker("ben available 0/3 20 reference+technology en"),
                    worker("cho available 0/3 15 reference en+zh"),
                    worker("dia busy 0/3 1 reference en+es"),
                    worker("eli available 3/3 1 reference en"),
                    worker("fay available 0/3 30 * *"),
                    worker("gus away 0/3 1 technology en"));

    private static Worker worker(String line) {
        String[] word = line.split(" ");
        String[] load = word[2].split("/");
        return new Worker(
                new StaffId(word[0]),
                Status.of(word[1]).orElseThrow(),
                Integer.parseInt(load[0]),
                Integer.parseInt(load[1]),
                Instant.ofEpochSecond(Long.parseLong(word[3])),
                word[4].equals("*")
                        ? Set.of()
                        : Arrays.stream(word[4].split("\\+"))
                                .map(key -> Department.of(key).orElseThrow())
                                .collect(Collectors.toSet()),
                word[5].equals("*") ? Set.of() : Set.of(word[5].split("\\+")));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # department,         language, rung first, why
                    reference,            en,       cho,        least loaded and then longest idle
                    reference,            es,       fay,        'writes Spanish, and has nobody'
                    reference,            zh,       cho,        writes Chinese and is idle longer than fay
                    reference,            zh-Hans,  cho,        the same language written otherwise
                    reference,            el,       fay,        any language is hers
                    technology,           en,       ben,        of those who serve it
                    special-collections,  en,       fay,        whoever serves everything
                    ,                     en,       cho,        nobody's in particular is everybody's
                    """,
            delimiter = ',')
    void theFreestIsRungFirst(@Nullable String department, String language, String first) {
        Department of = department == null ? null : Department.of(department).orElseThrow();
        assertThat(Assignment.rung(new One(of, ONE), call(of, language, null), TEAM, NOBODY))
                .containsExactly(new StaffId(first));
    }

    @Test
    void whereNobodyWritesTheLanguageTheOthersAreRung() {
        List<Worker> team = List.of(worker("ana available 0/3 1 * en"));
        assertThat(rungAll(team, call(null, "ar", null), NOBODY)).containsExactly("ana");
    }

    @Test
    void whoIsFullBusyOrAwayIsNotRung() {
        assertThat(rungAll(TEAM, call(null, null, null), NOBODY))
                .containsExactlyInAnyOrder("ana", "ben", "cho", "fay");
    }

    @Test
    void whoHasPassedIsNotRungAgain() {
        assertThat(rungAll(TEAM, call(null, null, null), Set.of(new StaffId("fay"))))
                .containsExactlyInAnyOrder("ana", "ben", "cho");
    }

    @Test
    void aRoundGoesFromTheWantedColleagueOverTheDepartmentAndItsStandInsToEverybody() {
        var quick = Duration.ofSeconds(5);
        var plan =
                new RingPlan(
                        ONE,
                        ALL,
                        Map.of(
                                Department.TECHNOLOGY,
                                new RingRule(
                                        Department.TECHNOLOGY,
                                        quick,
                                        quick,
                                        List.of(Department.REFERENCE, Department.CIRCULATION))));
        var ana = new StaffId("ana");
        assertThat(Assignment.round(call(Department.TECHNOLOGY, null, ana), plan))
                .containsExactly(
                        new Person(ana, ONE),
                        new One(Department.TECHNOLOGY, quick),
                        new All(Department.TECHNOLOGY, quick),
                        new One(Department.REFERENCE, ONE),
                        new All(Department.REFERENCE, ALL),
                        new One(Department.CIRCULATION, ONE),
                        new All(Department.CIRCULATION, ALL),
                        new All(null, ALL));
    }

    @Test
    void stepsThatRingNobodyAreLeftOut() {
        Call call = call(Department.YOUTH_SERVICES, null, null);
        List<Worker> team = List.of(worker("ben available 0/3 1 technology en"));
        var round = Assignment.round(call, PLAN);
        assertThat(Assignment.next(round, -1, call, team, NOBODY)).contains(2);
        assertThat(round.get(2)).isEqualTo(new All(null, ALL));
        assertThat(Assignment.next(round, 2, call, team, NOBODY)).isEmpty();
    }

    private static List<String> rungAll(List<Worker> team, Call call, Set<StaffId> passed) {
        return Assignment.rung(new All(null, ALL), call, team, passed).stream()
                .map(StaffId::value)
                .toList();
    }

    private static Call call(
            @Nullable Department department, @Nullable String language, @Nullable StaffId wanted) {
        return new Call(new ConversationId(UUID.randomUUID()), department, language, wanted);
    }
}
