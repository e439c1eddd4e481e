package org.deskbell.privacy;

import java.time.Instant;

/// A store of patrons' words. Every such store is one, and a bean, so that none is forgotten when
/// [Retention] forgets.
public interface PersonalData {
    /// Deletes the words that have rested since before `limit`. Words that can name nobody may have
    /// a limit of their own.
    ///
    /// @return how many conversations, questions or the like are gone
    int forgetBefore(Instant limit);
}
