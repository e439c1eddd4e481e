/// How the chat looks on all of the library's pages, and which languages it offers there: what the
/// widget takes from the server that it comes from. The door is [ChatLook]. What a page says of its
/// own chat is no matter of this package; it always wins.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "settings", "answers"})
package org.deskbell.look;
