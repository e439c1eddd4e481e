import { newId } from '../connection.js';
import { h } from '../dom.js';
import { department, DEPARTMENTS } from './in-words.js';
import { words } from './words.js';

/**
 * @import { Chat } from './chat.js'
 * @import { Desk } from './desk.js'
 */

/** Whom to pass a chat on to, or to ask into it: colleagues as they are now, and for passing on also departments. */
export class PassOn {
  #desk;
  #chat;
  #done;
  #isInvitation;
  #note = h('textarea', { id: 'pass-note', rows: 2, dir: 'auto' });
  node;

  /** @param {Desk} desk @param {Chat} chat @param {'transfer' | 'invite'} what @param {() => void} done */
  constructor(desk, chat, what, done) {
    this.#desk = desk;
    this.#chat = chat;
    this.#done = done;
    this.#isInvitation = what === 'invite';
    const colleagues = desk.colleagues.map(({ id, name, status, chats, most }) =>
      choice(`librarian ${id}`, name, [words.statuses[status], chats ? words.chatsOf(chats, most) : ''].filter(Boolean).join(', '), status));
    const departments = this.#isInvitation ? [] : DEPARTMENTS.map(id => choice(`department ${id}`, department(id)));
    const isNobody = colleagues.length + departments.length === 0;
    this.node = h('form', {
      className: 'panel pass', 'aria-label': this.#isInvitation ? words.inviteWho : words.passOnTo,
      onsubmit: (/** @type {SubmitEvent} */ event) => { event.preventDefault(); this.#send(); },
    },
    h('h3', {}, this.#isInvitation ? words.inviteWho : words.passOnTo),
    group(words.colleagues, colleagues.length ? colleagues : [h('p', { className: 'empty' }, words.nobodyElse)]),
    departments.length ? group(words.departments, departments) : undefined,
    this.#isInvitation ? undefined : h('div', { className: 'line' }, h('label', { htmlFor: 'pass-note' }, words.passNote), this.#note),
    h('div', { className: 'actions' },
      isNobody ? undefined : h('button', { className: 'primary' }, this.#isInvitation ? words.invite : words.passOn),
      h('button', { type: 'button', onclick: done }, words.cancel)));
    this.#note.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.node.requestSubmit();
      }
    });
  }

  focus() {
    (this.node.querySelector('input') ?? this.node.querySelector('button'))?.focus();
  }

  #send() {
    const [kind, id] = String(new FormData(this.node).get('to') ?? '').split(' ');
    if (!kind || !id) return;
    const { id: conversation } = this.#chat;
    const note = this.#note.value.trim() || undefined;
    if (this.#isInvitation) {
      this.#chat.notice = words.asked(this.#desk.colleagues.find(one => one.id === id)?.name ?? id);
      this.#desk.act({ type: 'invite', id: newId(), conversation, librarian: id });
    } else {
      this.#desk.act({ type: 'transfer', id: newId(), conversation, ...kind === 'librarian' ? { librarian: id } : { department: id }, note });
    }
    this.#done();
  }
}

/** @param {string} title @param {Node[]} choices */
function group(title, choices) {
  return h('fieldset', {}, h('legend', {}, title), h('div', { className: 'choices' }, ...choices));
}

/** @param {string} value @param {string} name @param {string} [how] @param {string} [status] */
function choice(value, name, how, status) {
  return h('label', { className: 'choice', 'data-status': status },
    h('input', { type: 'radio', name: 'to', value, required: true }), h('span', {}, name), how ? h('span', { className: 'how' }, how) : undefined);
}
