package org.deskbell.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;

/// "The assistant should have known", over real HTTP.
@DeskbellServer
class DraftsTest {
    @Autowired private KnowledgeBase knowledge;
    @LocalServerPort private int port;

    private Browser librarian;

    @BeforeEach
    void signIn() {
        librarian = new Browser("192.0.2.23", port);
        librarian.signIn("admin", DeskbellServer.ADMIN_PASSWORD);
    }

    @Test
    void whatALibrarianAnsweredBecomesADraftThatPatronsDoNotSee() {
        HttpResponse<String> made =
                draft(
                        "Where do I find the kiln for ceramics?",
                        "In the workshop, third floor. Ask mary@example.org for a date.");

        assertThat(made.statusCode()).isEqualTo(201);
        String path = made.body().replaceAll(".*\"path\":\"([^\"]+)\".*", "$1");
        var document = knowledge.document(path).orElseThrow();
        assertThat(document.published()).isNull();
        assertThat(document.latest().text())
                .contains("In the workshop, third floor.")
                .contains("Where do I find the kiln for ceramics?")
                .doesNotContain("mary@example.org");
    }

    @Test
    void aDraftWantsBothQuestionAndAnswer() {
        HttpResponse<String> refused = draft("", "In the workshop.");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("The field question wants 1 to 500 characters.");
    }

    private HttpResponse<String> draft(String question, String answer) {
        return librarian.json(
                "POST",
                "/desk/drafts",
                "{\"question\":\"%s\",\"answer\":\"%s\"}".formatted(question, answer));
    }
}
