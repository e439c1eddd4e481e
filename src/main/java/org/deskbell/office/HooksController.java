package org.deskbell.office;

import org.deskbell.hooks.ApiTokens;
import org.deskbell.hooks.Delivery.Outcome;
import org.deskbell.hooks.Hook;
import org.deskbell.hooks.Hook.Wanted;
import org.deskbell.hooks.HookEvent;
import org.deskbell.hooks.HookRefused;
import org.deskbell.hooks.Hooks;
import org.deskbell.kernel.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// The tools that are told of the desk, and the tokens of those that ask, for administrators.
@Controller
@RequestMapping("/office/hooks")
class HooksController {
    private static final int PAGE = 25;
    private static final String LIST = "redirect:/office/hooks";
    private static final String SHOW = "redirect:/office/hooks/{id}";

    private final Hooks hooks;
    private final ApiTokens tokens;

    HooksController(Hooks hooks, ApiTokens tokens) {
        this.hooks = hooks;
        this.tokens = tokens;
    }

    @ModelAttribute("everyEvent")
    Set<HookEvent> everyEvent() {
        return EnumSet.allOf(HookEvent.class);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("hooks", hooks.all());
        model.addAttribute("tokens", tokens.all());
        return "office/hooks";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("wanted", new Wanted("", "", EnumSet.allOf(HookEvent.class)));
        return "office/hook-new";
    }

    /// The answer shows the secret that was made, and nothing else ever does; so it is no redirect.
    @PostMapping("/new")
    String add(
            Principal who,
            @RequestParam String name,
            @RequestParam String url,
            @RequestParam(defaultValue = "") Set<HookEvent> events,
            Model model) {
        var wanted = new Wanted(name, url, events);
        try {
            Hook.Made made = hooks.add(by(who), wanted);
            model.addAttribute("secret", made.secret());
            return page(made.hook().id().toString(), 1, model);
        } catch (HookRefused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("wanted", wanted);
            return "office/hook-new";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model) {
        return page(id, page, model);
    }

    @PostMapping(path = "/{id}", params = "action=save")
    String save(
            Principal who,
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam String url,
            @RequestParam(defaultValue = "") Set<HookEvent> events,
            Model model,
            RedirectAttributes next) {
        var wanted = new Wanted(name, url, events);
        try {
            hooks.change(by(who), hook(id), wanted);
            next.addFlashAttribute("done", "Saved.");
            return SHOW;
        } catch (HookRefused refused) {
            model.addAttribute("refused", "Not saved. " + refused.getMessage());
            model.addAttribute("wanted", wanted);
            return page(id, 1, model);
        }
    }

    @PostMapping(path = "/{id}", params = "action=pause")
    String pause(Principal who, @PathVariable String id, RedirectAttributes next) {
        hooks.pause(by(who), hook(id));
        next.addFlashAttribute("done", "Paused. What happens until you resume it is not sent.");
        return SHOW;
    }

    @PostMapping(path = "/{id}", params = "action=resume")
    String resume(Principal who, @PathVariable String id, RedirectAttributes next) {
        hooks.resume(by(who), hook(id));
        next.addFlashAttribute("done", "Resumed. What had been waiting is sent now.");
        return SHOW;
    }

    @PostMapping(path = "/{id}", params = "action=test")
    String test(Principal who, @PathVariable String id, RedirectAttributes next)
            throws InterruptedException {
        Outcome outcome = hooks.test(by(who), hook(id));
        if (outcome.good()) {
            next.addFlashAttribute("done", "The test was sent: " + outcome.words() + ".");
        } else {
            next.addFlashAttribute(
                    "refused",
                    "The test did not succeed: "
                            + outcome.words()
                            + ". Check the address, and whether the tool accepts the secret.");
        }
        return SHOW;
    }

    @PostMapping(path = "/{id}", params = "action=secret")
    String secret(Principal who, @PathVariable String id, Model model) {
        model.addAttribute("secret", hooks.newSecret(by(who), hook(id)).secret());
        return page(id, 1, model);
    }

    @PostMapping(path = "/{id}", params = "action=again")
    String again(
            Principal who,
            @PathVariable String id,
            @RequestParam long number,
            RedirectAttributes next) {
        try {
            hooks.sendAgain(by(who), hook(id), number);
            next.addFlashAttribute("done", "It is being sent again. Reload to see how it went.");
        } catch (HookRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return SHOW;
    }

    @PostMapping(path = "/{id}", params = "action=remove")
    String remove(Principal who, @PathVariable String id, RedirectAttributes next) {
        Hook hook = hook(id);
        hooks.delete(by(who), hook);
        next.addFlashAttribute("removed", id);
        next.addFlashAttribute("removedName", hook.name());
        return LIST;
    }

    @PostMapping(path = "/{id}", params = "action=bring-back")
    String bringBack(Principal who, @PathVariable String id, RedirectAttributes next) {
        if (!hooks.bringBack(by(who), id(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("done", "Brought back, as it was.");
        return SHOW;
    }

    /// Shows the token that was made, once.
    @PostMapping(path = "/tokens", params = "action=make")
    String makeToken(Principal who, @RequestParam String name, Model model) {
        try {
            model.addAttribute("made", tokens.make(by(who), name));
        } catch (HookRefused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("tokenName", name);
        }
        return list(model);
    }

    @PostMapping(path = "/tokens", params = "action=revoke")
    String revoke(Principal who, @RequestParam String id, RedirectAttributes next) {
        String name = tokens.revoke(by(who), id(id)).orElseThrow(HooksController::notFound);
        next.addFlashAttribute("revoked", id);
        next.addFlashAttribute("revokedName", name);
        return LIST;
    }

    @PostMapping(path = "/tokens", params = "action=bring-back")
    String bringTokenBack(Principal who, @RequestParam String id, RedirectAttributes next) {
        String name = tokens.bringBack(by(who), id(id)).orElseThrow(HooksController::notFound);
        next.addFlashAttribute("done", "The token " + name + " opens the same as before.");
        return LIST;
    }

    private String page(String id, int page, Model model) {
        Hooks.Listed listed = hooks.find(id(id)).orElseThrow(HooksController::notFound);
        Hook hook = listed.hook();
        long size = hooks.countDeliveries(hook.id());
        long last = Math.max(1, (size + PAGE - 1) / PAGE);
        long shown = Math.clamp(page, 1, last);
        model.addAttribute("listed", listed);
        model.addAttribute("hook", hook);
        model.addAttribute("deliveries", hooks.deliveries(hook.id(), (shown - 1) * PAGE, PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        if (!model.containsAttribute("wanted")) {
            model.addAttribute("wanted", new Wanted(hook.name(), hook.url(), hook.events()));
        }
        return "office/hook";
    }

    private Hook hook(String id) {
        return hooks.find(id(id)).map(Hooks.Listed::hook).orElseThrow(HooksController::notFound);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static StaffId by(Principal who) {
        return new StaffId(who.getName());
    }
}
