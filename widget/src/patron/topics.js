import { h } from '../dom.js';

/**
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 */

/** What patrons may begin with at the press of a button, until something has been said. */
export class Topics {
  #visit;
  #list = h('ul', { className: 'choices', 'aria-labelledby': 'topics' });
  /** @type {unknown} what the list shows */
  #shown;
  node;

  /**
   * @param {Visit} visit
   * @param {Words} words
   */
  constructor(visit, words) {
    this.#visit = visit;
    this.node = h('div', { className: 'topics', hidden: true }, h('p', { id: 'topics' }, words.topics), this.#list);
  }

  update() {
    const { welcome, transcript, offer } = this.#visit;
    const topics = welcome?.topics ?? [];
    this.node.hidden = !topics.length || offer !== undefined || transcript.lines.length > 0;
    if (topics === this.#shown) return;
    this.#shown = topics;
    this.#list.replaceChildren(...topics.map(topic => h('li', {},
      h('button', { type: 'button', dir: 'auto', onclick: () => this.#visit.choose(0, topic) }, topic.title))));
  }
}
