/** @import { Presence } from '../frames.js' */

/**
 * How a librarian is at the desk. The server knows, because it holds for all of their windows; what they choose while it cannot be
 * reached is told as soon as it can.
 */
export class OwnPresence {
  /** @type {Presence | undefined} what the server said last */
  #known;
  /** @type {Presence | undefined} what it has not been told yet */
  #wish;
  /** Whether calls in vain have made it so. */
  isForNoAnswer = false;

  /** @returns {Presence} */
  get status() {
    return this.#wish ?? this.#known ?? 'available';
  }

  /** What goes with `hello`: nothing from a fresh page, else what was so before the line was lost. */
  get before() {
    return this.#known;
  }

  /** @param {Presence} status @param {boolean} isOnline */
  choose(status, isOnline) {
    this.isForNoAnswer = false;
    if (isOnline) this.#known = status;
    else this.#wish = status;
  }

  /** @param {Presence} [status] @returns {Presence | undefined} what the server has to be told */
  welcomed(status) {
    const wish = this.#wish;
    this.#wish = undefined;
    this.#known = wish ?? status;
    return wish === status ? undefined : wish;
  }

  /** @param {Presence} status @param {string} [reason] */
  told(status, reason) {
    this.#known = status;
    this.isForNoAnswer = reason === 'unanswered';
  }
}

/** The key goes round: away and off lead back to the desk. @param {Presence} status @returns {Presence} */
export function next(status) {
  return status === 'available' ? 'busy' : status === 'busy' ? 'away' : 'available';
}
