import { grow, h, say } from '../dom.js';

/**
 * @import { Memory } from './memory.js'
 * @import { Words } from '../strings.js'
 */

/** What the protocol allows, in code points, and from where on the patron is told how much is left. */
const LONGEST = 2_000, TELL_FROM = 1_800;

/** Where the patron writes. What is typed survives a reload. */
export class Composer {
  #words;
  #memory;
  #actions;
  field = h('textarea', {
    id: 'message', rows: 1, enterKeyHint: 'send', autocomplete: 'off', dir: 'auto', 'aria-describedby': 'counter',
    oninput: () => this.#typed(), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
  });
  #send = h('button', { type: 'submit', className: 'primary send' });
  counter = h('p', { id: 'counter', className: 'counter', role: 'status' });
  node;

  /**
   * @param {Words} words
   * @param {Memory} memory
   * @param {{send: (text: string) => void, typing: () => void}} actions
   */
  constructor(words, memory, actions) {
    this.#words = words;
    this.#memory = memory;
    this.#actions = actions;
    this.field.placeholder = words.placeholder;
    say(this.#send, words.send);
    this.node = h('form', {
      className: 'composer', noValidate: true,
      onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); this.#submit(); },
    }, h('label', { htmlFor: 'message', className: 'unseen' }, words.message), this.field, this.#send);
    this.write(memory.value.draft ?? '');
  }

  get text() {
    return this.field.value.trim();
  }

  /** @param {string} text */
  write(text) {
    this.field.value = text;
    this.#count();
  }

  focus() {
    this.field.focus();
  }

  #typed() {
    this.#count();
    this.#memory.keep({ draft: this.field.value });
    if (this.text) this.#actions.typing();
  }

  /** Enter sends, unless it confirms what an input method suggests. @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#submit();
  }

  #submit() {
    if (this.text && this.#left >= 0) this.send(this.text);
  }

  /** @param {string} text instead of what is typed, or just that */
  send(text) {
    this.#actions.send(text);
    this.write('');
    this.#memory.keep({ draft: '' });
    this.focus();
  }

  get #left() {
    return LONGEST - [...this.text].length;
  }

  #count() {
    grow(this.field);
    const left = this.#left;
    this.field.ariaInvalid = String(left < 0);
    say(this.counter, left < 0 ? this.#words.tooMany(-left) : left <= LONGEST - TELL_FROM ? this.#words.left(left) : '');
  }
}
