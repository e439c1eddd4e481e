package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    private final ApplicationModules modules = ApplicationModules.of(Deskbell.class);

    @Test
    void everyModuleKeepsToItsDeclaredArrowsAndDoors() {
        modules.verify();
    }

    @Test
    void everyModuleDeclaresItsArrows() {
        assertThat(modules.stream())
                .isNotEmpty()
                .allSatisfy(
                        module ->
                                assertThat(
                                                module.getBasePackage()
                                                        .getAnnotation(
                                                                org.springframework.modulith
                                                                        .ApplicationModule.class))
                                        .isPresent());
    }
}
