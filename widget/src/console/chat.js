import { Transcript } from '../transcript.js';

/** @import { DeskOpened, DeskThought } from '../frames.js' */

/** How long a librarian can take back that a chat ends. */
export const REGRET = 5_000;

/** One conversation as the console knows it. */
export class Chat {
  transcript = new Transcript();
  /** @type {Map<number, DeskThought>} what the bot made of which entry */
  thoughts = new Map();
  /** @type {DeskOpened | undefined} */
  about;
  isConnected = true;
  typingUntil = 0;
  /** The newest entry that was on the screen. */
  read = 0;
  draft = '';
  /** Whether we have asked for it and not heard yet: one may write already. */
  isClaiming = false;
  /** A line for the librarian that is not part of the chat. */
  notice = '';
  /** @type {{what: 'hand-back' | 'close', timer: ReturnType<typeof setTimeout>} | undefined} what is about to happen */
  parting;

  /** @param {string} id */
  constructor(id) {
    this.id = id;
  }

  get isTyping() {
    return Date.now() < this.typingUntil;
  }

  get unread() {
    return this.transcript.entries.slice(this.read).filter(({ from }) => from === 'patron').length;
  }

  /** @param {'hand-back' | 'close'} what @param {() => void} then */
  part(what, then) {
    this.stay();
    this.parting = { what, timer: setTimeout(then, REGRET) };
  }

  stay() {
    clearTimeout(this.parting?.timer);
    this.parting = undefined;
  }
}
