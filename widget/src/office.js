// The office works without this file. It makes editing safer and quicker: what is typed is kept in the tab until it is saved, a message
// leads to its line, buttons write Markdown, and Ctrl+S saves.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
/** @typedef {{typed: string, basedOn: number, isSent: boolean}} Kept the fields as JSON, and the version they were typed into */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-path]"));
if (form) edit(form);
for (const button of document.querySelectorAll("[data-copy]")) if (button instanceof HTMLButtonElement) copies(button);

// A sign-in name is the first name, most often.
for (const field of document.querySelectorAll("input[data-from]")) if (field instanceof HTMLInputElement) follows(field);

/** @param {HTMLInputElement} field that is empty, and proposed from another until somebody types into it */
function follows(field) {
  const from = /** @type {HTMLInputElement | null} */ (document.getElementById(field.dataset.from ?? ""));
  let proposed = field.value;
  from?.addEventListener("input", () => {
    if (field.value !== proposed) return;
    proposed = (from.value.normalize("NFD").toLowerCase().match(/[a-z0-9]+/g) ?? [])[0] ?? "";
    field.value = proposed;
  });
}

// Where the browser is, the library is too, most likely.
const zone = /** @type {HTMLInputElement | null} */ (document.querySelector("input[data-zone]"));
if (zone && !zone.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @type {Set<Element>} forms of a page of several in which something was typed */
const unsent = new Set();
for (const one of document.querySelectorAll("form[data-guard]")) {
  one.addEventListener("input", () => unsent.add(one));
  one.addEventListener("submit", () => unsent.delete(one));
}
// Whoever saves one form would lose what stands in another.
addEventListener("beforeunload", (event) => { if (unsent.size) event.preventDefault(); });

/** A button that copies what stands elsewhere, or marks it where the browser does not let pages copy. @param {HTMLButtonElement} button */
function copies(button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const from = document.getElementById(button.dataset.copy ?? "");
    const told = button.nextElementSibling;
    if (!from || !told) return;
    try {
      await navigator.clipboard.writeText(from.textContent ?? "");
      told.textContent = "Copied.";
    } catch {
      getSelection()?.selectAllChildren(from);
      told.textContent = "Marked: copy it with the keyboard.";
    }
  });
}

/** @param {HTMLFormElement} form */
function edit(form) {
  const fields = /** @type {Field[]} */ ([...form.elements].filter((one) => "name" in one && one.name && !one.matches("button, [type=hidden]")));
  const key = `deskbell-office:${form.dataset.path}:${fields.map((field) => field.name)}`;
  const saved = JSON.stringify(fields.map(first));
  const now = () => JSON.stringify(fields.map(current));
  const save = /** @type {HTMLButtonElement | null} */ (form.querySelector("button[value=SAVE]"));
  save?.setAttribute("aria-keyshortcuts", "Control+S Meta+S");

  const basedOn = Number(new FormData(form).get("basedOn"));
  form.addEventListener("input", () => keep(key, now() === saved ? null : { typed: now(), basedOn, isSent: false }));
  form.addEventListener("submit", () => {
    removeEventListener("beforeunload", warn);
    const kept = keep(key);
    if (kept) keep(key, { ...kept, isSent: true });
  });
  addEventListener("beforeunload", warn);
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      save?.click();
    }
  });
  document.getElementById("beside")?.addEventListener("click", (event) => {
    const link = event.target instanceof HTMLAnchorElement && event.target.dataset.line ? event.target : null;
    const field = link && document.getElementById(link.hash.slice(1));
    if (link && field) {
      event.preventDefault();
      go(field, Number(link.dataset.line));
    }
  });
  tools(form);
  if (hasArrived(form, keep(key))) keep(key, null);
  offer(fields, key);
  // What was typed before this file had come: once the preview listens too, it is told.
  if (now() !== saved) addEventListener("DOMContentLoaded", () => tell(fields[0]));

  /** @param {BeforeUnloadEvent} event */
  function warn(event) {
    if (now() !== saved) event.preventDefault();
  }
}

/** @param {Field} field @returns {string | boolean} */
function current(field) {
  return field instanceof HTMLInputElement && field.type === "checkbox" ? field.checked : field.value;
}

/** As the page came. @param {Field} field @returns {string | boolean} */
function first(field) {
  if (field instanceof HTMLSelectElement) {
    return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? "";
  }
  return field instanceof HTMLInputElement && field.type === "checkbox" ? field.defaultChecked : field.defaultValue;
}

/**
 * Whether this page is the server's answer to what was sent, or its reader has saved since: then there is nothing that was not saved.
 * @param {HTMLFormElement} form
 * @param {Kept | null} kept
 */
function hasArrived(form, kept) {
  return form.dataset.sent === "true" || Boolean(kept?.isSent && Number(form.dataset.mine) > kept.basedOn);
}

/**
 * What was typed in this tab and never saved: the session had ended, or the page was left.
 * @param {Field[]} fields
 * @param {string} key
 */
function offer(fields, key) {
  const kept = keep(key);
  const notice = document.getElementById("kept");
  if (!notice || kept === null || kept.typed === JSON.stringify(fields.map(current))) {
    keep(key, null);
    return;
  }
  notice.hidden = false;
  document.getElementById("working")?.remove(); // what the server has is not newer
  notice.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    if (event.target.value === "bring") {
      JSON.parse(kept.typed).forEach((/** @type {string | boolean} */ value, /** @type {number} */ i) => {
        const field = fields[i];
        if (typeof value === "string") field.value = value;
        else if (field instanceof HTMLInputElement) field.checked = value;
      });
      tell(fields[0]);
    } else {
      keep(key, null);
    }
    notice.hidden = true;
    fields[0].focus();
  });
}

/** As if it had been typed. @param {Field} field */
function tell(field) {
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {HTMLElement} field
 * @param {number} number of its line, from 1; 0: all of it
 */
function go(field, number) {
  const more = field.closest("details");
  if (more) more.open = true;
  field.focus();
  if (!(field instanceof HTMLTextAreaElement) || number === 0) return;
  const lines = field.value.split("\n");
  const start = lines.slice(0, number - 1).reduce((length, line) => length + line.length + 1, 0);
  field.setSelectionRange(start, start + (lines[number - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, number - 4);
}

/** Buttons that write Markdown around what is selected. @param {HTMLFormElement} form */
function tools(form) {
  const bar = /** @type {HTMLElement | null} */ (form.querySelector(".tools"));
  const answer = /** @type {HTMLTextAreaElement | null} */ (form.querySelector("#answer"));
  if (!bar || !answer) return;
  bar.hidden = false;
  bar.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button");
    if (!button) return;
    const chosen = answer.value.slice(answer.selectionStart, answer.selectionEnd);
    answer.focus();
    // The one way to write into a field that can be undone with Ctrl+Z.
    document.execCommand("insertText", false, marked(button.value, chosen));
  });
}

/**
 * @param {string} how
 * @param {string} chosen
 */
function marked(how, chosen) {
  switch (how) {
    case "bold":
      return `**${chosen || "words"}**`;
    case "link":
      return `[${chosen || "words"}](https://)`;
    case "image":
      return `![${chosen}](https://)`; // the check says what belongs where
    default:
      return (chosen || "one\ntwo").replace(/^(?!- )/gm, "- ");
  }
}

/**
 * Reads what is kept in this tab; with a value, keeps it; with null, forgets it.
 * @param {string} key
 * @param {Kept | null} [value]
 * @returns {Kept | null}
 */
function keep(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else if (value !== undefined) sessionStorage.setItem(key, JSON.stringify(value));
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null; // storage is blocked: then nothing is kept
  }
}
