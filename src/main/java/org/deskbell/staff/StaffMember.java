package org.deskbell.staff;

import org.deskbell.kernel.StaffId;

import java.util.Arrays;
import java.util.Set;

/// Somebody who may sign in.
///
/// @param id      the sign-in name
/// @param name    as patrons and colleagues see it
/// @param enabled false: the account is kept for the record and can be given back
public record StaffMember(StaffId id, String name, Set<Role> roles, boolean enabled) {
    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /// Whether the account may be used and holds one of these roles.
    public boolean mayActAs(Role... wanted) {
        return enabled && Arrays.stream(wanted).anyMatch(roles::contains);
    }

    StaffMember withRoles(Set<Role> changed) {
        return new StaffMember(id, name, changed, enabled);
    }

    StaffMember withEnabled(boolean changed) {
        return new StaffMember(id, name, roles, changed);
    }
}
