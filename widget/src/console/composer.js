import { grow, h, say } from '../dom.js';
import { ReadyReplies } from './ready-replies.js';
import { oneMoment, words } from './words.js';

/**
 * @import { Chat } from './chat.js'
 * @import { Desk } from './desk.js'
 * @import { Drafts } from './drafts.js'
 * @import { Shelf } from './shelf.js'
 * @typedef {'reply' | 'note'} Mode
 * @typedef {object} ComposerWays
 * @property {(chat: Chat, text: string) => void} replied
 * @property {() => void} leave
 * @property {() => void} find
 */

const LONGEST = 2_000;

/** Where one writes: to the patron, or a note to colleagues, which looks different, says so and is kept apart. */
export class Composer {
  #desk;
  #drafts;
  #ways;
  /** @type {Chat | undefined} */
  #chat;
  #mayReply = false;
  #wantsNote = false;
  #label = h('label', { htmlFor: 'reply', className: 'unseen' });
  #field = h('textarea', {
    id: 'reply', rows: 2, dir: 'auto', autocomplete: 'off', spellcheck: true, 'aria-autocomplete': 'list',
    oninput: () => this.#typed(), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event), onblur: () => this.#ready.hide(),
  });
  #send = h('button', { className: 'primary' });
  #toPatron = this.#mode('reply', words.toPatron);
  #toColleagues = this.#mode('note', words.toColleagues);
  #quick = h('button', { type: 'button', title: `${words.oneMoment} (O)`, onclick: () => this.oneMoment() }, words.oneMoment);
  #find = h('button', { type: 'button', title: `${words.findAnswer} (F)`, onclick: () => this.#ways.find() }, words.findAnswer);
  #tooMany = h('p', { className: 'too-many', role: 'status' });
  #ready;
  node;

  /** @param {Desk} desk @param {Drafts} drafts @param {Shelf} shelf @param {ComposerWays} ways */
  constructor(desk, drafts, shelf, ways) {
    this.#desk = desk;
    this.#drafts = drafts;
    this.#ways = ways;
    this.#ready = new ReadyReplies(shelf, this.#field, text => this.#write(text));
    this.node = h('form', {
      className: 'reply', hidden: true,
      onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); this.#submit(); },
    }, h('div', { className: 'modes', role: 'group', 'aria-label': words.writeTo }, this.#toPatron, this.#toColleagues),
    h('div', { className: 'quick' }, this.#quick, this.#find),
    this.#ready.node, this.#tooMany, this.#label, h('div', { className: 'field' }, this.#field, this.#send));
  }

  /** @param {Chat} chat @param {{mayReply: boolean, mayNote: boolean}} may */
  update(chat, { mayReply, mayNote }) {
    const isOther = chat !== this.#chat;
    const { mode } = this;
    if (isOther || !mayNote) this.#wantsNote = false;
    this.#chat = chat;
    this.#mayReply = mayReply;
    this.node.hidden = !mayReply && !this.#wantsNote;
    this.#field.lang = chat.about?.language ?? '';
    if (isOther || mode !== this.mode || !this.node.dataset.mode) this.#show();
  }

  /** @returns {Mode} */
  get mode() {
    return this.#wantsNote || !this.#mayReply ? 'note' : 'reply';
  }

  get isOpen() {
    return !this.node.hidden;
  }

  get hasFocus() {
    return document.activeElement === this.#field;
  }

  focus() {
    this.#field.focus();
  }

  /** @param {Mode} mode */
  turnTo(mode) {
    this.#wantsNote = mode === 'note';
    this.node.hidden = !this.#mayReply && !this.#wantsNote;
    this.#show();
    if (!this.node.hidden) this.focus();
  }

  toggle() {
    this.turnTo(this.mode === 'reply' || this.node.hidden ? 'note' : 'reply');
  }

  /** Puts words into the reply, where one writes. @param {string} text */
  insert(text) {
    if (!this.#mayReply) return;
    if (this.mode === 'note') this.turnTo('reply');
    const { value, selectionStart, selectionEnd } = this.#field;
    const before = value.slice(0, selectionStart).trimEnd();
    const after = value.slice(selectionEnd).trimStart();
    this.#write([before, text, after].filter(Boolean).join('\n'), before.length + text.length + (before ? 1 : 0));
  }

  oneMoment() {
    const { about } = this.#chat ?? {};
    if (this.#chat && this.#mayReply) this.#desk.speech.say(this.#chat, oneMoment(about?.language));
  }

  /** Another window has written. @param {string} conversation */
  redraw(conversation) {
    if (this.#chat?.id === conversation) this.#show();
  }

  /** @param {Mode} mode @param {string} text */
  #mode(mode, text) {
    return h('button', { type: 'button', title: `${text} (T)`, onclick: () => this.turnTo(mode) }, text);
  }

  #show() {
    const { mode } = this;
    this.node.dataset.mode = mode;
    this.#toPatron.hidden = this.#quick.hidden = this.#find.hidden = !this.#mayReply;
    this.#toPatron.ariaPressed = String(mode === 'reply');
    this.#toColleagues.ariaPressed = String(mode === 'note');
    say(this.#label, mode === 'note' ? words.toColleagues : words.reply);
    say(this.#send, mode === 'note' ? words.keepNote : words.send);
    this.#field.placeholder = mode === 'note' ? words.noteHere : words.replyHere;
    const draft = this.#chat ? this.#drafts.of(this.#chat.id)[mode] : '';
    if (this.#field.value !== draft) this.#field.value = draft;
    this.#ready.hide();
    this.#count();
  }

  /** @param {string} text @param {number} [caret] */
  #write(text, caret = text.length) {
    this.#field.value = text;
    this.#keep();
    this.#count();
    this.focus();
    this.#field.setSelectionRange(caret, caret);
  }

  #typed() {
    if (!this.#chat) return;
    this.#keep();
    this.#chat.notice = '';
    this.#count();
    if (this.mode !== 'reply') return;
    const { id, about } = this.#chat;
    this.#ready.look(this.#field.value, { conversation: id, language: about?.language });
    if (this.#field.value.trim() && !this.#field.value.startsWith('/')) this.#desk.speech.type(this.#chat);
  }

  #keep() {
    if (this.#chat) this.#drafts.keep(this.#chat.id, { [this.mode]: this.#field.value });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.#ready.key(event)) return undefined;
    if (event.key === 'Escape') return this.#ways.leave();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return undefined;
    event.preventDefault();
    return this.#submit();
  }

  #submit() {
    const text = this.#field.value.trim();
    if (!this.#chat || !text || this.#count() > 0) return;
    const { mode } = this;
    this.#field.value = '';
    this.#keep();
    this.#count();
    if (mode === 'note') {
      this.#desk.speech.note(this.#chat, text);
      return;
    }
    this.#desk.speech.say(this.#chat, text);
    this.#ways.replied(this.#chat, text);
  }

  #count() {
    grow(this.#field);
    const tooMany = [...this.#field.value.trim()].length - LONGEST;
    say(this.#tooMany, tooMany > 0 ? words.tooMany(tooMany) : '');
    this.#field.ariaInvalid = String(tooMany > 0);
    return tooMany;
  }
}
