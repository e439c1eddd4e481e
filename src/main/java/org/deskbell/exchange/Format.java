package org.deskbell.exchange;

/// What can be imported.
public enum Format {
    /// The files of a knowledge base, as `export` writes them.
    DESKBELL_ZIP,
    /// Rows of any maker; which column is what, is asked.
    TABLE,
    /// What the API of LibAnswers gives for its FAQs.
    LIBANSWERS,
    /// Questions and answers marked up for search engines: JSON-LD, by itself or within a page.
    FAQ_PAGE,
    /// A page that people read.
    WEB_PAGE,
    /// No file: words that others take the place of, in all documents.
    WORDS;

    /// Whether it is something that is sent.
    public boolean isFile() {
        return this != WORDS;
    }

    /// What the record says was saved, published or taken back.
    public String called() {
        return isFile() ? "an import" : "replaced words";
    }
}
