import { Transcript } from '../transcript.js';

/**
 * @import { DeskNote, DeskOpened, DeskThought, StaffClose, StaffHandBack } from '../frames.js'
 * @typedef {Omit<StaffHandBack, 'id' | 'conversation'> | Omit<StaffClose, 'id' | 'conversation'> | {type: 'block'} | {type: 'warn'}} Parting what cannot be taken back once it is done
 * @typedef {{id: string, text: string, problem?: string}} UnsentNote
 */

/** How long a librarian can take back that a chat ends. */
export const REGRET = 5_000;

/** One conversation as the console knows it. */
export class Chat {
  transcript = new Transcript();
  /** @type {Map<number, DeskThought>} what the bot made of which entry */
  thoughts = new Map();
  /** @type {DeskNote[]} what colleagues have noted */
  notes = [];
  /** @type {Map<string, UnsentNote>} what I have noted and the server has not */
  unsentNotes = new Map();
  /** @type {DeskOpened | undefined} */
  about;
  isConnected = true;
  typingUntil = 0;
  /** What the patron types and has not sent, where the library shows it. */
  preview = '';
  /** The newest entry that was on the screen, here or in another window. */
  read = 0;
  /** The newest of which the server knows it. */
  known = 0;
  /** Whether we have asked for it and not heard yet: one may write already. */
  isClaiming = false;
  /** A line for the librarian that is not part of the chat. */
  notice = '';
  /** @type {{what: Parting, timer: ReturnType<typeof setTimeout>} | undefined} what is about to happen */
  parting;

  /** @param {string} id */
  constructor(id) {
    this.id = id;
  }

  get isTyping() {
    return Date.now() < this.typingUntil;
  }

  get unread() {
    return this.#patronSince(this.read);
  }

  /** Whether words of the patron have been read here of which the server does not know it. */
  get hasReadMore() {
    return this.#patronSince(this.known) > this.unread;
  }

  /** @param {number} seq */
  #patronSince(seq) {
    return this.transcript.entries.slice(seq).filter(({ from }) => from === 'patron').length;
  }

  /** The patron's newest words. */
  get lastWords() {
    return this.transcript.entries.findLast(({ from, kind }) => from === 'patron' && kind === 'said');
  }

  /** What the patron had asked when this was said: the longest of the words before it, which is seldom the thanks. @param {number} [before] */
  lastQuestion(before = this.transcript.last + 1) {
    const said = this.transcript.entries.filter(({ seq, from, kind }) => seq < before && from === 'patron' && kind === 'said').slice(-3);
    return said.map(({ text = '' }) => text).sort((a, b) => b.length - a.length)[0];
  }

  /** Whether a librarian has said anything. */
  get isAnswered() {
    return this.transcript.entries.some(({ from, kind }) => from === 'librarian' && kind === 'said');
  }

  /** @param {DeskNote} note */
  noted(note) {
    this.unsentNotes.delete(note.id);
    if (this.notes.some(({ number }) => number === note.number)) return;
    this.notes = [...this.notes, note].sort((a, b) => a.number - b.number);
  }

  /** @param {Parting} what @param {() => void} then */
  part(what, then) {
    this.stay();
    this.parting = { what, timer: setTimeout(then, REGRET) };
  }

  stay() {
    clearTimeout(this.parting?.timer);
    this.parting = undefined;
  }
}
