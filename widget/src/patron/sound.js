import { Chime } from '../chime.js';

/**
 * @import { Memory } from './memory.js'
 * @import { Visit } from './visit.js'
 */

/** A bell when a librarian writes and the patron is elsewhere. Off until the patron wants it. */
export class Sound {
  #visit;
  #memory;
  #chime = new Chime();
  #heard;

  /** @param {Visit} visit @param {Memory} memory */
  constructor(visit, memory) {
    this.#visit = visit;
    this.#memory = memory;
    this.#heard = visit.transcript.last;
    if (this.isOn) addEventListener('pointerdown', () => this.#chime.unlock(), { once: true });
  }

  get isOn() {
    return this.#memory.value.sound === true;
  }

  /** @returns {boolean} whether it is on now */
  turn() {
    this.#memory.keep({ sound: !this.isOn });
    if (this.isOn) {
      this.#chime.unlock();
      this.#chime.ring(0.4);
    }
    return this.isOn;
  }

  update() {
    const { transcript: { entries, last }, replaying } = this.#visit;
    const isNews = entries.slice(this.#heard).some(({ from, kind }) => from === 'librarian' && kind === 'said');
    this.#heard = last;
    if (isNews && !replaying && this.isOn && (document.hidden || !document.hasFocus())) this.#chime.ring(0.4);
  }
}
