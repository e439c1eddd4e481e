import { h, say } from '../dom.js';
import { time } from '../entries.js';
import { keyed } from '../keyed.js';
import { words } from './words.js';

/**
 * @import { Desk } from './desk.js'
 * @import { LeftQuestion } from '../frames.js'
 */

/** The questions that patrons left while nobody could answer, to be answered by e-mail. */
export class LeftPane {
  #desk;
  #title = h('h2', { tabIndex: -1 }, words.left);
  #empty = h('p', { className: 'empty' }, words.noneLeft);
  #list = h('ul');
  node;

  /** @param {Desk} desk @param {() => void} back */
  constructor(desk, back) {
    this.#desk = desk;
    this.node = h('section', { className: 'left' },
      h('header', {}, h('button', { type: 'button', className: 'back', onclick: back }, words.back), this.#title),
      h('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': words.left }, this.#empty, this.#list));
  }

  update() {
    const { left } = this.#desk;
    this.#empty.hidden = left.length > 0;
    keyed(this.#list, left, ({ id }) => id, question => this.#row(question), (node, { id, done }) => {
      node.classList.toggle('done', done);
      const button = node.querySelector('.settle');
      if (button) say(button, done ? words.undo : words.settle);
      const settled = node.querySelector('.settled');
      if (settled) say(settled, done ? words.settled : '');
      node.dataset.done = String(done);
      node.dataset.question = id;
    });
  }

  focus() {
    this.#title.focus();
  }

  /** @param {LeftQuestion} question */
  #row(question) {
    const { id, at, text, email } = question;
    const subject = words.subject(this.#desk.welcome?.library.name ?? '');
    const mail = email && `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`\n\n> ${text}`)}`;
    const settle = () => this.#desk.settle(question, !this.#desk.left.some(one => one.id === id && one.done));
    return h('li', {}, h('p', { className: 'who' }, h('span', { className: 'name' }, email ?? words.noAddress), time(at)),
      h('p', { className: 'question', dir: 'auto' }, text),
      h('div', { className: 'actions' }, mail ? h('a', { className: 'button', href: mail }, words.answerByMail) : undefined,
        h('button', { type: 'button', className: 'settle', onclick: settle }), h('span', { className: 'settled', role: 'status' })));
  }
}
