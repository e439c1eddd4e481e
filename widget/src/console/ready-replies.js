import { h } from '../dom.js';
import { Options } from './options.js';
import { words } from './words.js';

/**
 * @import { ReadyReply, Shelf } from './shelf.js'
 */

const FRESH = 60_000;

/** Replies that are ready, offered to whoever begins with `/`. */
export class ReadyReplies {
  #shelf;
  #options;
  /** @type {Promise<ReadyReply[]>} */
  #replies = Promise.resolve([]);
  #fetched = -Infinity;
  #typed = '';
  /** @type {{conversation: string, language?: string} | undefined} */
  #chat;

  /** @param {Shelf} shelf @param {HTMLTextAreaElement} field @param {(text: string) => void} insert */
  constructor(shelf, field, insert) {
    this.#shelf = shelf;
    this.#options = new Options(field, {
      id: 'ready-replies', label: words.readyReplies, empty: words.noReply,
      /** @param {ReadyReply} reply */
      draw: ({ shortcut, title, text }) => [h('kbd', {}, `/${shortcut}`), h('b', {}, title), h('span', { className: 'text' }, text)],
      pick: async reply => {
        const chat = this.#chat;
        const text = chat && await shelf.filled(reply, chat.conversation);
        if (text && chat.conversation === this.#chat?.conversation) insert(text);
      },
    });
    this.node = this.#options.node;
  }

  /** @param {string} typed @param {{conversation: string, language?: string}} chat */
  async look(typed, chat) {
    this.#chat = chat;
    this.#typed = typed;
    if (!isCall(typed)) return this.#options.hide();
    if (Date.now() - this.#fetched > FRESH) {
      this.#fetched = Date.now();
      this.#replies = this.#shelf.replies();
    }
    const replies = await this.#replies;
    if (typed !== this.#typed) return undefined;
    return replies.length ? this.#options.show(matching(replies, typed, chat.language)) : this.#options.hide();
  }

  hide() {
    this.#typed = '';
    this.#options.hide();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!this.#options.isOpen) return false;
    // What begins like a shortcut and is none is not meant for the patron.
    if (event.key === 'Enter' && this.#options.isEmpty) {
      event.preventDefault();
      return true;
    }
    if (event.key !== 'Escape') return this.#options.key(event);
    event.stopPropagation();
    this.#options.hide();
    return true;
  }
}

/** @param {string} typed */
function isCall(typed) {
  return /^\/\S*$/u.test(typed);
}

/**
 * The shortcut counts before the title, and that before the text; the patron's language before others.
 * @param {ReadyReply[]} replies @param {string} typed with its `/` @param {string} [language] of the patron
 */
export function matching(replies, typed, language) {
  const sought = typed.slice(1).toLowerCase();
  /** @param {ReadyReply} reply */
  const rank = ({ shortcut, title, text }) => shortcut.toLowerCase().startsWith(sought) ? 0
    : title.toLowerCase().includes(sought) ? 1 : sought.length > 2 && text.toLowerCase().includes(sought) ? 2 : 3;
  /** @param {ReadyReply} reply */
  const isForeign = reply => Number(Boolean(language && reply.language) && reply.language !== language);
  return replies.filter(reply => rank(reply) < 3)
    .sort((a, b) => rank(a) - rank(b) || isForeign(a) - isForeign(b) || a.shortcut.localeCompare(b.shortcut)).slice(0, 8);
}
