/** The partials of a small brass bell: frequency, loudness, seconds until it has died away. */
const PARTIALS = /** @type {const} */ ([[1318, 0.22, 1.6], [2637, 0.1, 1.1], [3560, 0.05, 0.7], [5274, 0.03, 0.4]]);

/** A bell that can be heard once somebody has touched the page: before that, browsers give it no voice. */
export class Chime {
  /** @type {AudioContext | undefined} */
  #audio;

  /** Has to be called while a key or a button is being pressed. */
  unlock() {
    this.#context()?.resume().catch(() => {});
  }

  get hasVoice() {
    return this.#audio?.state === 'running';
  }

  /** @param {number} loudness from 0 to 1 */
  ring(loudness) {
    const audio = this.#audio;
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
}
