/** @import { ConnectionOptions, Status } from './types.js' */

/** Whoever has sent nothing for so long sends a beat; whoever has received nothing for so long takes the other side for gone. */
const BEAT = 10_000, GONE = 25_000;
const FIRST_PAUSE = 1_000, LONGEST_PAUSE = 30_000;
/** Over so long come those back who are sent away all at once. */
const SPREAD = 5_000, SENT_AWAY = [1001, 1012, 1013];
const BEAT_FRAME = { type: 'beat' };

/**
 * A socket that comes back. A frame with an `id` is kept until the server has answered it and sent again on every new socket: the
 * server applies it once. Of one conversation one frame at a time is on its way, so that nothing overtakes what was refused for now.
 * Frames without an id are signals, and are lost with the socket.
 * @template {{type: string}} Out
 * @template {{type: string}} In
 */
export class Connection {
  /** @type {Status} */
  status = 'connecting';
  /** @type {ConnectionOptions<Out, In>} */
  #options;
  /** @type {Map<string, Out>} */
  #unsettled = new Map();
  /** @type {Set<string>} what this socket has been given */
  #underway = new Set();
  /** @type {WebSocket | undefined} */
  #socket;
  #attempt = 0;
  #lastSent = 0;
  #lastReceived = 0;
  /** @type {Record<'beat'|'gone'|'retry'|'release', ReturnType<typeof setTimeout> | undefined>} */
  #timers = { beat: undefined, gone: undefined, retry: undefined, release: undefined };
  #listening = new AbortController();

