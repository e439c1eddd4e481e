/** @import { Entry, Line, Unsent } from './types.js' */

/**
 * What was said, in the server's order, and after it what is still on its way. Pure: frames go in, lines come out.
 */
export class Transcript {
  /** @type {Entry[]} Entry `seq` stands at `seq - 1`, because numbers have no gaps. */
  #entries = [];
  /** @type {Map<string, Unsent & {after: number}>} */
  #unsent = new Map();

  /** The newest number there is, from which `hello` and `open` ask for more. */
  get last() {
    return this.#entries.length;
  }

  /** @returns {readonly Entry[]} */
  get entries() {
    return this.#entries;
  }

  /**
   * What is on its way stands at the end, what was refused where it was said. A line keeps its key when the server has taken it, so that
   * a screen can keep its node.
   * @returns {Line[]}
   */
  get lines() {
    const unsent = [...this.#unsent.values()];
    /** @param {(words: {problem?: string, after: number}) => boolean} which @returns {Line[]} */
    const those = which => unsent.filter(which).map(words => ({ key: words.id, unsent: words }));
    const said = this.#entries.flatMap(entry => [
      { key: entry.id ?? String(entry.seq), entry },
      ...those(words => words.problem !== undefined && words.after === entry.seq),
    ]);
    return [...those(words => words.problem !== undefined && words.after === 0), ...said, ...those(words => words.problem === undefined)];
  }

  /** Who answers now. */
  get state() {
    return this.#entries.findLast(entry => entry.kind === 'state')?.state ?? 'bot';
  }

  /** The name of the librarian who answers now, once it is known. */
  get librarian() {
    if (this.state !== 'librarian') return undefined;
    return this.#entries.findLast(entry => entry.name)?.name;
  }

  /**
   * @param {Entry} entry
   * @returns {boolean} false when entries before this one are missing: they have to be asked for again
   */
  add(entry) {
    if (entry.seq > this.last + 1) return false;
    const isNew = entry.seq === this.last + 1;
    if (isNew || entry.kind === 'erased') this.#entries[entry.seq - 1] = entry;
    if (entry.id) this.#unsent.delete(entry.id);
    return true;
  }

  /** @param {Unsent} words */
  promise(words) {
    this.#unsent.set(words.id, { ...words, after: this.last });
  }

  /**
   * @param {string} id
   * @param {string} problem
   */
  refuse(id, problem) {
    const words = this.#unsent.get(id);
    if (words) this.#unsent.set(id, { ...words, problem });
  }

  /**
   * @param {string} id
   * @returns {Unsent | undefined} what was taken back
   */
  withdraw(id) {
    const words = this.#unsent.get(id);
    this.#unsent.delete(id);
    return words;
  }
}
