import { h, say } from '../dom.js';
import { words } from './words.js';

/** A line that says what has changed about oneself, until it is true no longer or has been read. */
export class Line {
  #text = h('span', { role: 'status' });
  #read = '';
  #away = h('button', { type: 'button', onclick: () => this.#dismiss() }, words.dismiss);
  node = h('div', { className: 'line-of-news', hidden: true }, this.#text, this.#away);

  /** @param {string} text empty when there is nothing to say */
  show(text) {
    if (!text) this.#read = '';
    const isNews = text !== '' && text !== this.#read;
    this.node.hidden = !isNews;
    say(this.#text, isNews ? text : '');
  }

  #dismiss() {
    this.#read = this.#text.textContent ?? '';
    this.show(this.#read);
  }
}
