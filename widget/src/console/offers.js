import { h, say } from '../dom.js';
import { keyed } from '../keyed.js';
import { languageInWords, reasonInWords, remaining, topic } from './in-words.js';
import { words } from './words.js';

/**
 * @import { Desk } from './desk.js'
 * @import { ChatRow } from '../frames.js'
 * @typedef {{open: (conversation: string) => void, claim: (conversation: string) => void, join: (conversation: string) => void,
 *   decline: (conversation: string) => void}} Ways
 */

/** Whoever was about to press something when it moved did not mean what is there now. */
const MOVED = 350;

/** What rings for me, and what colleagues ask me into: a band that is there only while there is something in it. */
export class Offers {
  #desk;
  #ways;
  #list = h('ul');
  #spoken = h('p', { className: 'unseen', role: 'status' });
  #movedAt = -Infinity;
  /** @type {Set<string>} what has been said aloud */
  #told = new Set();
  #band = h('section', { className: 'calls', 'aria-label': words.calls, hidden: true }, this.#list);
  node = h('div', { className: 'offers' }, this.#band, this.#spoken);

  /** @param {Desk} desk @param {Ways} ways */
  constructor(desk, ways) {
    this.#desk = desk;
    this.#ways = ways;
  }

  /** Whether a call has come or gone, a moment ago, under somebody's pointer. */
  get hasJustMoved() {
    return performance.now() - this.#movedAt < MOVED;
  }

  update() {
    const { ringing, invitations } = this.#desk.board;
    const calls = [...ringing, ...invitations];
    if (calls.length !== this.#list.childElementCount && document.querySelector('.rail:hover, .offers:hover')) this.#movedAt = performance.now();
    this.#band.hidden = calls.length === 0;
    keyed(this.#list, calls, ({ conversation, state }) => `${state} ${conversation}`, row => this.#call(row), (node, row) => this.#refresh(node, row));
    const news = calls.find(({ conversation }) => !this.#told.has(conversation));
    this.#told = new Set(calls.map(({ conversation }) => conversation));
    if (news) say(this.#spoken, this.#aloud(news));
    else if (!calls.length) say(this.#spoken, '');
    this.tick();
  }

  /** Once a second: how long it still rings here. */
  tick() {
    for (const clock of this.#list.querySelectorAll('time')) say(clock, remaining(clock.dateTime));
  }

  /** @param {ChatRow} row */
  #call({ conversation, state }) {
    const isCall = state === 'waiting';
    return h('li', {},
      h('button', { type: 'button', className: 'open', onclick: () => this.#ways.open(conversation) },
        h('span', { className: 'why' }), h('span', { className: 'question', dir: 'auto' }), h('span', { className: 'meta' })),
      h('p', { className: 'note', hidden: true }),
      h('div', { className: 'actions' },
        h('button', { type: 'button', className: 'primary', onclick: () => isCall ? this.#ways.claim(conversation) : this.#ways.join(conversation) },
          isCall ? words.takeIt : words.join, h('kbd', { ariaHidden: 'true' }, isCall ? 'C' : 'Y')),
        h('button', { type: 'button', onclick: () => this.#ways.decline(conversation) }, words.notNow, h('kbd', { ariaHidden: 'true' }, 'N')),
        isCall ? h('span', { className: 'until' }, `${words.ringsOnIn} `, h('time')) : undefined));
  }

  /** @param {HTMLElement} node @param {ChatRow} row */
  #refresh(node, row) {
    const { conversation, question, reason, language, department, until, wanted, state } = row;
    const isPassed = state === 'waiting' && wanted === this.#desk.board.me;
    put(node, '.why', state === 'waiting' ? isPassed ? words.passedToYou : words.ringsYou : words.asksYouIn(row.name ?? row.librarian ?? ''));
    put(node, '.question', question || words.noQuestion);
    put(node, '.meta', [reasonInWords(reason), language && languageInWords(language), department && topic(department)].filter(Boolean).join(' · '));
    node.classList.toggle('urgent', reason === 'emergency');
    const note = isPassed ? this.#desk.followed.get(conversation)?.notes.at(-1) : undefined;
    put(node, '.note', note ? `${words.noteBy(note.name)}: ${note.text}` : '');
    node.querySelector('.note')?.toggleAttribute('hidden', !note);
    const clock = node.querySelector('time');
    if (clock && until) clock.dateTime = until;
    node.querySelector('.until')?.toggleAttribute('hidden', !until);
  }

  /** @param {ChatRow} row */
  #aloud({ state, question, name, librarian }) {
    return state === 'waiting' ? words.ringsForYou(question ?? '') : words.asksYouIn(name ?? librarian ?? '');
  }
}

/** @param {HTMLElement} node @param {string} selector @param {string} text */
function put(node, selector, text) {
  const place = node.querySelector(selector);
  if (place) say(place, text);
}
