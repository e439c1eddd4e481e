import { h } from '../dom.js';

/**
 * @import { Memory } from './memory.js'
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 * @typedef {{last?: string}} Wish the token of the last chat
 */

/**
 * Whether librarians may see what was said in the patron's earlier chats. Off until the patron wants it. Unlike all else that the widget
 * keeps, the wish and the token of the last chat outlast the tab: they are for the next visit. While it is on, a line says so.
 */
export class Earlier {
  #visit;
  #memory;
  #words;
  #key;
  /** @type {Wish | undefined} where storage is blocked, as long as the page */
  #unstored;
  node;

  /** @param {{visit: Visit, memory: Memory, words: Words, server: string}} options */
  constructor({ visit, memory, words, server }) {
    this.#visit = visit;
    this.#memory = memory;
    this.#words = words;
    this.#key = `deskbell-earlier:${server}`;
    this.node = h('p', { className: 'earlier', hidden: true }, words.earlierOn, ' ',
      h('button', { type: 'button', onclick: () => this.turn() }, words.turnOff));
  }

  get isOn() {
    return this.#wish !== undefined;
  }

  turn() {
    const wasOn = this.isOn;
    this.#keep(wasOn ? undefined : {});
    this.update();
    this.#visit.tell(wasOn ? this.#words.earlierOff : '');
  }

  /** The chat with this token is erased. @param {string} [token] */
  forget(token) {
    if (this.isOn && this.#wish?.last === token) this.#keep({});
  }

  /** Puts this chat after the last one, once each has begun, or takes it out of their row. */
  update() {
    const wish = this.#wish;
    this.node.hidden = !wish;
    const { begun, resume, linked = false } = this.#memory.value;
    // A chat that has ended while we were away is still shown, but it is no longer the one that we speak of.
    if (!begun || this.#visit.token !== resume || linked === this.isOn) return;
    this.#memory.keep({ linked: this.isOn });
    if (!wish) return this.#visit.follow();
    if (wish.last && wish.last !== resume) this.#visit.follow(wish.last);
    this.#keep({ last: resume });
  }

  /** @returns {Wish | undefined} undefined when librarians may not */
  get #wish() {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? 'null') ?? this.#unstored;
    } catch {
      return this.#unstored;
    }
  }

  /** @param {Wish} [wish] */
  #keep(wish) {
    this.#unstored = undefined;
    try {
      if (wish) localStorage.setItem(this.#key, JSON.stringify(wish));
      else localStorage.removeItem(this.#key);
    } catch {
      this.#unstored = wish;
    }
  }
}
