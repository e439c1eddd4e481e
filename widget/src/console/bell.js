import { Chime } from '../chime.js';
import { Turn } from './turn.js';

/** @import { Settings } from './settings.js' */

/** While somebody rings for me the bell rings again. */
const AGAIN = 10_000;

/**
 * Calls a librarian: with a sound, and with a notification where the librarian has allowed it; both from one of their windows in this
 * browser.
 */
export class Bell {
  #settings;
  #chime = new Chime();
  #turn = new Turn();
  /** @type {Notification | undefined} */
  #note;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #again;

  /** @param {Settings} settings */
  constructor(settings) {
    this.#settings = settings;
    const unlock = () => this.#chime.unlock();
    const take = () => this.#turn.take();
    for (const kind of ['pointerdown', 'keydown']) {
      addEventListener(kind, unlock, { once: true });
      addEventListener(kind, take, { capture: true, passive: true });
    }
    addEventListener('focus', () => this.#chime.hasVoice && take());
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
    if (!somebodyRings) this.#note?.close();
  }

  /** Nobody is signed in here any more. */
  leave() {
    this.#turn.leave();
  }

  /** @param {number} loudness */
  #sound(loudness) {
    if (this.#turn.isMine && this.#settings.value.sound) this.#chime.ring(loudness);
  }

  /** @param {string} text */
  #notify(text) {
    if (!this.#turn.isMine || !document.hidden || !('Notification' in globalThis) || Notification.permission !== 'granted') return;
    const note = this.#note = new Notification(text, { tag: 'deskbell', icon: new URL('../mark.svg', import.meta.url).href });
    note.onclick = () => {
      window.focus();
      note.close();
    };
  }
}
