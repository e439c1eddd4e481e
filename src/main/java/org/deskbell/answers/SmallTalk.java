package org.deskbell.answers;

import java.util.List;

/// Something people say to be friendly, with the short reply: `greeting`, `thanks`.
public record SmallTalk(String id, List<String> phrases, String reply) implements Piece {}
