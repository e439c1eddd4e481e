/**
 * @import { Presence } from '../frames.js'
 * @typedef {object} IdleOptions
 * @property {Pick<Storage, 'getItem' | 'setItem'> | undefined} storage that all windows of this browser share
 * @property {() => {presence: Presence, chats: number}} look how things stand
 * @property {(status: Presence) => void} be
 * @property {() => number} [now]
 */

const KEY = 'deskbell-touched';
/** So long nothing is touched before nobody is there. */
export const IDLE = 10 * 60_000;
/** How often windows tell each other that they are being used. */
const OFTEN = 10_000;

/**
 * Whoever touches nothing in any window for a while, has no chat and counts as available is away, and available again at the first
 * touch. It says so, and never undoes what somebody chose.
 */
export class Idle {
  #options;
  #now;
  #touched;
  #isAway = false;

  /** @param {IdleOptions} options */
  constructor(options) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#touched = this.#now();
    if (!this.#told().isAway) this.#tell(false);
  }

  /** Whether nobody has been here, and that is why they are away. */
  get isAway() {
    return this.#told().isAway && this.#options.look().presence === 'away';
  }

  /** Something was touched in this window. @returns {boolean} whether that has made them available again */
  touched() {
    const now = this.#now();
    const comesBack = this.isAway;
    const isNews = comesBack || now - this.#touched >= OFTEN;
    this.#touched = now;
    if (isNews) this.#tell(false);
    if (comesBack) this.#options.be('available');
    return comesBack;
  }

  /** From time to time. */
  check() {
    const { presence, chats } = this.#options.look();
    if (presence !== 'away' && this.#told().isAway) this.#tell(false);
    const touched = Math.max(this.#touched, this.#told().at);
    if (presence !== 'available' || chats > 0 || this.#now() - touched < IDLE) return;
    this.#tell(true);
    this.#options.be('away');
  }

  /** Somebody has chosen for themselves. */
  chosen() {
    this.#touched = this.#now();
    this.#tell(false);
  }

  /** @returns {{at: number, isAway: boolean}} */
  #told() {
    try {
      const { at, isAway } = JSON.parse(this.#options.storage?.getItem(KEY) ?? '{}');
      if (typeof at === 'number') return { at, isAway: isAway === true };
    } catch { /* blocked, or broken by other hands */ }
    return { at: this.#touched, isAway: this.#isAway };
  }

  /** @param {boolean} isAway */
  #tell(isAway) {
    this.#isAway = isAway;
    try {
      this.#options.storage?.setItem(KEY, JSON.stringify({ at: this.#touched, isAway }));
    } catch { /* blocked: this window knows */ }
  }
}
