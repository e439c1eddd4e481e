package org.deskbell.answers;

/// A FAQ found for a question.
///
/// @param score   what hits are ordered by, from 0 to 1: a weighted sum of how well words and
///     meaning fit
/// @param lexical how well the words fit: its BM25, unbounded, 0 when no word is shared
/// @param cosine  how near the meaning of its best phrasing is, 0 when there are no vectors
/// @param phrasing the way of asking that fits best
public record Hit(Faq faq, double score, double lexical, double cosine, String phrasing) {
    Hit with(Faq other) {
        return new Hit(other, score, lexical, cosine, phrasing);
    }
}
