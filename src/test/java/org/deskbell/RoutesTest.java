package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who may ask for what, route by route. A route without a row here fails the build: whoever adds
/// one says for whom it is.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {
    /// `yes` let in (whatever the answer), `ask` sent to the sign-in page or told to sign in, `no`
    /// refused, `-` not there.
    private static final String TABLE =
            """
            method | route                            | anybody | librarian | supervisor | editor | administrator
            GET    | /                                | yes     | yes       | yes        | yes    | yes
            GET    | /faq                             | yes     | yes       | yes        | yes    | yes
            GET    | /faq/{id}                        | yes     | yes       | yes        | yes    | yes
            GET    | /faq/{language}/{id}             | yes     | yes       | yes        | yes    | yes
            GET    | /api/faq                         | yes     | yes       | yes        | yes    | yes
            GET    | /api/faq/{id}                    | yes     | yes       | yes        | yes    | yes
            POST   | /faq/{id}/helpful                | yes     | yes       | yes        | yes    | yes
            POST   | /faq/{language}/{id}/helpful     | yes     | yes       | yes        | yes    | yes
            GET    | /api/faq/suggest                 | yes     | yes       | yes        | yes    | yes
            GET    | /api/desk                        | yes     | yes       | yes        | yes    | yes
            GET    | /api/desk/staff                  | ask     | ask       | ask        | ask    | ask
            GET    | /api/desk/queue                  | ask     | ask       | ask        | ask    | ask
            GET    | /api/desk/figures                | ask     | ask       | ask        | ask    | ask
            GET    | /robots.txt                      | yes     | yes       | yes        | yes    | yes
            GET    | /sitemap.xml                     | yes     | yes       | yes        | yes    | yes
            GET    | /sign-in                         | yes     | yes       | yes        | yes    | yes
            POST   | /sign-in/passkey                 | yes     | yes       | yes        | yes    | yes
            POST   | /sign-in/passkey/options         | yes     | yes       | yes        | yes    | yes
            GET    | /sign-in/sso                     | ask     | ask       | ask        | ask    | ask
            GET    | /sign-in/code                    | ask     | ask       | ask        | ask    | ask
            POST   | /sign-in/code                    | ask     | ask       | ask        | ask    | ask
            GET    | /sign-in/link/{token}            | yes     | yes       | yes        | yes    | yes
            POST   | /sign-in/link/{token}            | yes     | yes       | yes        | yes    | yes
            POST   | /api/ask                         | yes     | yes       | yes        | yes    | yes
            POST   | /api/invitations                 | yes     | yes       | yes        | yes    | yes
            GET    | /ask                             | yes     | yes       | yes        | yes    | yes
            GET    | /ask/news                        | yes     | yes       | yes        | yes    | yes
            POST   | /ask                             | yes     | yes       | yes        | yes    | yes
            GET    | /continue                        | yes     | yes       | yes        | yes    | yes
            GET    | /continue/{code}                 | yes     | yes       | yes        | yes    | yes
            POST   | /continue                        | yes     | yes       | yes        | yes    | yes
            GET    | /error                           | yes     | yes       | yes        | yes    | yes
            GET    | /desk                            | ask     | yes       | yes        | no     | yes
            GET    | /desk/inbox                      | ask     | yes       | yes        | no     | yes
            GET    | /desk/inbox/{id}                 | ask     | yes       | yes        | no     | yes
            POST   | /desk/inbox/{id}                 | ask     | yes       | yes        | no     | yes
            POST   | /desk/inbox/{id}/reply           | ask     | yes       | yes        | no     | yes
            GET    | /desk/wall                       | ask     | yes       | yes        | no     | yes
            GET    | /ws/desk                         | ask     | yes       | yes        | no     | yes
            GET    | /desk/replies                    | ask     | yes       | yes        | no     | yes
            POST   | /desk/replies                    | ask     | yes       | yes        | no     | yes
            PUT    | /desk/replies/{id}               | ask     | yes       | yes        | no     | yes
            DELETE | /desk/replies/{id}               | ask     | yes       | yes        | no     | yes
            POST   | /desk/replies/{id}/restore       | ask     | yes       | yes        | no     | yes
            GET    | /desk/replies/{id}/filled        | ask     | yes       | yes        | no     | yes
            GET    | /desk/replies/manage             | ask     | yes       | yes        | no     | yes
            GET    | /desk/replies/manage/new         | ask     | yes       | yes        | no     | yes
            POST   | /desk/replies/manage/new         | ask     | yes       | yes        | no     | yes
            GET    | /desk/replies/manage/{id}        | ask     | yes       | yes        | no     | yes
            POST   | /desk/replies/manage/{id}        | ask     | yes       | yes        | no     | yes
            GET    | /desk/faqs                       | ask     | yes       | yes        | no     | yes
            GET    | /desk/suggestions                | ask     | yes       | yes        | no     | yes
            POST   | /desk/suggestions/used           | ask     | yes       | yes        | no     | yes
            GET    | /desk/read-level                 | ask     | yes       | yes        | no     | yes
            GET    | /desk/earlier                    | ask     | yes       | yes        | no     | yes
            GET    | /desk/earlier/{chat}             | ask     | yes       | yes        | no     | yes
            GET    | /ws/chat                         | yes     | yes       | yes        | yes    | yes
            POST   | /desk/drafts                     | ask     | yes       | yes        | no     | yes
            GET    | /office                          | ask     | no        | no         | yes    | yes
            GET    | /office/documents                | ask     | no        | no         | yes    | yes
            GET    | /office/documents/new            | ask     | no        | no         | yes    | yes
            GET    | /office/documents/{*path}        | ask     | no        | no         | yes    | yes
            POST   | /office/documents/{*path}        | ask     | no        | no         | yes    | yes
            GET    | /office/gate/{*path}             | ask     | no        | no         | yes    | yes
            POST   | /office/gate/{*path}             | ask     | no        | no         | yes    | yes
            POST   | /office/pending/{*path}          | ask     | no        | no         | yes    | yes
            GET    | /office/versions/{*path}         | ask     | no        | no         | yes    | yes
            GET    | /office/pulls/{*path}            | ask     | no        | no         | yes    | yes
            GET    | /office/replace                  | ask     | no        | no         | yes    | yes
            POST   | /office/replace                  | ask     | no        | no         | yes    | yes
            GET    | /office/import                   | ask     | no        | no         | yes    | yes
            POST   | /office/import                   | ask     | no        | no         | yes    | yes
            GET    | /office/import/{id}              | ask     | no        | no         | yes    | yes
            POST   | /office/import/{id}              | ask     | no        | no         | yes    | yes
            POST   | /office/import/{id}/columns      | ask     | no        | no         | yes    | yes
            POST   | /office/import/{id}/again        | ask     | no        | no         | yes    | yes
            POST   | /office/import/{id}/undo         | ask     | no        | no         | yes    | yes
            GET    | /office/import/{id}/gate         | ask     | no        | no         | yes    | yes
            POST   | /office/import/{id}/gate         | ask     | no        | no         | yes    | yes
            GET    | /office/export/faqs.zip          | ask     | no        | no         | yes    | yes
            GET    | /office/export/faqs.csv          | ask     | no        | no         | yes    | yes
            GET    | /office/searches                 | ask     | no        | no         | yes    | yes
            POST   | /office/searches                 | ask     | no        | no         | yes    | yes
            GET    | /office/learning                 | ask     | no        | no         | yes    | yes
            POST   | /office/learning                 | ask     | no        | no         | yes    | yes
            GET    | /office/learning.jsonl           | ask     | no        | no         | yes    | yes
            GET    | /office/learning.yml             | ask     | no        | no         | yes    | yes
            GET    | /office/gaps                     | ask     | no        | no         | yes    | yes
            POST   | /office/gaps                     | ask     | no        | no         | yes    | yes
            GET    | /office/gaps/progress            | ask     | no        | no         | yes    | yes
            GET    | /office/gaps/{number}            | ask     | no        | no         | yes    | yes
            POST   | /office/gaps/{number}            | ask     | no        | no         | yes    | yes
            GET    | /office/health                   | ask     | no        | no         | yes    | yes
            POST   | /office/health                   | ask     | no        | no         | yes    | yes
            GET    | /office/phrasings                | ask     | no        | no         | yes    | yes
            POST   | /office/phrasings                | ask     | no        | no         | yes    | yes
            GET    | /office/try                      | ask     | no        | no         | yes    | yes
            GET    | /office/staff                    | ask     | no        | no         | no     | yes
            GET    | /office/staff/new                | ask     | no        | no         | no     | yes
            POST   | /office/staff/new                | ask     | no        | no         | no     | yes
            GET    | /office/staff/{id}               | ask     | no        | no         | no     | yes
            POST   | /office/staff/{id}               | ask     | no        | no         | no     | yes
            GET    | /office/settings                 | ask     | no        | no         | no     | yes
            POST   | /office/settings                 | ask     | no        | no         | no     | yes
            GET    | /office/settings/precision       | ask     | no        | no         | no     | yes
            POST   | /office/settings/precision       | ask     | no        | no         | no     | yes
            GET    | /office/settings/precision/tried | ask     | no        | no         | no     | yes
            GET    | /office/library                  | ask     | no        | no         | no     | yes
            POST   | /office/library                  | ask     | no        | no         | no     | yes
            GET    | /office/hours                    | ask     | no        | no         | no     | yes
            POST   | /office/hours                    | ask     | no        | no         | no     | yes
            POST   | /office/hours/calendar           | ask     | no        | no         | no     | yes
            POST   | /office/hours/branch             | ask     | no        | no         | no     | yes
            GET    | /office/start                    | ask     | no        | no         | no     | yes
            GET    | /office/start/answers            | ask     | no        | no         | no     | yes
            POST   | /office/start/answers            | ask     | no        | no         | no     | yes
            GET    | /office/start/library            | ask     | no        | no         | no     | yes
            POST   | /office/start/library            | ask     | no        | no         | no     | yes
            GET    | /office/shipped                  | ask     | no        | no         | yes    | yes
            POST   | /office/shipped                  | ask     | no        | no         | yes    | yes
            GET    | /office/ringing                  | ask     | no        | no         | no     | yes
            POST   | /office/ringing/{department}     | ask     | no        | no         | no     | yes
            POST   | /office/ringing/blocks/{chat}    | ask     | no        | no         | no     | yes
            GET    | /office/hooks                    | ask     | no        | no         | no     | yes
            GET    | /office/hooks/new                | ask     | no        | no         | no     | yes
            POST   | /office/hooks/new                | ask     | no        | no         | no     | yes
            POST   | /office/hooks/tokens             | ask     | no        | no         | no     | yes
            GET    | /office/hooks/{id}               | ask     | no        | no         | no     | yes
            POST   | /office/hooks/{id}               | ask     | no        | no         | no     | yes
            GET    | /office/audit                    | ask     | no        | no         | no     | yes
            GET    | /office/audit.csv                | ask     | no        | no         | no     | yes
            GET    | /office/password                 | ask     | yes       | yes        | yes    | yes
            POST   | /office/password                 | ask     | yes       | yes        | yes    | yes
            POST   | /office/passkeys                 | ask     | yes       | yes        | yes    | yes
            POST   | /office/passkeys/options         | ask     | yes       | yes        | yes    | yes
            POST   | /office/passkeys/{id}            | ask     | yes       | yes        | yes    | yes
            GET    | /office/second-factor            | ask     | yes       | yes        | yes    | yes
            POST   | /office/second-factor            | ask     | yes       | yes        | yes    | yes
            GET    | /v3/api-docs                     | yes     | yes       | yes        | yes    | yes
            GET    | /v3/api-docs.yaml                | yes     | yes       | yes        | yes    | yes
            GET    | /actuator/health                 | yes     | yes       | yes        | yes    | yes
            GET    | /actuator/health/liveness        | yes     | yes       | yes        | yes    | yes
            GET    | /actuator/prometheus             | ask     | no        | no         | no     | yes
            GET    | /actuator                        | -       | -         | -          | -      | -
            GET    | /actuator/env                    | -       | -         | -          | -      | -
            GET    | /nothing/here                    | -       | -         | -          | -      | -
            POST   | /nothing/here                    | -       | -         | -          | -      | -
            GET    | /widget/base.css                 | yes     | yes       | yes        | yes    | yes
            GET    | /office/look                     | ask     | no        | no         | no     | yes
            POST   | /office/look                     | ask     | no        | no         | no     | yes
            GET    | /office/look/tried               | ask     | no        | no         | no     | yes
            GET    | /widget/look.css                 | yes     | yes       | yes        | yes    | yes
            GET    | /widget/look.js                  | yes     | yes       | yes        | yes    | yes
            """;

    private static final String PASSWORD = "seven quiet reading rooms";

    @Autowired private StaffAccounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @LocalServerPort private int port;

    private Map<String, Browser> people = Map.of();

    private record Row(String method, String route, Map<String, String> expected) {
        String name() {
            return method + " " + route;
        }

        String expected(String who) {
            return Objects.requireNonNull(expected.get(who));
        }
    }

    @BeforeAll
    void signIn() {
        people =
                Map.of(
                        "anybody", browser(),
                        "librarian", signedIn(Role.LIBRARIAN),
                        "supervisor", signedIn(Role.SUPERVISOR),
                        "editor", signedIn(Role.EDITOR),
                        "administrator", signedIn(Role.ADMINISTRATOR));
    }

    @TestFactory
    Stream<DynamicTest> everyRouteIsForThoseItIsFor() {
        return people.entrySet().stream()
                .flatMap(
                        person ->
                                rows().map(
                                                row ->
                                                        DynamicTest.dynamicTest(
                                                                person.getKey() + " " + row.name(),
                                                                () ->
                                                                        ask(
                                                                                person.getValue(),
                                                                                row,
                                                                                row.expected(
                                                                                        person
                                                                                                .getKey())))));
    }

    private static void ask(Browser browser, Row row, String expected) {
        String path = row.route().replaceAll("\\{\\*?\\w+}", "x");
        var answer =
                switch (row.method()) {
                    case "GET" -> browser.get(path);
                    case "POST" -> browser.post(path, "_csrf", browser.token());
                    default -> browser.json(row.method(), path, "{}");
                };
        assertThat(outcome(answer.statusCode(), Browser.location(answer), expected))
                .isEqualTo(expected);
    }

    /// A page that is allowed may still say that there is no such thing.
    private static String outcome(int status, String location, String expected) {
        return switch (status) {
            case 401 -> "ask";
            case 403 -> "no";
            case 404 -> expected.equals("yes") ? "yes" : "-";
            case 302 -> location.startsWith("/sign-in") ? "ask" : "yes";
            default -> "yes";
        };
    }

    @Test
    void everyRouteHasARow() {
        var names = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(
                        mapping -> {
                            var methods = mapping.getMethodsCondition().getMethods();
                            for (String path : mapping.getPatternValues()) {
                                if (methods.isEmpty()) {
                                    names.add("GET " + path);
                                }
                                methods.forEach(method -> names.add(method + " " + path));
                            }
                        });

        assertThat(rows().map(Row::name)).containsAll(names);
    }

    private static Stream<Row> rows() {
        List<String[]> cells =
                TABLE.lines().map(line -> line.strip().split("\\s*\\|\\s*")).toList();
        String[] heading = cells.getFirst();
        return cells.stream()
                .skip(1)
                .map(
                        row -> {
                            var expected = new LinkedHashMap<String, String>();
                            for (int i = 2; i < heading.length; i++) {
                                expected.put(heading[i], row[i]);
                            }
                            return new Row(row[0], row[1], expected);
                        });
    }

    private Browser signedIn(Role role) {
        var id = new StaffId("routes-" + role.key());
        accounts.add(id, new StaffMember(id, role.key(), Set.of(role), true), PASSWORD);
        var browser = browser();
        assertThat(browser.signIn(id.value(), PASSWORD)).isIn("/desk", "/office");
        return browser;
    }

    private Browser browser() {
        return new Browser("192.0.2.1", port);
    }
}
