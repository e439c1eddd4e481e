import { words } from './words.js';

/** @import { Settings } from './settings.js' */

/** While somebody waits the bell rings again, so that nobody is forgotten. */
const AGAIN = 30_000;

/** The partials of a small brass bell: frequency, loudness, seconds until it has died away. */
const PARTIALS = /** @type {const} */ ([[1318, 0.22, 1.6], [2637, 0.1, 1.1], [3560, 0.05, 0.7], [5274, 0.03, 0.4]]);

/** Calls a librarian: with a sound, in the title of the page, and with a notification where the librarian has allowed it. */
export class Bell {
  #settings;
  /** @type {AudioContext | undefined} */
  #audio;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #again;

  /** @param {Settings} settings */
  constructor(settings) {
    this.#settings = settings;
    // Browsers give a page a voice only after somebody has touched it.
    const unlock = () => this.#context()?.resume().catch(() => {});
    addEventListener('pointerdown', unlock, { once: true });
    addEventListener('keydown', unlock, { once: true });
  }

  get canNotify() {
    return 'Notification' in globalThis && Notification.permission === 'default';
  }

  async allowNotifications() {
    await Notification.requestPermission();
  }

  /** Somebody has joined the line. */
  ring() {
    this.#sound(1);
    this.#notify();
  }

  /** Somebody we are talking with has answered while we were elsewhere. */
  tap() {
    this.#sound(0.4);
  }

  /** @param {boolean} somebodyWaits */
  remind(somebodyWaits) {
    if (somebodyWaits === (this.#again !== undefined)) return;
    clearInterval(this.#again);
    this.#again = somebodyWaits ? setInterval(() => this.#sound(0.6), AGAIN) : undefined;
  }

  /** @param {number} loudness */
  #sound(loudness) {
    const audio = this.#settings.value.sound ? this.#context() : undefined;
    if (audio?.state !== 'running') return;
    const now = audio.currentTime;
    for (const [frequency, gain, seconds] of PARTIALS) {
      const tone = new OscillatorNode(audio, { frequency });
      const volume = new GainNode(audio, { gain: 0 });
      volume.gain.setValueAtTime(gain * loudness, now);
      volume.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
      tone.connect(volume).connect(audio.destination);
      tone.start(now);
      tone.stop(now + seconds);
    }
  }

  #context() {
    try {
      return this.#audio ??= new AudioContext();
    } catch {
      return undefined;
    }
  }

  /** Says that somebody waits, never what they said: a screen may be locked, or shared. */
  #notify() {
    if (!document.hidden || !('Notification' in globalThis) || Notification.permission !== 'granted') return;
    const note = new Notification(words.newWaiting, { tag: 'deskbell', icon: new URL('../mark.svg', import.meta.url).href });
    note.onclick = () => {
      window.focus();
      note.close();
    };
  }
}
