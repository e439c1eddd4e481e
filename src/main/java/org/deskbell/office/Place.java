package org.deskbell.office;

import org.deskbell.staff.Role;
import org.deskbell.staff.StaffMember;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The pages of the office that its bar leads to, in the order in which they stand there.
enum Place {
    ANSWERS(Group.ANSWERS, "Answers", "/office/documents"),
    TRY(Group.ANSWERS, "Try a question", "/office/try"),
    REPLACE(Group.ANSWERS, "Replace words", "/office/replace"),
    IMPORT(Group.ANSWERS, "Import and export", "/office/import"),
    GAPS(Group.IMPROVE, "Unanswered", "/office/gaps"),
    HEALTH(Group.IMPROVE, "Health", "/office/health"),
    SEARCHES(Group.IMPROVE, "Searches", "/office/searches"),
    LEARNING(Group.IMPROVE, "Learning", "/office/learning"),
    STAFF(Group.STAFF, "Accounts", "/office/staff"),
    AUDIT(Group.STAFF, "Record", "/office/audit"),
    SETTINGS(Group.SETTINGS, "Settings", "/office/settings"),
    BOLDNESS(Group.SETTINGS, "How bold it is", "/office/settings/precision"),
    LOOK(Group.SETTINGS, "Look", "/office/look"),
    LIBRARY(Group.SETTINGS, "Library", "/office/library"),
    HOURS(Group.SETTINGS, "Hours", "/office/hours"),
    RINGING(Group.SETTINGS, "Ringing", "/office/ringing"),
    HOOKS(Group.SETTINGS, "Connections", "/office/hooks"),
    REPLIES(Group.REPLIES, "Replies", "/desk/replies/manage");

    /// What stands in the bar's first line; the second shows the pages of the group one is in.
    enum Group {
        ANSWERS("Answers", Role.EDITOR, Role.ADMINISTRATOR),
        IMPROVE("Improve", Role.EDITOR, Role.ADMINISTRATOR),
        STAFF("Staff", Role.ADMINISTRATOR),
        SETTINGS("Settings", Role.ADMINISTRATOR),
        REPLIES("Replies", Role.LIBRARIAN, Role.SUPERVISOR, Role.ADMINISTRATOR);

        private final String label;
        private final Set<Role> seenBy;

        Group(String label, Role... seenBy) {
            this.label = label;
            this.seenBy = Set.of(seenBy);
        }

        public String label() {
            return label;
        }

        public List<Place> places() {
            return Arrays.stream(Place.values()).filter(place -> place.group == this).toList();
        }

        /// Whether it is the group of the place with this [#key].
        public boolean holds(String here) {
            return places().stream().anyMatch(place -> place.key().equals(here));
        }

        /// Where the group's name leads.
        public String href() {
            return places().getFirst().href;
        }
    }

    private final Group group;
    private final String label;
    private final String href;

    Place(Group group, String label, String href) {
        this.group = group;
        this.label = label;
        this.href = href;
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    public String href() {
        return href;
    }

    /// What pages call it: `answers`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The bar of somebody; in templates `${bar.groups}`, and `${bar.under(here)}` with a place's
    /// [#key].
    record Bar(List<Group> groups) {
        static Bar of(StaffMember member) {
            return new Bar(
                    Arrays.stream(Group.values())
                            .filter(group -> member.mayActAs(group.seenBy.toArray(Role[]::new)))
                            .toList());
        }

        /// The pages beside the one that is shown; none where it is the only one of its group.
        public List<Place> under(String here) {
            return groups.stream()
                    .filter(group -> group.holds(here))
                    .map(Group::places)
                    .filter(places -> places.size() > 1)
                    .findFirst()
                    .orElse(List.of());
        }
    }
}
