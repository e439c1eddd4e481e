/// Deskbell, the chat desk of a library. `docs/architecture.md` is the map.
@org.jspecify.annotations.NullMarked
package org.deskbell;
