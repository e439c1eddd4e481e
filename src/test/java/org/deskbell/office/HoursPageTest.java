package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.Answers;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An administrator changes hours and library details in forms; the texts stay texts.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoursPageTest {
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final StaffId ADMINISTRATOR = new StaffId("hours-admin");
    private static final LocalDate DAY = LocalDate.parse("2031-03-05");

    @Autowired private StaffAccounts accounts;
    @Autowired private KnowledgeBase knowledge;
    @Autowired private Answers answers;
    @Autowired private Hours hours;
    @LocalServerPort private int port;

    private final Map<String, String> asFound = new HashMap<>();
    private Browser administrator;

    @BeforeAll
    void signIn() {
        var member = new StaffMember(ADMINISTRATOR, "Hours", Set.of(Role.ADMINISTRATOR), true);
        accounts.add(ADMINISTRATOR, member, PASSWORD);
        administrator = new Browser("192.0.2.1", port);
        administrator.signIn(ADMINISTRATOR.value(), PASSWORD);
        for (String path : List.of("hours.yml", "library.yml")) {
            asFound.put(path, knowledge.document(path).orElseThrow().latest().text());
        }
    }

    /// Other tests use the same server.
    @AfterEach
    void asFound() {
        asFound.forEach(
                (path, text) -> {
                    var latest = knowledge.document(path).orElseThrow().latest();
                    var saved =
                            knowledge.save(path, text, latest.number(), ADMINISTRATOR, "As it was");
                    knowledge.publish(path, saved.number(), ADMINISTRATOR);
                });
    }

    @Test
    void theWeekIsChangedAndAnswersFollow() {
        assertThat(page("?place=east&year=2031")).contains("value=\"10:00-19:00\"", "2031");
        assertThat(
                        send(
                                "/office/hours",
                                "action",
                                "week",
                                "place",
                                "east",
                                "wednesday",
                                "9 - 12, 1 pm–18:00",
                                "sunday",
                                "closed"))
                .contains("Kept.", "value=\"09:00-12:00, 13:00-18:00\"");
        assertThat(hours.spansOn("east", DAY)).containsExactly("09:00-12:00", "13:00-18:00");
        assertThat(text("hours.yml"))
                .contains("# The chat desk: when librarians usually answer.")
                .hasLineCount((int) asFound.getOrDefault("hours.yml", "").lines().count());
    }

    @Test
    void hoursThatCannotBeAreRefusedWithTheReason() {
        assertThat(send("/office/hours", "action", "week", "place", "main", "monday", "18:00-9:00"))
                .contains("ends before it begins", "Nothing was changed");
        assertThat(send("/office/hours", "action", "week", "place", "moon", "monday", "9-10"))
                .contains("Nothing was changed");
        assertThat(add("2031-03-05", "2031-03-01", "Backwards", "")).contains("is before");
        assertThat(text("hours.yml")).isEqualTo(asFound.get("hours.yml"));
    }

    @Test
    void daysThatDifferAreAddedSeenInTheYearAndRemoved() {
        assertThat(add("2031-03-05", "2031-03-06", "Roof: repair", "10:00-12:00"))
                .contains("Added.", "Roof: repair", "5 Mar 2031 to 6 Mar 2031")
                .contains("title=\"Roof: repair: 10:00-12:00\"");
        assertThat(hours.spansOn("main", DAY)).containsExactly("10:00-12:00");

        int number = hours.differing().size() - 1;
        assertThat(send("/office/hours", "remove", number + "")).contains("Removed.");
        assertThat(text("hours.yml")).isEqualTo(asFound.get("hours.yml"));
    }

    @Test
    void placesAreAddedNamedAndRemoved() {
        assertThat(place("add", "", "Book bus", "", "At the market", "555 0777"))
                .contains("Added. Give it its hours.", "value=\"At the market\"", ">Book bus<");
        send("/office/hours", "action", "week", "place", "book-bus", "monday", "9 to 5");
        assertThat(hours.usualSpans("book-bus", DayOfWeek.MONDAY)).containsExactly("09:00-17:00");
        assertThat(place("add", "", "Book bus", "", "", "555 0778"))
                .contains("of that name already", "value=\"555 0778\"");

        assertThat(place("save", "book-bus", "Bookmobile", "Bus, the VAN", "", ""))
                .contains("Kept.", "value=\"bus, the van\"");
        assertThat(place("save", "book-bus", " ", "", "", "")).contains("Give the place a name");
        assertThat(place("save", "moon", "Moon", "", "", "")).contains("no such place any more");

        assertThat(place("remove", "east", "", "", "", ""))
                .contains("faq/library-hours", "would have to be mended first");
        assertThat(place("remove", "book-bus", "", "", "", "")).contains("Removed.");
        assertThat(text("hours.yml")).isEqualTo(asFound.get("hours.yml"));
    }

    private String place(
            String action, String place, String name, String also, String address, String phone) {
        return send(
                "/office/hours/branch",
                "action",
                action,
                "place",
                place,
                "name",
                name,
                "also",
                also,
                "address",
                address,
                "phone",
                phone);
    }

    @Test
    void aChangeIsUndoneAsLongAsNobodyHasChangedItSince() {
        String undo = undoes(add("2031-03-05", "", "Stocktaking", ""));
        assertThat(send("/office/hours", "undo", undo)).contains("Undone.");
        assertThat(text("hours.yml")).isEqualTo(asFound.get("hours.yml"));

        String late = undoes(add("2031-03-05", "", "Stocktaking", ""));
        add("2031-03-06", "", "More of it", "");
        assertThat(send("/office/hours", "undo", late)).contains("in the meantime");
        assertThat(text("hours.yml")).contains("Stocktaking", "More of it");
    }

    private static String undoes(String page) {
        Matcher button = Pattern.compile("name=\"undo\" value=\"(\\d+)\"").matcher(page);
        assertThat(button.find()).as("an Undo button").isTrue();
        return button.group(1);
    }

    @Test
    void whoeverWasQuickerIsNotOverwritten() {
        var latest = knowledge.document("hours.yml").orElseThrow().latest();
        add("2031-03-05", "", "First", "");
        String page =
                follow(
                        administrator.post(
                                "/office/hours",
                                "action",
                                "add",
                                "version",
                                latest.number() + "",
                                "from",
                                "2031-04-05",
                                "name",
                                "Second",
                                "_csrf",
                                administrator.token()));
        assertThat(page)
                .contains("in the meantime", "Nothing was changed", "value=\"Second\"")
                .doesNotContain(">Second<");
    }

    @Test
    void aDraftOfTheTextIsNotPublishedByAForm() {
        var latest = knowledge.document("hours.yml").orElseThrow().latest();
        knowledge.save("hours.yml", latest.text() + "# mine\n", latest.number(), ADMINISTRATOR, "");
        assertThat(add("2031-03-05", "", "First", "")).contains("Publish or discard that");
    }

    @Test
    void holidaysComeFromACalendarAfterALook() {
        String calendar =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Example//Holidays//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20200704
                DTEND;VALUE=DATE:20200705
                RRULE:FREQ=YEARLY
                SUMMARY:Founders\\, all of them
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20270112
                DTEND;VALUE=DATE:20270115
                SUMMARY:Winter break
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20190101
                SUMMARY:Long ago
                END:VEVENT
                END:VCALENDAR
                """;
        String look = upload(calendar);
        assertThat(look)
                .contains("value=\"2027-01-12/2027-01-14/Winter break\"")
                .contains("value=\"2027-07-04/2027-07-04/Founders, all of them\"")
                .contains("value=\"2028-07-04/2028-07-04/Founders, all of them\"")
                .doesNotContain("Long ago");
        assertThat(
                        send(
                                "/office/hours",
                                "action",
                                "calendar",
                                "events",
                                "2027-01-12/2027-01-14/Winter break",
                                "events",
                                "2027-07-04/2027-07-04/Founders, all of them"))
                .contains("2 added");
        assertThat(hours.spansOn("main", LocalDate.parse("2027-01-14"))).isEmpty();
        assertThat(upload(calendar)).doesNotContain("2027-01-12/2027-01-14");
    }

    @Test
    void whatIsNoCalendarIsRefusedWithTheReason() {
        assertThat(upload("<html>")).contains("That is no calendar file");
        assertThat(upload("")).contains("That is no calendar file");
        assertThat(upload("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:tomorrow\n"))
                .contains("That is no calendar file");
        assertThat(upload("BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=SECONDLY\n"))
                .contains("comes back within a day");
        for (String bad : List.of("x", "2027-01-01", "2027-02-30/2027-03-01/X")) {
            assertThat(send("/office/hours", "action", "calendar", "events", bad))
                    .contains("cannot be read", "Nothing was changed");
        }
        for (String bad : List.of("-1", "9999")) {
            assertThat(send("/office/hours", "remove", bad)).contains("not there any more");
        }
    }

    @Test
    void libraryDetailsAreChangedAndTheRestOfTheTextStays() {
        assertThat(administrator.get("/office/library").body())
                .contains("value=\"Alder Library\"", "Suicide and Crisis Lifeline");
        assertThat(library("name", "Birch: \"Library\"", "emergency-en", "Call 112.\nNow."))
                .contains("Kept.", "Birch: &quot;Library&quot;");
        assertThat(answers.content().library().name()).isEqualTo("Birch: \"Library\"");
        assertThat(answers.content().library().emergency().in("en")).isEqualTo("Call 112.\nNow.");
        assertThat(answers.content().library().emergency().in("es")).contains("llame al 911");
        assertThat(text("library.yml"))
                .contains("# Libraries that patrons often mean by mistake", "Birch County Library");

        assertThat(library("phone", "")).contains("Kept.");
        assertThat(answers.content().library().phone()).isEmpty();
        assertThat(library("name", " ", "phone", "555 7"))
                .contains("the library&#39;s name", "Nothing was changed", "value=\"555 7\"");
    }

    private String library(String... changed) {
        var fields = new ArrayList<String>();
        String page = administrator.get("/office/library").body();
        var matcher =
                Pattern.compile("<(?:input|textarea)[^>]* name=\"([a-z-]+)\"[^>]*>").matcher(page);
        var library = answers.content().library();
        Map<String, String> now = new HashMap<>();
        now.put("name", library.name());
        now.put("short-name", library.shortName());
        now.put("web", library.web());
        now.put("catalogue", library.catalogue());
        now.put("account", library.account());
        now.put("e-mail", library.email());
        now.put("phone", library.phone());
        now.put("address", library.address());
        for (String language : List.of("en", "es", "fr", "de", "zh", "ar")) {
            now.put("emergency-" + language, library.emergency().in(language));
            now.put("assistant-" + language, library.assistant().in(language));
        }
        assertThat(matcher.results().map(found -> found.group(1))).containsAll(now.keySet());
        for (int i = 0; i < changed.length; i += 2) {
            now.put(changed[i], changed[i + 1]);
        }
        now.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return send("/office/library", fields.toArray(String[]::new));
    }

    private String add(String from, String to, String name, String open) {
        return send(
                "/office/hours",
                "action",
                "add",
                "from",
                from,
                "to",
                to,
                "name",
                name,
                "open",
                open);
    }

    private String page(String query) {
        return administrator.get("/office/hours" + query).body();
    }

    private String text(String path) {
        return knowledge.document(path).orElseThrow().latest().text();
    }

    /// Based on the latest version.
    private String send(String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        String document = path.endsWith("library") ? "library.yml" : "hours.yml";
        int version = knowledge.document(document).orElseThrow().latest().number();
        all.addAll(List.of("version", version + "", "_csrf", administrator.token()));
        return follow(administrator.post(path, all.toArray(String[]::new)));
    }

    private String follow(java.net.http.HttpResponse<String> answer) {
        return administrator.get(Browser.location(answer)).body();
    }

    private String upload(String calendar) {
        return administrator
                .upload("/office/hours/calendar", "file", "holidays.ics", calendar)
                .body();
    }
}
