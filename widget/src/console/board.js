/**
 * @import { ChatRow, DeskChats } from '../frames.js'
 * @typedef {'waiting' | 'mine' | 'helping' | 'invited' | 'other' | 'over'} Relation what a chat is to me
 */

/** All chats in the line or with a librarian, as the server last said. Pure: frames go in, lists come out. */
export class Board {
  /** Who looks at it. */
  me = '';
  /** @type {Map<string, ChatRow>} */
  #rows = new Map();
  /** @type {Set<string>} what was there before the board came anew, and has not come again yet */
  #unsaid = new Set();

  /** @param {Pick<DeskChats, 'whole' | 'chats'>} news */
  take({ whole, chats }) {
    if (whole) this.#unsaid = new Set(this.#rows.keys());
    for (const row of chats) {
      this.#unsaid.delete(row.conversation);
      if (row.state === 'gone') this.#rows.delete(row.conversation);
      else this.#rows.set(row.conversation, row);
    }
  }

  /**
   * The board has come, in as many frames as it took: what it did not say is not so. Until then what was there stays, so that nothing
   * vanishes from under somebody's hands because the line was lost for a moment.
   */
  settle() {
    for (const conversation of this.#unsaid) this.#rows.delete(conversation);
    this.#unsaid.clear();
  }

  /** @param {string} conversation */
  row(conversation) {
    return this.#rows.get(conversation);
  }

  /** @param {string} conversation @returns {Relation} */
  relation(conversation) {
    const row = this.#rows.get(conversation);
    if (!row) return 'over';
    if (row.state === 'waiting') return 'waiting';
    if (row.librarian === this.me) return 'mine';
    const help = row.helpers?.find(({ id }) => id === this.me);
    return !help ? 'other' : help.joined ? 'helping' : 'invited';
  }

  /** Who waits, oldest first. */
  get waiting() {
    return this.#all('waiting');
  }

  /** The chats that I write in: my own, and where I help. */
  get mine() {
    return this.#all('mine', 'helping');
  }

  /** What colleagues have without me. */
  get others() {
    return this.#all('other', 'invited');
  }

  /** The chats that I am asked into. */
  get invitations() {
    return this.#all('invited');
  }

  /** Who rings for me, the first to ring on first. */
  get ringing() {
    return this.waiting.filter(row => this.ringsMe(row)).sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''));
  }

  /** @param {ChatRow} row */
  ringsMe({ ringing }) {
    return ringing?.includes(this.me) ?? false;
  }

  /** @param {Relation[]} relations */
  #all(...relations) {
    return [...this.#rows.values()].filter(({ conversation }) => relations.includes(this.relation(conversation)))
      .sort((a, b) => a.since.localeCompare(b.since));
  }
}
