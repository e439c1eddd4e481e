import { h, say } from '../dom.js';
import { entryNode, time } from '../entries.js';
import { who } from './chat-log.js';
import { dayInWords } from './in-words.js';
import { words } from './words.js';

/**
 * @import { Relation } from './board.js'
 * @import { Chat } from './chat.js'
 * @import { EarlierChat, Shelf } from './shelf.js'
 */

const LONGEST = 140;

/** What the patron had before, if the patron lets librarians see it: folded, and fetched when it is unfolded. */
export class Earlier {
  #shelf;
  #leave;
  /** @type {Chat | undefined} */
  #chat;
  #count = 0;
  #summary = h('summary');
  #list = h('ol');
  /** @type {HTMLDetailsElement} */
  node = h('details', { className: 'earlier', hidden: true, ontoggle: () => this.node.open && this.#look() }, this.#summary, this.#list);

  /** @param {Shelf} shelf @param {() => void} leave */
  constructor(shelf, leave) {
    this.#shelf = shelf;
    this.#leave = leave;
  }

  /** @param {Chat} chat @param {Relation} relation */
  update(chat, relation) {
    const count = relation === 'over' ? 0 : chat.about?.earlier ?? 0;
    if (chat === this.#chat && count === this.#count) return;
    const hadFocus = this.node.contains(document.activeElement);
    if (chat !== this.#chat || !count) this.node.open = false;
    this.#chat = chat;
    this.#count = count;
    this.#list.replaceChildren();
    this.node.hidden = !count;
    say(this.#summary, words.earlier(count));
    if (this.node.open) this.#look();
    if (!hadFocus) return;
    if (count) this.#summary.focus();
    else this.#leave();
  }

  /** Unfolds them, or folds them again. */
  turn() {
    if (this.node.hidden) return;
    this.node.open = !this.node.open;
    if (this.node.open) this.#summary.focus();
    else this.#leave();
  }

  async #look() {
    const [chat, count] = [this.#chat, this.#count];
    if (!chat || this.#list.hasChildNodes()) return;
    const found = await this.#shelf.earlier(chat.id);
    if (chat === this.#chat && count === this.#count) this.#list.replaceChildren(...found.map(one => this.#one(chat.id, one)));
  }

  /** @param {string} conversation @param {EarlierChat} earlier */
  #one(conversation, { chat, at, words: said, reason, tags }) {
    const day = time(at);
    say(day, dayInWords(at));
    const end = [reason && (words.reasons[/** @type {keyof typeof words.reasons} */ (reason)] ?? reason), ...tags].filter(Boolean).join(' · ');
    const transcript = h('div', { className: 'entries' });
    const node = h('details', {
      ontoggle: async () => {
        if (!node.open || transcript.hasChildNodes()) return;
        const entries = await this.#shelf.earlierTranscript(chat, conversation);
        transcript.replaceChildren(...entries?.map(entry => entryNode(entry, who(entry), words.erased)) ?? [h('p', {}, words.earlierGone)]);
      },
    }, h('summary', {}, day, ' ', h('span', { className: 'text', dir: 'auto' }, shortened(said) || words.noQuestion), end ? h('span', { className: 'end' }, `· ${end}`) : undefined),
    transcript);
    return h('li', {}, node);
  }
}

/** @param {string} said */
function shortened(said) {
  return said.length > LONGEST ? `${said.slice(0, LONGEST).trimEnd()}…` : said;
}
