/// FAQs from elsewhere and to elsewhere: files of other makers become a plan of documents, which
/// staff apply, publish or take back as a whole. The doors are [Imports] and [Exports]. Knows
/// nothing of pages, nor of how answers are found.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "store", "hours", "answers"})
package org.deskbell.exchange;
