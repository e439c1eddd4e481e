package org.deskbell.handoff;

import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the library has decided: how each department's patrons ring, and what each librarian is
/// rung for.
@Component
class DeskRules {
    private final Database database;
    private final Supplier<HandoffSettings> settings;

    DeskRules(Database database, Supplier<HandoffSettings> settings) {
        this.database = database;
        this.settings = settings;
    }

    RingPlan plan() {
        Map<Department, RingRule> rules =
                database
                        .reads()
                        .sql("select * from ring_rule")
                        .query((row, _) -> rule(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(RingRule::department, Function.identity()));
        return new RingPlan(settings.get().ringOne(), settings.get().ringAll(), rules);
    }

    void keep(RingRule rule) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into ring_rule (department, one, everyone, next) values (:department, :one, :all, :next)
                                        on conflict (department) do update set
                                          one = excluded.one, everyone = excluded.everyone, next = excluded.next
                                        """)
                                .param("department", rule.department().key())
                                .param("one", rule.one().toSeconds())
                                .param("all", rule.all().toSeconds())
                                .param("next", keys(rule.then().stream().map(Department::key)))
                                .update());
    }

    Seat seat(StaffId who) {
        return database.reads()
                .sql("select * from seat where staff = :who")
                .param("who", who.value())
                .query((row, _) -> seat(row))
                .optional()
                .orElseGet(() -> usual(who));
    }

    /// Everybody's, as they are now.
    Function<StaffId, Seat> seats() {
        Map<StaffId, Seat> known =
                database
                        .reads()
                        .sql("select * from seat")
                        .query((row, _) -> seat(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Seat::who, Function.identity()));
        return who -> Objects.requireNonNullElseGet(known.get(who), () -> usual(who));
    }

    private Seat usual(StaffId who) {
        return new Seat(who, Set.of(), Set.of(), settings.get().mostChats());
    }

    void keep(Seat seat) {
        database.write(jdbc -> keep(jdbc, seat));
    }

    private static int keep(JdbcClient jdbc, Seat seat) {
        return jdbc.sql(
                        """
                        insert into seat (staff, departments, languages, most) values (:staff, :departments, :languages, :most)
                        on conflict (staff) do update set
                          departments = excluded.departments, languages = excluded.languages, most = excluded.most
                        """)
                .param("staff", seat.who().value())
                .param("departments", keys(seat.departments().stream().map(Department::key)))
                .param("languages", keys(seat.languages().stream()))
                .param("most", seat.most())
                .update();
    }

    private static RingRule rule(ResultSet row) throws SQLException {
        return new RingRule(
                Department.of(row.getString("department")).orElseThrow(),
                Duration.ofSeconds(row.getInt("one")),
                Duration.ofSeconds(row.getInt("everyone")),
                departments(row.getString("next")));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                new StaffId(row.getString("staff")),
                Set.copyOf(departments(row.getString("departments"))),
                words(row.getString("languages")).collect(Collectors.toSet()),
                row.getInt("most"));
    }

    private static List<Department> departments(String keys) {
        return words(keys).flatMap(key -> Department.of(key).stream()).toList();
    }

    private static Stream<String> words(String keys) {
        return Arrays.stream(keys.split(" ")).filter(word -> !word.isEmpty());
    }

    /// Parted by spaces.
    private static String keys(Stream<String> keys) {
        return keys.collect(Collectors.joining(" "));
    }
}