  /** @param {ConnectionOptions<Out, In>} options */
  constructor(options) {
    this.#options = options;
    for (const frame of options.unsent ?? []) this.#keep(frame);
    const { events = globalThis.window } = options;
    const { signal } = this.#listening;
    events.addEventListener('online', () => this.status === 'online' || this.renew(), { signal });
    events.addEventListener('offline', () => this.#lost(), { signal });
    events.addEventListener('visibilitychange', () => this.#wake(), { signal, capture: true });
    this.#connect();
  }

  /** Frames with an id that the server has not answered, oldest first. */
  get unsettled() {
    return [...this.#unsettled.values()];
  }

  /**
   * Sends now, or as soon as there is a connection if the frame has an id.
   * @param {Out} frame
   * @returns {boolean} whether it is on its way or kept
   */
  send(frame) {
    const isKept = this.#keep(frame);
    if (this.status === 'online' && this.#isSilent) this.#lost();
    if (isKept) this.#release();
    else if (this.status === 'online') this.#transmit(frame);
    return isKept || this.status === 'online';
  }

  /**
   * Takes a frame back that has not been answered.
   * @param {string} id
   */
  withdraw(id) {
    this.#settle(id);
    this.#release();
  }

  /** Opens a new socket, so that `hello` fetches what is missing. */
  renew() {
    this.#lost();
    this.#hurry();
  }

  close() {
    this.#listening.abort();
    this.#drop();
  }

  #connect() {
    clearTimeout(this.#timers.retry);
    this.#timers.retry = undefined;
    const { url, socket = address => new WebSocket(address) } = this.#options;
    try {
      this.#socket = socket(url);
    } catch {
      return this.#lost();
    }
    this.#lastReceived = Date.now();
    this.#awaitNews();
    this.#socket.onopen = () => this.#transmit(this.#options.hello());
    this.#socket.onmessage = event => this.#received(event.data);
    this.#socket.onclose = ({ code }) => isFinal(code) ? this.#stop(code) : this.#lost(SENT_AWAY.includes(code) ? SPREAD : 0);
    return undefined;
  }

  /** @param {unknown} data */
  #received(data) {
    const frame = /** @type {In | undefined} */ (parse(data));
    this.#heard(frame?.type);
    if (!frame || frame.type === 'beat') return;
    const id = idOf(frame);
    const answered = id ? this.#unsettled.get(id) : undefined;
    const retryAfter = 'retryAfter' in frame ? Number(frame.retryAfter) : 0;
    if (id && answered && retryAfter > 0) this.#hold(retryAfter * 1000);
    else if (id) this.#settle(id);
    if (frame.type === 'welcome') {
      this.#attempt = 0;
      this.#underway.clear();
      this.#become('online');
    }
    try {
      this.#options.received(frame, answered);
    } catch (problem) {
      console.error('Deskbell:', problem);
    }
    if (frame.type === 'refused' && this.status !== 'online') this.#lost(SPREAD);
    else this.#release();
  }

  /** @param {Out} frame */
  #keep(frame) {
    const id = idOf(frame);
    if (id) this.#unsettled.set(id, frame);
    return id !== undefined;
  }

  /** @param {string} id */
  #settle(id) {
    this.#unsettled.delete(id);
    this.#underway.delete(id);
  }

  /** @param {number} milliseconds */
  #hold(milliseconds) {
    this.#underway.clear();
    clearTimeout(this.#timers.release);
    this.#timers.release = setTimeout(() => {
      this.#timers.release = undefined;
      this.#release();
    }, milliseconds);
  }

  /** Of each conversation, the oldest. */
  #release() {
    if (this.status !== 'online' || this.#timers.release) return;
    const seen = new Set();
    for (const [id, frame] of this.#unsettled) {
      const conversation = 'conversation' in frame ? frame.conversation : undefined;
      if (!seen.has(conversation) && !this.#underway.has(id)) {
        this.#underway.add(id);
        this.#transmit(frame);
      }
      seen.add(conversation);
    }
  }

  /** @param {object} frame */
  #transmit(frame) {
    if (this.#socket?.readyState !== 1) return;
    this.#socket.send(JSON.stringify(frame));
    this.#lastSent = Date.now();
    clearTimeout(this.#timers.beat);
    this.#timers.beat = setTimeout(() => this.#beat(), BEAT);
  }

  /** Timers sleep with the computer, and a socket may take a minute to say that it closes. */
  #beat() {
    if (this.#isSilent || this.#socket?.readyState !== 1) this.#lost();
    else this.#transmit(BEAT_FRAME);
  }

  get #isSilent() {
    return Date.now() - this.#lastReceived >= GONE;
  }

  #heard(type = '') {
    this.#lastReceived = Date.now();
    // Beats are no news while an answer is due: our words may not arrive.
    if (type !== 'beat' || (this.status === 'online' && this.#underway.size === 0)) this.#awaitNews();
    // The timers of a hidden page sleep, its messages do not: the server's beat calls for ours.
    if (this.#lastReceived - this.#lastSent >= BEAT * 0.8) this.#transmit(BEAT_FRAME);
  }

  #awaitNews() {
    clearTimeout(this.#timers.gone);
    this.#timers.gone = setTimeout(() => this.#lost(), GONE);
  }

  #wake() {
    if (globalThis.document?.hidden) return;
    if (this.#socket && this.#isSilent) this.#lost();
    if (this.status === 'lost') this.#hurry();
  }

  #hurry() {
    this.#attempt = 0;
    if (!this.#socket && this.status !== 'stopped') this.#connect();
  }

  #lost(spread = 0) {
    if (this.status === 'stopped') return;
    this.#drop();
    const pause = Math.random() * Math.max(spread, Math.min(this.#options.longestPause ?? LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#attempt++));
    this.#timers.retry = setTimeout(() => this.#connect(), pause);
    this.#become('lost');
  }

  /** @param {number} code */
  #stop(code) {
    this.#drop();
    this.#become('stopped', code);
  }

  #drop() {
    Object.values(this.#timers).forEach(clearTimeout);
    this.#timers.release = undefined;
    this.#underway.clear();
    if (!this.#socket) return;
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = undefined;
  }

  /** @param {Status} status @param {number} [code] */
  #become(status, code) {
    if (this.status === status) return;
    this.status = status;
    this.#options.changed(status, code);
  }
}

/** @param {object} frame */
function idOf(frame) {
  return 'id' in frame && typeof frame.id === 'string' ? frame.id : undefined;
}

/** @param {number} code */
function isFinal(code) {
  return code === 1009 || (code >= 4500 && code <= 4999);
}

/** @param {unknown} data @returns {object | undefined} */
function parse(data) {
  try {
    const frame = JSON.parse(String(data));
    return frame && typeof frame === 'object' && typeof frame.type === 'string' ? frame : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ends a `switch` over kinds of frames: the type checker complains when one was forgotten. At run time it passes over what a newer
 * server may send.
 * @param {never} _
 */
export function unreachable(_) {}

/** A random UUID, also on plain http pages, where browsers do not offer one. @returns {string} */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = 0x40 | (bytes[6] ?? 0) & 0x0f;
  bytes[8] = 0x80 | (bytes[8] ?? 0) & 0x3f;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
