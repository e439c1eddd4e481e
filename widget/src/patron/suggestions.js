import { h, say } from '../dom.js';

/** @import { Words } from '../strings.js' */

/** How long somebody pauses before we look, in milliseconds; how much has to be there, and how much is a story of its own. */
const PAUSE = 250, SHORTEST = 3, LONGEST = 80;
const MOST = 3;

/** @typedef {{faq: string, title: string, url: string}} Suggestion */

/** Questions that the library has an answer to, while one is being typed. The arrow up leads from the field to them, Escape back. */
export class Suggestions {
  #field;
  #server;
  #words;
  #wanted;
  #pick;
  #list = h('ul');
  #news = h('p', { className: 'unseen', role: 'status' });
  #asking = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  node;

  /**
   * @param {{field: HTMLTextAreaElement, server: string, words: Words, wanted: () => boolean, pick: (title: string) => void}} options
   */
  constructor({ field, server, words, wanted, pick }) {
    this.#field = field;
    this.#server = server;
    this.#words = words;
    this.#wanted = wanted;
    this.#pick = pick;
    this.#list.ariaLabel = words.suggestions;
    this.node = h('div', { className: 'suggestions', hidden: true }, this.#list, this.#news);
    field.addEventListener('keydown', event => this.#fromField(event));
    field.addEventListener('input', () => this.look());
    this.node.addEventListener('keydown', event => this.#within(event));
  }

  /** Suggests for what stands in the field. */
  look() {
    this.update(this.#wanted() ? this.#field.value.trim() : '');
  }

  /** @param {string} text what is typed; empty where nothing is to be suggested */
  update(text) {
    clearTimeout(this.#timer);
    this.#asking.abort();
    if (text.length < SHORTEST || text.length > LONGEST) return this.#show([]);
    this.#asking = new AbortController();
    this.#timer = setTimeout(() => this.#ask(text, this.#asking.signal), PAUSE);
    return undefined;
  }

  /** @param {string} text @param {AbortSignal} signal */
  async #ask(text, signal) {
    const query = new URLSearchParams({ q: text, language: this.#words.language, n: String(MOST) });
    try {
      const answer = await fetch(`${this.#server}/api/faq/suggest?${query}`, { signal, credentials: 'omit' });
      const found = answer.ok ? await answer.json() : [];
      if (!signal.aborted) this.#show(found);
    } catch { /* it is only a help */ }
  }

  /** @param {Suggestion[]} found */
  #show(found) {
    const hadFocus = this.node.contains(/** @type {ShadowRoot} */ (this.node.getRootNode()).activeElement);
    this.#list.replaceChildren(...found.map(({ title }) => h('li', {},
      h('button', { type: 'button', dir: 'auto', onclick: () => this.#choose(title) }, title))));
    this.node.hidden = !found.length;
    say(this.#news, found.length ? `${this.#words.suggestions}: ${found.length}` : '');
    if (hadFocus) this.#field.focus();
  }

  /** @param {string} title */
  #choose(title) {
    this.#field.focus();
    this.update('');
    this.#pick(title);
  }

  /** @param {KeyboardEvent} event */
  #fromField(event) {
    if (this.node.hidden || event.isComposing) return;
    if (event.key === 'ArrowUp' && !this.#field.value.slice(0, this.#field.selectionStart).includes('\n')) {
      event.preventDefault();
      this.#buttons.at(-1)?.focus();
    } else if (event.key === 'Escape') {
      this.#stop(event);
    }
  }

  /** @param {KeyboardEvent} event */
  #within(event) {
    const buttons = this.#buttons;
    const at = buttons.findIndex(button => button.matches(':focus'));
    switch (event.key) {
      case 'ArrowUp': buttons[Math.max(0, at - 1)]?.focus(); break;
      case 'ArrowDown': (buttons[at + 1] ?? this.#field).focus(); break;
      case 'Escape': this.#stop(event); return;
      default: return;
    }
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  #stop(event) {
    event.preventDefault();
    event.stopPropagation();
    this.update('');
    this.#field.focus();
  }

  get #buttons() {
    return [...this.#list.querySelectorAll('button')];
  }
}
