package org.deskbell.answering;

import org.deskbell.answers.Faq;

/// A FAQ that may be meant, with how likely it is.
public record Alternative(Faq faq, double confidence) {}
