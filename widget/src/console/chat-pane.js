import { grow, h, say } from '../dom.js';
import { ChatLog } from './chat-log.js';
import { reasonInWords, topic, words } from './words.js';

/**
 * @import { Chat } from './chat.js'
 * @import { Desk, Relation } from './desk.js'
 */

const LONGEST = 2_000;

/** The chat that is open: what is known about it, its transcript, and what can be done. */
export class ChatPane {
  #desk;
  /** @type {Chat | undefined} */
  #chat;
  /** @type {ChatLog | undefined} */
  #log;
  #title = h('h2', { tabIndex: -1 });
  #about = h('p', { className: 'about' });
  #presence = h('p', { className: 'patron-presence', role: 'status' });
  #logPlace = h('div', { className: 'log-place' });
  #typing = h('p', { className: 'typing' });
  #notice = h('p', { className: 'notice', role: 'status' });
  #partingText = h('p', { role: 'status' });
  #parting;
  #actions;
  #field = h('textarea', {
    id: 'reply', rows: 2, dir: 'auto', autocomplete: 'off',
    oninput: () => this.#typed(), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
  });
  #tooMany = h('p', { className: 'too-many', role: 'status' });
  #composer;
  #claim = h('button', { type: 'button', className: 'primary', onclick: () => this.#chat && this.#claimed(this.#chat.id) }, words.claimThis);
  #readOnly = h('p', { className: 'read-only' });
  #claimed;
  node;

  /** @param {Desk} desk @param {{claim: (conversation: string) => void, back: () => void}} ways */
  constructor(desk, ways) {
    this.#desk = desk;
    this.#claimed = ways.claim;
    this.#actions = h('div', { className: 'actions', role: 'group' },
      this.#action(words.handBack, 'B', () => this.handBack()),
      this.#action(words.requeue, 'Q', () => this.requeue()),
      this.#action(words.close, 'X', () => this.close()));
    this.#parting = h('div', { className: 'parting', hidden: true }, this.#partingText,
      h('button', { type: 'button', className: 'undo', onclick: () => this.undo() }, words.undo));
    this.#composer = h('form', {
      className: 'reply',
      onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); this.#submit(); },
    }, h('label', { htmlFor: 'reply', className: 'unseen' }, words.reply), this.#field, h('button', { className: 'primary' }, words.send));
    this.#field.placeholder = words.replyHere;
    this.node = h('section', { className: 'chat' },
      h('header', {}, h('button', { type: 'button', className: 'back', onclick: ways.back }, words.back),
        h('div', { className: 'facts' }, this.#title, this.#about, this.#presence), this.#actions),
      this.#logPlace, this.#typing, this.#notice, this.#parting, this.#tooMany, this.#composer, this.#claim, this.#readOnly);
  }

  update() {
    const { chat } = this.#desk;
    if (!chat) return;
    if (chat !== this.#chat) this.#turnTo(chat);
    const relation = this.#desk.relation(chat.id);
    const { about, transcript, isConnected, isTyping, notice, parting } = chat;
    say(this.#title, this.#question(chat));
    say(this.#about, [about?.reason && words.rang(reasonInWords(about.reason)), about?.department && topic(about.department), about?.language && language(about.language),
      about?.page && `${words.from} ${about.page.replace(/^https?:\/\//u, '')}`].filter(Boolean).join(' · '));
    say(this.#presence, isConnected || transcript.state === 'closed' ? '' : words.notThere);
    say(this.#typing, isTyping ? words.typing : '');
    say(this.#notice, notice);
    this.#parting.hidden = !parting;
    if (parting) say(this.#partingText, words.parting[parting.what]);
    this.#actions.hidden = relation !== 'mine';
    const losesFocus = relation !== 'mine' && document.activeElement === this.#field;
    this.#composer.hidden = relation !== 'mine';
    if (losesFocus) this.#title.focus();
    this.#claim.hidden = relation !== 'waiting';
    this.#readOnly.hidden = relation === 'mine' || relation === 'waiting';
    say(this.#readOnly, this.#whyReadOnly(chat, relation));
    this.#log?.update(this.#desk.status === 'online');
    if (!document.hidden && this.node.checkVisibility()) this.#desk.seen();
  }

  /** To the place where one writes, if one may. */
  focus() {
    (this.#composer.hidden ? this.#title : this.#field).focus();
  }

  handBack() {
    if (this.#isMine && this.#chat) this.#desk.part(this.#chat, 'hand-back');
  }

  requeue() {
    if (this.#isMine && this.#chat) this.#desk.requeue(this.#chat);
  }

  close() {
    if (this.#isMine && this.#chat) this.#desk.part(this.#chat, 'close');
  }

  undo() {
    if (!this.#chat?.parting) return;
    this.#desk.stay(this.#chat);
    this.focus();
  }

  get #isMine() {
    return this.#chat !== undefined && this.#desk.relation(this.#chat.id) === 'mine';
  }

  /** @param {Chat} chat */
  #turnTo(chat) {
    this.#chat = chat;
    this.#log = new ChatLog(chat, this.#desk);
    this.#logPlace.replaceChildren(this.#log.node);
    this.#field.value = chat.draft;
    this.#count();
  }

  /** @param {Chat} chat */
  #question({ id, transcript }) {
    const { waiting, chats } = this.#desk.queue;
    const listed = [...waiting, ...chats].find(({ conversation }) => conversation === id)?.question;
    return listed || transcript.entries.findLast(({ from, kind }) => from === 'patron' && kind === 'said')?.text || words.noQuestion;
  }

  /** @param {Chat} chat @param {Relation} relation */
  #whyReadOnly({ id }, relation) {
    const other = this.#desk.others.find(({ conversation }) => conversation === id);
    return relation === 'other' && other ? words.readOnly(other.name ?? other.librarian) : words.over;
  }

  /** @param {string} text @param {string} key @param {() => void} onclick */
  #action(text, key, onclick) {
    return h('button', { type: 'button', onclick, title: `${text} (${key})` }, text);
  }

  #typed() {
    if (!this.#chat) return;
    this.#chat.draft = this.#field.value;
    this.#chat.notice = '';
    this.#count();
    if (this.#field.value.trim()) this.#desk.type(this.#chat);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape') return this.#title.focus();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return undefined;
    event.preventDefault();
    return this.#submit();
  }

  #submit() {
    const text = this.#field.value.trim();
    if (!this.#chat || !text || this.#count() > 0) return;
    this.#field.value = this.#chat.draft = '';
    this.#count();
    this.#desk.say(this.#chat, text);
    this.#log?.scrollToEnd();
  }

  #count() {
    grow(this.#field);
    const tooMany = [...this.#field.value.trim()].length - LONGEST;
    say(this.#tooMany, tooMany > 0 ? words.tooMany(tooMany) : '');
    this.#field.ariaInvalid = String(tooMany > 0);
    return tooMany;
  }
}

/** @param {string} code */
function language(code) {
  try {
    return new Intl.DisplayNames([], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
