package org.deskbell.answers;

import java.util.List;
import java.util.Optional;

/// A document as it would be if it were published now.
///
/// @param faq      how the answer would be, if it is one and can be read
/// @param problems what would have to be mended, in it or in others because of it
public record Preview(Optional<Faq> faq, List<Problem> problems) {}
