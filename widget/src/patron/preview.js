import { h, say } from '../dom.js';

/**
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 */

/** The librarian is shown what is typed no more often than this. */
const EVERY = 1_000;
/** What the protocol allows, in code points. */
const LONGEST = 2_000;

/** Shows the librarian what is typed before it is sent, where the library wants that, and tells the patron so first. */
export class Preview {
  #visit;
  #words;
  #field;
  #shownAt = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  node = h('p', { className: 'previewed', role: 'status', dir: 'auto' });

  /** @param {Visit} visit @param {Words} words @param {HTMLTextAreaElement} field */
  constructor(visit, words, field) {
    this.#visit = visit;
    this.#words = words;
    this.#field = field;
    field.addEventListener('input', () => this.#typed());
  }

  update() {
    say(this.node, this.#visit.isPreviewed ? this.#words.previewed : '');
  }

  /** What stands there when its time comes is shown, so that the last state always is: nothing, once it is sent or deleted. */
  #typed() {
    const isTold = this.node.textContent !== '';
    if (!isTold || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#shownAt = Date.now();
      if (this.#visit.isPreviewed) this.#visit.preview([...this.#field.value.trim()].slice(0, LONGEST).join(''));
    }, this.#shownAt + EVERY - Date.now());
  }
}
