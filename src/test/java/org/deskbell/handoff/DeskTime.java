package org.deskbell.handoff;

import org.springframework.context.ApplicationContext;

/// What time does at the desk of a test, which has no schedule of its own.
public final class DeskTime {
    private DeskTime() {}

    /// A moment has passed.
    public static void tick(ApplicationContext desk) {
        desk.getBean(Presence.class).tick();
        desk.getBean(Ringing.class).tick();
        desk.getBean(ReadMarks.class).write();
    }

    /// The server has just started.
    public static void begin(ApplicationContext desk) {
        desk.getBean(Handoff.class).expectLibrariansBack();
        desk.getBean(Ringing.class).begin();
    }
}
