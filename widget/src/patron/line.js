import { h, say } from '../dom.js';

/**
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 */

/** How often the time that is left is said anew. */
const AGAIN = 15_000;

/** What a patron in line sees: the place, how long it may take, and what can be done instead of waiting. */
export class Line {
  #visit;
  #words;
  #place = h('p', { role: 'status', dir: 'auto' });
  #goOn = h('button', { type: 'button', className: 'primary', onclick: () => this.#wait() });
  #askAssistant = h('button', { type: 'button', onclick: () => this.#visit.isAsking('back-to-bot') || this.#visit.backToBot() });
  #leave;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** When the patron is asked whether to go on waiting; never twice for one long wait that was agreed to. */
  #askAt = Infinity;
  /** @type {Visit['waiting']} */
  #known;
  node;

  /** @param {Visit} visit @param {Words} words @param {() => void} leave opens the form for leaving a question */
  constructor(visit, words, leave) {
    this.#visit = visit;
    this.#words = words;
    this.#leave = h('button', { type: 'button', onclick: leave }, words.leaveInstead);
    say(this.#goOn, words.keepWaiting);
    say(this.#askAssistant, words.askAssistant);
    this.node = h('div', { className: 'strip', hidden: true }, this.#place,
      h('div', { className: 'actions' }, this.#goOn, this.#leave, this.#askAssistant));
  }

  update() {
    const { transcript, waiting, offer } = this.#visit;
    const isWaiting = transcript.state === 'waiting';
    this.node.hidden = !isWaiting;
    this.#askAssistant.ariaDisabled = String(this.#visit.isAsking('back-to-bot'));
    this.#leave.hidden = offer !== undefined;
    clearTimeout(this.#timer);
    if (!isWaiting) {
      this.#askAt = Infinity;
      this.#known = undefined;
      return;
    }
    if (waiting && waiting !== this.#known) {
      // The server knows since when; what the patron has answered stands.
      if (!this.#known) this.#askAt = waiting.at + waiting.patience * 1000;
      this.#known = waiting;
    }
    const isLong = Date.now() >= this.#askAt;
    this.#goOn.hidden = !isLong;
    say(this.#place, [this.#say(), isLong ? this.#words.longWait : ''].filter(Boolean).join(' '));
    this.#timer = setTimeout(() => this.update(), Math.min(AGAIN, isLong ? AGAIN : Math.max(0, this.#askAt - Date.now())));
  }

  #say() {
    const { waiting } = this.#visit;
    if (!waiting) return ''; // the transcript says that the patron is in line
    const left = waiting.seconds === undefined ? undefined : waiting.seconds - (Date.now() - waiting.at) / 1000;
    return this.#words.line(waiting.place, left);
  }

  #wait() {
    this.#askAt = Date.now() + Math.max(this.#known?.patience ?? 0, 60) * 1000;
    this.update();
    this.#leave.focus();
  }
}
