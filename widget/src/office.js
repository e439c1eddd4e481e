// The office works without this file. It makes editing safer and quicker: the text is kept in the tab until it is saved, a message
// leads to its line, and Ctrl+S saves.

const text = /** @type {HTMLTextAreaElement | null} */ (document.querySelector("textarea[data-path]"));
if (text) edit(text);

/** @param {HTMLTextAreaElement} text */
function edit(text) {
  const key = `deskbell-office:${text.dataset.path}`;
  const saved = text.defaultValue;
  const save = /** @type {HTMLButtonElement | null} */ (text.form?.querySelector("button[value=SAVE]"));
  save?.setAttribute("aria-keyshortcuts", "Control+S Meta+S");

  text.addEventListener("input", () => keep(key, text.value === saved ? null : text.value));
  text.form?.addEventListener("submit", () => removeEventListener("beforeunload", warn));
  addEventListener("beforeunload", warn);
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      save?.click();
    }
  });
  document.getElementById("beside")?.addEventListener("click", (event) => {
    const line = event.target instanceof HTMLElement && event.target.dataset.line;
    if (line) {
      event.preventDefault();
      select(text, Number(line));
    }
  });
  offer(text, key);
  // What was typed before this file had come: once the preview listens too, it is told.
  if (text.value !== saved) addEventListener("DOMContentLoaded", () => tell(text));

  /** @param {BeforeUnloadEvent} event */
  function warn(event) {
    if (text.value !== saved) event.preventDefault();
  }
}

/**
 * Text that was typed in this tab and never saved: the session had ended, or the page was left.
 * @param {HTMLTextAreaElement} text
 * @param {string} key
 */
function offer(text, key) {
  const kept = keep(key);
  const notice = document.getElementById("kept");
  if (!notice || kept === null || kept === text.value) {
    keep(key, null);
    return;
  }
  notice.hidden = false;
  notice.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    if (event.target.value === "bring") {
      text.value = kept;
      tell(text);
    } else {
      keep(key, null);
    }
    notice.hidden = true;
    text.focus();
  });
}

/** As if it had been typed. @param {HTMLTextAreaElement} text */
function tell(text) {
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {HTMLTextAreaElement} text
 * @param {number} number from 1
 */
function select(text, number) {
  const lines = text.value.split("\n");
  const start = lines.slice(0, number - 1).reduce((length, line) => length + line.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[number - 1]?.length ?? 0));
  text.scrollTop = (text.scrollHeight / lines.length) * Math.max(0, number - 4);
}

/**
 * Reads what is kept in this tab; with a value, keeps it; with null, forgets it.
 * @param {string} key
 * @param {string | null} [value]
 * @returns {string | null}
 */
function keep(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else if (value !== undefined) sessionStorage.setItem(key, value);
    return sessionStorage.getItem(key);
  } catch {
    return null; // storage is blocked: then nothing is kept
  }
}
