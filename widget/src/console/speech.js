import { newId } from '../connection.js';

/**
 * @import { Chat } from './chat.js'
 * @import { StaffFrame } from '../frames.js'
 */

const TYPING_EVERY = 3_000;

/** What a librarian says to patrons and notes for colleagues, on the screen before the server has it. */
export class Speech {
  #typingSent = 0;
  #ways;

  /** @param {{send: (frame: StaffFrame) => boolean, changed: () => void}} ways */
  constructor(ways) {
    this.#ways = ways;
  }

  /** @param {Chat} chat @param {string} text */
  say(chat, text) {
    const id = newId();
    chat.transcript.promise({ id, text });
    this.#ways.send({ type: 'say', id, conversation: chat.id, text });
    this.#ways.changed();
  }

  /** @param {Chat} chat @param {string} text for colleagues alone */
  note(chat, text) {
    const id = newId();
    chat.unsentNotes.set(id, { id, text });
    this.#ways.send({ type: 'note', id, conversation: chat.id, text });
    this.#ways.changed();
  }

  /** @param {Chat} chat @param {string} id @param {boolean} again whether to say it again */
  takeBack(chat, id, again) {
    const text = chat.transcript.withdraw(id)?.text;
    const note = chat.unsentNotes.get(id)?.text;
    chat.unsentNotes.delete(id);
    if (again && text) this.say(chat, text);
    if (again && note) this.note(chat, note);
    this.#ways.changed();
  }

  /** @param {Chat} chat */
  type(chat) {
    if (Date.now() - this.#typingSent < TYPING_EVERY) return;
    if (this.#ways.send({ type: 'typing', conversation: chat.id })) this.#typingSent = Date.now();
  }
}
