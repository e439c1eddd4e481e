import { h, say } from '../dom.js';
import { keyed } from '../keyed.js';
import { elapsed, list as inOneLine, reasonInWords } from './in-words.js';
import { still } from './still.js';
import { words } from './words.js';

/**
 * @import { Desk } from './desk.js'
 * @import { ChatRow } from '../frames.js'
 * @import { Standing } from './still.js'
 * @typedef {'waiting' | 'mine' | 'others'} ListName
 */

/** Patrons begin to leave after so long. */
const LONG = 90_000;
/** @type {ListName[]} */
const LISTS = ['waiting', 'mine', 'others'];

/** Who waits, who is mine, who is with colleagues; and the way to the questions that are answered by e-mail. */
export class Rail {
  #desk;
  #actions;
  #isHeld = false;
  /** @type {Record<ListName, Standing<ChatRow>[]>} */
  #standing = { waiting: [], mine: [], others: [] };
  #lists = { waiting: h('ul'), mine: h('ul'), others: h('ul') };
  #counts = { waiting: h('span', { className: 'count' }), mine: h('span', { className: 'count' }), others: h('span', { className: 'count' }) };
  #empty = {
    waiting: h('p', { className: 'empty' }, words.nobodyWaits),
    mine: h('p', { className: 'empty' }, words.noneMine),
    others: h('p', { className: 'empty' }, words.noneOthers),
  };
  #inboxCount = h('span', { className: 'count' });
  #inbox = h('a', { className: 'button', href: '/desk/inbox', target: '_blank' }, words.inbox, ' ', this.#inboxCount);
  node;

  /** @param {Desk} desk @param {{open: (conversation: string) => void, claim: (conversation: string) => void}} actions */
  constructor(desk, actions) {
    this.#desk = desk;
    this.#actions = actions;
    this.node = h('nav', { className: 'rail', 'aria-label': words.desk }, ...LISTS.map(list => this.#section(list)),
      h('footer', {}, this.#inbox, link('/desk/replies/manage', words.readyReplies), link('/desk/wall', words.wall)));
    this.node.addEventListener('pointerenter', ({ pointerType }) => { this.#isHeld = pointerType === 'mouse'; });
    this.node.addEventListener('pointerleave', () => {
      this.#isHeld = false;
      this.update();
    });
  }

  update() {
    const { board, me, inbox } = this.#desk;
    for (const list of LISTS) {
      const rows = board[list];
      this.#standing[list] = still(this.#isHeld ? this.#standing[list] : [], rows, ({ conversation }) => conversation);
      keyed(this.#lists[list], this.#standing[list], ({ item }) => item.conversation, ({ item }) => this.#row(item.conversation, list),
        (node, one) => this.#refresh(node, one, list));
      say(this.#counts[list], list === 'mine' && me ? words.chatsOf(me.chats, me.most) : rows.length ? String(rows.length) : '');
      this.#empty[list].hidden = this.#lists[list].hasChildNodes();
    }
    say(this.#inboxCount, inbox ? words.inboxCount(inbox) : '');
    this.#inbox.classList.toggle('overdue', Boolean(inbox?.overdue));
    this.tick();
  }

  /** The questions have a page of their own, beside which the desk goes on. */
  openInbox() {
    this.#inbox.click();
  }

  /** Once a second: the clocks. */
  tick() {
    for (const clock of this.node.querySelectorAll('time')) {
      say(clock, elapsed(clock.dateTime));
      const isLong = Date.now() - Date.parse(clock.dateTime) > LONG;
      clock.classList.toggle('long', isLong);
      clock.closest('li')?.querySelector('.long-wait')?.toggleAttribute('hidden', !isLong);
    }
  }

  /** @param {ListName} list */
  #section(list) {
    return h('section', { className: `list ${list}`, 'aria-label': words[list] }, h('h2', {}, words[list], ' ', this.#counts[list]),
      h('div', { className: 'rows' }, this.#empty[list], this.#lists[list]));
  }

  /** @param {string} conversation @param {ListName} list */
  #row(conversation, list) {
    return h('li', {}, h('button', { type: 'button', className: 'open', onclick: () => this.#actions.open(conversation) },
      h('span', { className: 'meta' }), h('span', { className: 'question', dir: 'auto' }), h('span', { className: 'marks' })),
    list === 'waiting' ? h('button', { type: 'button', className: 'claim', onclick: () => this.#actions.claim(conversation) }, words.claim) : undefined);
  }

  /** @param {HTMLElement} node @param {Standing<ChatRow>} standing @param {ListName} list */
  #refresh(node, { item, isGone }, list) {
    const isCurrent = item.conversation === this.#desk.selected;
    node.classList.toggle('gone', isGone);
    node.classList.toggle('urgent', item.reason === 'emergency' && list === 'waiting');
    node.querySelector('.open')?.setAttribute('aria-current', String(isCurrent));
    node.querySelector('.meta')?.replaceChildren(...isGone ? [words.gone] : this.#meta(item, list));
    node.querySelector('.marks')?.replaceChildren(...isGone ? [] : this.#marks(item, list));
    const question = node.querySelector('.question');
    if (question) say(question, item.question || words.noQuestion);
    const claim = /** @type {HTMLButtonElement | null} */ (node.querySelector('.claim'));
    if (!claim) return;
    claim.disabled = isGone;
    claim.ariaLabel = `${words.claim}: ${item.question ?? ''}`;
  }

  /** @param {ChatRow} row @param {ListName} list @returns {(Node | string)[]} */
  #meta(row, list) {
    if (list === 'waiting') return [h('time', { dateTime: row.since }), ' ', reasonInWords(row.reason)];
    const who = list === 'others' || this.#desk.board.relation(row.conversation) === 'helping' ? `${row.name ?? row.librarian} · ` : '';
    return [who, row.connected ? words.there : h('span', { className: 'absent' }, words.notThere)];
  }

  /** @param {ChatRow} row @param {ListName} list */
  #marks(row, list) {
    return list === 'waiting' ? this.#whoIsRung(row) : list === 'mine' ? this.#whatIsNew(row) : this.#whoHelps(row);
  }

  /** @param {ChatRow} row */
  #whoIsRung(row) {
    const { reason, ringing = [], wanted } = row;
    const isMine = this.#desk.board.ringsMe(row);
    const names = ringing.map(id => this.#name(id));
    const rings = isMine ? words.ringsYou : !names.length ? words.ringsNobody : names.length > 2 ? words.ringsMany(names.length) : words.ringsThem(inOneLine(names));
    const marks = [h('span', { className: isMine ? 'mark rings' : 'mark plain' }, rings)];
    if (wanted && wanted !== this.#desk.board.me) marks.push(h('span', { className: 'mark plain' }, words.passedTo(this.#name(wanted))));
    if (reason === 'emergency') marks.unshift(h('span', { className: 'mark emergency' }, words.emergency));
    return [...marks, h('span', { className: 'mark long-wait', hidden: true }, words.longWait)];
  }

  /** @param {ChatRow} row */
  #whatIsNew({ conversation, unanswered, helpers }) {
    const unread = this.#desk.unread(conversation);
    const marks = [];
    if (unread) marks.push(h('span', { className: 'mark unread' }, words.unread(unread)));
    if (unanswered) marks.push(h('span', { className: 'mark waits' }, `${words.waitsForYou} `, h('time', { dateTime: unanswered })));
    if (this.#desk.board.relation(conversation) === 'helping') marks.push(h('span', { className: 'mark plain' }, words.youHelp));
    else if (helpers?.some(({ joined }) => joined)) marks.push(this.#with(helpers));
    return marks;
  }

  /** @param {ChatRow} row */
  #whoHelps({ helpers = [] }) {
    return helpers.some(({ joined }) => joined) ? [this.#with(helpers)] : [];
  }

  /** @param {NonNullable<ChatRow['helpers']>} helpers */
  #with(helpers) {
    return h('span', { className: 'mark plain' }, words.helps(inOneLine(helpers.filter(({ joined }) => joined).map(({ name }) => name))));
  }

  /** @param {string} id */
  #name(id) {
    return this.#desk.sign?.staff.find(one => one.id === id)?.name ?? id;
  }
}

/** To a page beside which the desk goes on. @param {string} href @param {string} text */
function link(href, text) {
  return h('a', { className: 'button', href, target: '_blank' }, text);
}
