package org.deskbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.function.UnaryOperator;

/// Asks axe about a page whose content security policy is bypassed: axe is put into it as a script
/// of its own.
final class Axe {
    private static final int NARROW = 500;

    private Axe() {}

    static void findsNothing(Page page, String state) {
        findsNothing(page, state, UnaryOperator.identity());
    }

    /// @param narrowed says what is asked, and of which part
    static void findsNothing(Page page, String state, UnaryOperator<AxeBuilder> narrowed) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // what is fine is not described
        // Without a second page for frames of other sites: no page of ours has one.
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        if (!seesColours(page)) {
            axe.disableRules(List.of("color-contrast"));
        }
        assertThat(narrowed.apply(axe).analyze().getViolations())
                .as("%s at %d px", state, page.viewportSize().width)
                .extracting(Rule::getId, Rule::getHelp, Rule::getNodes)
                .isEmpty();
    }

    /// They are the same at every width, so they are looked at on one that is wide.
    static boolean seesColours(Page page) {
        return page.viewportSize().width >= NARROW;
    }
}
