import { h } from '../dom.js';
import { confidenceInWords } from './in-words.js';
import { oneMoment, words } from './words.js';

/**
 * @import { Chat } from './chat.js'
 * @import { Answer, Shelf, Suggested } from './shelf.js'
 */

const PAUSE = 500;
const MOST = 3;

/** Answers that may fit the patron's newest words, until they are answered. They are put into the reply and never sent by themselves. */
export class Suggestions {
  #shelf;
  #insert;
  /** @type {Chat | undefined} */
  #chat;
  #asked = 0;
  /** @type {Suggested | undefined} */
  #found;
  /** @type {string | null} the one that was taken */
  #taken = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  #list = h('ol');
  node = h('section', { className: 'suggested', 'aria-label': words.suggested, hidden: true }, this.#list);

  /** @param {Shelf} shelf @param {(answer: Answer) => void} insert */
  constructor(shelf, insert) {
    this.#shelf = shelf;
    this.#insert = insert;
  }

  /** @param {Chat} chat @param {boolean} mayWrite */
  update(chat, mayWrite) {
    if (chat !== this.#chat) this.#turnTo(chat);
    const seq = chat.lastWords?.seq ?? 0;
    const courtesy = oneMoment(chat.about?.language);
    const isAnswered = chat.transcript.entries.slice(seq).some(({ from, kind, text }) => from === 'librarian' && kind === 'said' && text !== courtesy);
    if (!mayWrite || !seq || isAnswered) {
      this.#show([]);
    } else if (seq > this.#asked) {
      this.#asked = seq;
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#look(chat), PAUSE);
    }
  }

  /** @param {number} number from 1 */
  take(number) {
    const answer = this.node.hidden ? undefined : this.#found?.suggestions[number - 1];
    if (!answer) return;
    this.#taken = answer.faq;
    this.#insert(answer);
  }

  /** What a librarian has said to it teaches the next suggestions. @param {Chat} chat @param {string} text */
  answered(chat, text) {
    if (chat !== this.#chat || !this.#found) return;
    this.#shelf.used({ conversation: chat.id, seq: this.#found.seq, faq: this.#taken, text });
    this.#found = undefined;
    this.#show([]);
  }

  /** @param {Chat} chat */
  #turnTo(chat) {
    clearTimeout(this.#pause);
    this.#chat = chat;
    this.#asked = 0;
    this.#found = undefined;
    this.#show([]);
  }

  /** @param {Chat} chat */
  async #look(chat) {
    const found = await this.#shelf.suggestions(chat.id);
    if (chat !== this.#chat || !found) return;
    this.#found = found;
    this.#taken = null;
    this.#show(found.suggestions.slice(0, MOST));
  }

  /** @param {Answer[]} answers */
  #show(answers) {
    this.node.hidden = answers.length === 0;
    this.#list.replaceChildren(...answers.map(({ title, text, confidence }, index) => h('li', {},
      h('button', { type: 'button', title: `${words.insert} (${index + 1})`, onclick: () => this.take(index + 1) },
        h('kbd', { ariaHidden: 'true' }, String(index + 1)), h('b', {}, title),
        h('span', { className: 'sure' }, confidenceInWords(confidence)), h('span', { className: 'text' }, text)))));
  }
}
