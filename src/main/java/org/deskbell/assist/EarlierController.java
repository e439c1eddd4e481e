package org.deskbell.assist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.deskbell.conversation.DeskReading;
import org.deskbell.conversation.Entry;
import org.deskbell.conversation.EntryDetail;
import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The chats that a patron had before one that is at the desk, if the patron lets librarians see
/// them.
@RestController
@RequestMapping("/desk/earlier")
class EarlierController {
    private final DeskReading desk;

    EarlierController(DeskReading desk) {
        this.desk = desk;
    }

    record Chat(UUID chat, Instant at, String words, @Nullable String reason, List<String> tags) {
        static Chat of(DeskReading.Earlier one) {
            return new Chat(one.id().value(), one.begun(), one.words(), one.reason(), one.tags());
        }
    }

    /// What an `entry` says at the desk.
    record Said(
            int seq,
            Instant at,
            String from,
            String kind,
            @Nullable String text,
            @JsonUnwrapped EntryDetail detail) {
        static Said of(Entry entry) {
            return new Said(
                    entry.seq(),
                    entry.at(),
                    entry.speaker().name().toLowerCase(Locale.ROOT),
                    entry.kind().name().toLowerCase(Locale.ROOT),
                    entry.text(),
                    entry.detail());
        }
    }

    @GetMapping
    List<Chat> chats(@RequestParam UUID conversation) {
        var id = new ConversationId(conversation);
        if (desk.open(id).isEmpty()) {
            throw new NoSuchChat(id);
        }
        return desk.earlier(id).stream().map(Chat::of).toList();
    }

    @GetMapping("/{chat}")
    List<Said> transcript(@PathVariable UUID chat, @RequestParam UUID conversation) {
        var id = new ConversationId(chat);
        List<Entry> entries = desk.earlierTranscript(new ConversationId(conversation), id);
        if (entries.isEmpty()) {
            throw new NoSuchChat(id);
        }
        return entries.stream().map(Said::of).toList();
    }
}
