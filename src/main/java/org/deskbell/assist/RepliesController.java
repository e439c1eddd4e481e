package org.deskbell.assist;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Canned replies for the console.
@RestController
@RequestMapping("/desk/replies")
class RepliesController {
    private final CannedReplies replies;
    private final Filling filling;
    private final StaffAccounts accounts;

    RepliesController(CannedReplies replies, Filling filling, StaffAccounts accounts) {
        this.replies = replies;
        this.filling = filling;
        this.accounts = accounts;
    }

    /// A reply as one librarian sees it.
    ///
    /// @param mayChange whether they may change and delete it
    record Shown(
            UUID id,
            String shortcut,
            String title,
            String text,
            @Nullable String language,
            boolean shared,
            boolean mine,
            boolean mayChange,
            int version,
            int uses) {
        static Shown of(CannedReply reply, StaffMember who) {
            return new Shown(
                    reply.id(),
                    reply.shortcut(),
                    reply.title(),
                    reply.text(),
                    reply.language(),
                    reply.isShared(),
                    !reply.isShared(),
                    CannedReplies.mayChange(reply, who),
                    reply.version(),
                    reply.uses());
        }
    }

    /// @param language leaves out those for patrons of other languages
    @GetMapping
    List<Shown> list(Principal principal, @RequestParam(defaultValue = "") String language) {
        StaffMember who = member(principal);
        return replies.seenBy(who).stream()
                .filter(
                        reply ->
                                language.isEmpty()
                                        || reply.language() == null
                                        || language.equals(reply.language()))
                .map(reply -> Shown.of(reply, who))
                .toList();
    }

    @PostMapping
    ResponseEntity<Shown> add(Principal principal, @RequestBody ReplyDraft.Sent sent) {
        StaffMember who = member(principal);
        CannedReply added = replies.add(sent.draft(), who);
        return ResponseEntity.created(URI.create("/desk/replies/" + added.id()))
                .body(Shown.of(added, who));
    }

    @PutMapping("/{id}")
    Shown change(Principal principal, @PathVariable UUID id, @RequestBody ReplyDraft.Sent sent) {
        StaffMember who = member(principal);
        return Shown.of(replies.change(id, sent.draft(), sent.basedOn(), who), who);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Principal principal, @PathVariable UUID id) {
        replies.delete(id, member(principal));
    }

    @PostMapping("/{id}/restore")
    Shown restore(Principal principal, @PathVariable UUID id) {
        StaffMember who = member(principal);
        return Shown.of(replies.restore(id, who), who);
    }

    /// The text as it would be said now. Counts as a use.
    @GetMapping("/{id}/filled")
    Map<String, String> filled(
            Principal principal,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID conversation) {
        StaffMember who = member(principal);
        CannedReply reply =
                replies.find(id, who)
                        .filter(found -> !found.isDeleted())
                        .orElseThrow(ReplyRefused::unknown);
        replies.used(reply);
        return Map.of(
                "text",
                filling.filled(
                        reply,
                        who,
                        conversation == null ? null : new ConversationId(conversation),
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString()));
    }

    private StaffMember member(Principal principal) {
        return accounts.find(new StaffId(principal.getName())).orElseThrow();
    }
}
