package org.deskbell.answers;

import java.util.Map;
import java.util.TreeMap;

/// A small knowledge base for tests, to begin with and to change.
final class Knowledge {
    static final String RENEW = "faq/renew-items.md";

    private Knowledge() {}

    static Map<String, String> documents() {
        return new TreeMap<>(
                Map.of(
                        "library.yml",
                        "name: Elm Library\nemergency: Call 911.\n",
                        "hours.yml",
                        """
                        time-zone: America/New_York
                        branches:
                          main: {name: Main, weekly: {monday: ["09:00-17:00"]}}
                        """,
                        "synonyms.txt",
                        "# ours\nrenew, extend\ncheck out, borrow\n",
                        "small-talk/thanks.yml",
                        "id: thanks\nphrases: [thanks, ta]\nreply: You are welcome.\n",
                        "scope/complaint.yml",
                        "reason: complaint\nphrases: [this is a scandal]\n",
                        "shopper/golden.yml",
                        "- {ask: may i keep it longer, expect: renew-items}\n",
                        RENEW,
                        faq("renew-items", "Renewing items", "how do i renew", "renew my book"),
                        "faq/wifi.md",
                        faq("wifi", "Using the wireless network", "wifi password", "get online")));
    }

    static String faq(String id, String title, String... questions) {
        return """
        ---
        id: %s
        title: %s
        department: circulation
        audience: [everyone]
        questions:
          - %s
        keywords: []
        review-by: 2027-06-30
        ---
        This is the answer on %s.

        - More of it.
        """
                .formatted(id, title, String.join("\n  - ", questions), id);
    }
}
