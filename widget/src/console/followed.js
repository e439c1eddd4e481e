import { unreachable } from '../connection.js';
import { Chat } from './chat.js';
import { words } from './words.js';

/**
 * @import { DeskEntry, DeskFrame, DeskOpened, DeskTyping, StaffFrame } from '../frames.js'
 * @typedef {Extract<DeskFrame, {type: 'opened' | 'entry' | 'thought' | 'note' | 'read' | 'patron' | 'typing'}>} AboutOne
 */

const TYPING_LASTS = 5_000;

/** The conversations that this window follows, and what comes about them. */
export class Followed {
  /** @type {Map<string, Chat>} */
  #chats = new Map();
  #ways;

  /** @param {{send: (frame: StaffFrame) => void, changed: () => void, spoke: (conversation: string) => void}} ways */
  constructor(ways) {
    this.#ways = ways;
  }

  get all() {
    return [...this.#chats.values()];
  }

  /** @param {string} conversation */
  get(conversation) {
    return this.#chats.get(conversation);
  }

  /** @param {string} conversation */
  follow(conversation) {
    if (this.#chats.has(conversation)) return;
    this.#chats.set(conversation, new Chat(conversation));
    this.#ways.send({ type: 'open', conversation, lastSeq: 0 });
  }

  /** @param {string} conversation */
  leave(conversation) {
    const chat = this.#chats.get(conversation);
    if (!chat) return;
    chat.stay();
    this.#chats.delete(conversation);
    this.#ways.send({ type: 'leave', conversation });
  }

  /** On a new socket. */
  openAgain() {
    for (const { id, transcript } of this.#chats.values()) this.#ways.send({ type: 'open', conversation: id, lastSeq: transcript.last });
  }

  /** @param {AboutOne} frame */
  take(frame) {
    const chat = this.#chats.get(frame.conversation);
    if (!chat) return;
    switch (frame.type) {
      case 'opened': this.#opened(chat, frame); break;
      case 'entry': this.#entered(chat, frame); break;
      case 'thought': chat.thoughts.set(frame.re, frame); break;
      case 'note': chat.noted(frame); break;
      case 'read': chat.read = Math.max(chat.read, frame.seq); break;
      case 'patron': this.#cameOrWent(chat, frame.connected); break;
      case 'typing': this.#types(chat, frame); break;
      default: unreachable(frame);
    }
  }

  /** @param {Chat} chat @param {DeskOpened} frame */
  #opened(chat, frame) {
    chat.about = frame;
    chat.isConnected = frame.connected;
    chat.preview = '';
    chat.read = Math.max(chat.read, frame.read);
    chat.known = frame.read;
  }

  /** @param {Chat} chat @param {DeskEntry} entry */
  #entered(chat, entry) {
    const { last } = chat.transcript;
    if (!chat.transcript.add({ ...entry, type: 'entry' })) {
      this.#ways.send({ type: 'open', conversation: chat.id, lastSeq: last });
      return;
    }
    if (entry.seq > last) chat.notice = '';
    const isNew = entry.seq > last && Date.now() - Date.parse(entry.at) < TYPING_LASTS;
    if (entry.from === 'patron' || entry.kind === 'state') chat.preview = '';
    if (entry.from !== 'patron') return;
    chat.typingUntil = 0;
    // Whoever is warned or sent away does not prevent it by writing on.
    if (chat.parting && ['hand-back', 'close'].includes(chat.parting.what.type)) {
      chat.stay();
      chat.notice = words.wroteAgain;
    }
    if (isNew) this.#ways.spoke(chat.id);
  }

  /** @param {Chat} chat @param {boolean} isConnected */
  #cameOrWent(chat, isConnected) {
    chat.isConnected = isConnected;
    chat.preview = '';
  }

  /** @param {Chat} chat @param {DeskTyping} frame */
  #types(chat, { text }) {
    if (text !== undefined) {
      chat.preview = text;
      return;
    }
    chat.typingUntil = Date.now() + TYPING_LASTS;
    setTimeout(this.#ways.changed, TYPING_LASTS);
  }
}
