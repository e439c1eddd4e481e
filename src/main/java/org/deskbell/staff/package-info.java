/// Accounts, roles, sign-in and the record of who did what. The door is [StaffAccounts].
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "settings", "store"})
package org.deskbell.staff;
