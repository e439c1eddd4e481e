import { h, say } from '../dom.js';
import { words } from './words.js';

/**
 * @import { Chat } from './chat.js'
 * @import { Shelf } from './shelf.js'
 */

/** Fewer words than this are thanks and greetings. */
const SUBSTANTIAL = 40;

/** What the assistant should have known: a question and its answer, for the editors. */
export class Missed {
  #question = h('textarea', { id: 'missed-question', rows: 2, dir: 'auto' });
  #answer = h('textarea', { id: 'missed-answer', rows: 4, dir: 'auto' });
  #result = h('p', { className: 'proposal', role: 'status' });
  #send = h('button', { type: 'button' }, words.draft);
  node;

  /** @param {Chat} chat @param {Shelf} shelf */
  constructor(chat, shelf) {
    const replies = chat.transcript.entries.filter(({ from, kind }) => from === 'librarian' && kind === 'said');
    const reply = replies.findLast(({ text = '' }) => text.length >= SUBSTANTIAL) ?? replies.at(-1);
    this.#question.value = chat.lastQuestion(reply?.seq) ?? '';
    this.#answer.value = reply?.text ?? '';
    this.#send.addEventListener('click', () => this.#keep(chat, shelf));
    this.node = h('details', { className: 'missed' }, h('summary', {}, words.shouldHaveKnown),
      h('div', { className: 'line' }, h('label', { htmlFor: 'missed-question' }, words.question), this.#question),
      h('div', { className: 'line' }, h('label', { htmlFor: 'missed-answer' }, words.answer), this.#answer),
      this.#send, this.#result);
  }

  /** @param {Chat} chat @param {Shelf} shelf */
  async #keep(chat, shelf) {
    const [question, answer] = [this.#question.value.trim(), this.#answer.value.trim()];
    if (!question || !answer) return (question ? this.#answer : this.#question).focus();
    this.#send.disabled = true;
    const kept = await shelf.draft({ conversation: chat.id, question, answer });
    this.#send.disabled = kept !== undefined;
    return say(this.#result, kept ? words.drafted : words.notDrafted);
  }
}
