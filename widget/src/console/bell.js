import { Chime } from '../chime.js';

/** @import { Settings } from './settings.js' */

/** While somebody rings for me the bell rings again. */
const AGAIN = 10_000;

/** Calls a librarian: with a sound, in the title of the page, and with a notification where the librarian has allowed it. */
export class Bell {
  #settings;
  #chime = new Chime();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #again;

  /** @param {Settings} settings */
  constructor(settings) {
    this.#settings = settings;
    const unlock = () => this.#chime.unlock();
    addEventListener('pointerdown', unlock, { once: true });
    addEventListener('keydown', unlock, { once: true });
  }

  get canNotify() {
    return 'Notification' in globalThis && Notification.permission === 'default';
  }

  async allowNotifications() {
    await Notification.requestPermission();
  }

  /** A call for me. @param {string} text never what a patron said: a screen may be locked, or shared */
  ring(text) {
    this.#sound(1);
    this.#notify(text);
  }

  /** Somebody we are talking with has answered while we were elsewhere. */
  tap() {
    this.#sound(0.4);
  }

  /** @param {boolean} somebodyRings */
  remind(somebodyRings) {
    if (somebodyRings === (this.#again !== undefined)) return;
    clearInterval(this.#again);
    this.#again = somebodyRings ? setInterval(() => this.#sound(0.6), AGAIN) : undefined;
  }

  /** @param {number} loudness */
  #sound(loudness) {
    if (this.#settings.value.sound) this.#chime.ring(loudness);
  }

  /** @param {string} text */
  #notify(text) {
    if (!document.hidden || !('Notification' in globalThis) || Notification.permission !== 'granted') return;
    const note = new Notification(text, { tag: 'deskbell', icon: new URL('../mark.svg', import.meta.url).href });
    note.onclick = () => {
      window.focus();
      note.close();
    };
  }
}
