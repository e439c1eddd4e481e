package org.deskbell.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WidgetFilesTest {
    @Test
    void onlyDocumentationThatStandsAloneIsLeftOut() {
        String script =
                """
                /**
                 * What it is for, with a * and a / in it.
                 * @param {string} a
                 */
                export function f(a) {
                  /** @type {number | undefined} */
                  let b; /** stays */
                  const c = /** @type {string} */ (a);
                  // why
                  return `/** no comment */`;
                }
                """;

        assertThat(WidgetFiles.withoutDocumentation(script))
                .isEqualTo(
                        """
                        export function f(a) {
                          let b; /** stays */
                          const c = /** @type {string} */ (a);
                          // why
                          return `/** no comment */`;
                        }
                        """);
    }
}
