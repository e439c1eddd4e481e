import { h, say } from '../dom.js';
import { keyed } from '../keyed.js';
import { still } from './still.js';
import { elapsed, reasonInWords, words } from './words.js';

/**
 * @import { Desk } from './desk.js'
 * @import { RunningChat, WaitingPatron } from '../frames.js'
 * @import { Standing } from './still.js'
 */

/** Patrons begin to leave after so long. */
const LONG = 90_000;

/** Who waits, who is mine, who is with colleagues; and the way to the questions that were left. */
export class Rail {
  #desk;
  #actions;
  #isHeld = false;
  /** @type {Standing<WaitingPatron>[]} */
  #waiting = [];
  /** @type {Standing<RunningChat>[]} */
  #mine = [];
  /** @type {Standing<RunningChat>[]} */
  #others = [];
  #lists = { waiting: h('ul'), mine: h('ul'), others: h('ul') };
  #counts = { waiting: h('span', { className: 'count' }), mine: h('span', { className: 'count' }), others: h('span', { className: 'count' }) };
  #empty = {
    waiting: h('p', { className: 'empty' }, words.nobodyWaits),
    mine: h('p', { className: 'empty' }, words.noneMine),
    others: h('p', { className: 'empty' }, words.noneOthers),
  };
  #leftCount = h('span', { className: 'count' });
  #left;
  node;

  /** @param {Desk} desk @param {{open: (conversation: string) => void, claim: (conversation: string) => void, left: () => void}} actions */
  constructor(desk, actions) {
    this.#desk = desk;
    this.#actions = actions;
    this.#left = h('button', { type: 'button', className: 'to-left', onclick: actions.left }, words.left, ' ', this.#leftCount);
    this.node = h('nav', { className: 'rail', 'aria-label': words.desk },
      this.#section('waiting', words.waiting), this.#section('mine', words.mine), this.#section('others', words.others), this.#left);
    this.node.addEventListener('pointerenter', ({ pointerType }) => { this.#isHeld = pointerType === 'mouse'; });
    this.node.addEventListener('pointerleave', () => {
      this.#isHeld = false;
      this.update();
    });
  }

  update() {
    const { queue: { waiting }, mine, others, left } = this.#desk;
    this.#waiting = this.#settle(this.#waiting, waiting);
    this.#mine = this.#settle(this.#mine, mine);
    this.#others = this.#settle(this.#others, others);
    keyed(this.#lists.waiting, this.#waiting, ({ item }) => item.conversation, one => this.#waitingRow(one.item),
      (node, one) => this.#refreshWaiting(node, one));
    for (const [list, rows] of /** @type {const} */ ([['mine', this.#mine], ['others', this.#others]])) {
      keyed(this.#lists[list], rows, ({ item }) => item.conversation, one => this.#row(one.item.conversation),
        (node, one) => this.#refreshRunning(node, one, list));
    }
    for (const [list, there] of /** @type {const} */ ([['waiting', waiting], ['mine', mine], ['others', others]])) {
      say(this.#counts[list], there.length ? String(there.length) : '');
      this.#empty[list].hidden = this.#lists[list].hasChildNodes();
    }
    say(this.#leftCount, words.leftOpen(left.filter(({ done }) => !done).length));
    this.tick();
  }

  /** Once a second: the clocks. */
  tick() {
    for (const clock of this.node.querySelectorAll('time')) {
      say(clock, elapsed(clock.dateTime));
      clock.classList.toggle('long', Date.now() - Date.parse(clock.dateTime) > LONG);
    }
  }

  /** @param {'waiting' | 'mine' | 'others'} list @param {string} title */
  #section(list, title) {
    return h('section', { className: `list ${list}`, 'aria-label': title }, h('h2', {}, title, ' ', this.#counts[list]),
      h('div', { className: 'rows' }, this.#empty[list], this.#lists[list]));
  }

  /** @template {{conversation: string}} T @param {Standing<T>[]} shown @param {T[]} items */
  #settle(shown, items) {
    return still(this.#isHeld ? shown : [], items, ({ conversation }) => conversation);
  }

  /** @param {string} conversation */
  #row(conversation) {
    return h('li', {}, h('button', { type: 'button', className: 'open', onclick: () => this.#actions.open(conversation) },
      h('span', { className: 'meta' }), h('span', { className: 'question', dir: 'auto' })));
  }

  /** @param {WaitingPatron} patron */
  #waitingRow({ conversation }) {
    const row = this.#row(conversation);
    row.append(h('button', { type: 'button', className: 'claim primary', onclick: () => this.#actions.claim(conversation) }, words.claim));
    return row;
  }

  /** @param {HTMLElement} node @param {Standing<WaitingPatron>} standing */
  #refreshWaiting(node, { item, isGone }) {
    this.#refresh(node, item, isGone, [h('time', { dateTime: item.since }), ' ', reasonInWords(item.reason)]);
    node.classList.toggle('urgent', item.reason === 'emergency');
    const claim = /** @type {HTMLButtonElement | null} */ (node.querySelector('.claim'));
    if (!claim) return;
    claim.disabled = isGone;
    claim.ariaLabel = `${words.claim}: ${item.question ?? ''}`;
  }

  /** @param {HTMLElement} node @param {Standing<RunningChat>} standing @param {'mine' | 'others'} list */
  #refreshRunning(node, { item, isGone }, list) {
    const unread = list === 'mine' ? this.#desk.unread(item.conversation) : 0;
    this.#refresh(node, item, isGone, [
      list === 'others' ? `${item.name ?? item.librarian} ` : '', item.connected ? words.there : h('span', { className: 'absent' }, words.notThere),
      unread ? ' ' : '', unread ? h('span', { className: 'unread' }, words.unread(unread)) : '',
    ]);
  }

  /** @param {HTMLElement} node @param {WaitingPatron | RunningChat} item @param {boolean} isGone @param {(Node | string)[]} meta */
  #refresh(node, item, isGone, meta) {
    const { selected } = this.#desk;
    node.classList.toggle('gone', isGone);
    node.querySelector('.open')?.setAttribute('aria-current', String(item.conversation === selected));
    node.querySelector('.meta')?.replaceChildren(...isGone ? [words.gone] : meta.filter(part => part !== ''));
    const question = node.querySelector('.question');
    if (question) say(question, item.question || words.noQuestion);
  }
}
