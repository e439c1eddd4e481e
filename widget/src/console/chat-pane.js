import { h, say } from '../dom.js';
import { ChatActions } from './chat-actions.js';
import { ChatLog } from './chat-log.js';
import { Composer } from './composer.js';
import { Earlier } from './earlier.js';
import { quoted } from './find-answer.js';
import { languageInWords, list, reasonInWords, topic } from './in-words.js';
import { Suggestions } from './suggestions.js';
import { words } from './words.js';

/**
 * @import { Chat } from './chat.js'
 * @import { Desk } from './desk.js'
 * @import { Drafts } from './drafts.js'
 * @import { Relation } from './board.js'
 * @import { Answer, Shelf } from './shelf.js'
 */

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
  #draft = h('bdi');
  #preview = h('div', { className: 'preview', hidden: true }, h('p', {}, words.writes), ' ',
    h('div', { className: 'draft', role: 'group', tabIndex: 0, 'aria-label': words.writes }, this.#draft));
  #notice = h('p', { className: 'notice', role: 'status' });
  #partingText = h('p', { role: 'status' });
  #parting = h('div', { className: 'parting', hidden: true }, this.#partingText,
    h('button', { type: 'button', className: 'undo', onclick: () => this.undo() }, words.undo));
  #claim;
  #readOnly = h('p');
  #noting = h('button', { type: 'button', title: `${words.toColleagues} (T)`, onclick: () => this.composer.turnTo('note') }, words.toColleagues);
  #aside = h('div', { className: 'read-only' }, this.#readOnly, this.#noting);
  actions;
  composer;
  earlier;
  suggestions;
  node;

  /** @param {Desk} desk @param {Drafts} drafts @param {Shelf} shelf @param {{claim: (conversation: string) => void, back: () => void}} ways */
  constructor(desk, drafts, shelf, ways) {
    this.#desk = desk;
    const insert = (/** @type {Answer} */ answer) => this.composer.insert(quoted(answer));
    this.actions = new ChatActions(desk, shelf, { insert, focus: () => this.focus() });
    this.earlier = new Earlier(shelf, () => this.#title.focus());
    this.suggestions = new Suggestions(shelf, insert);
    this.composer = new Composer(desk, drafts, shelf, {
      replied: (chat, text) => {
        this.suggestions.answered(chat, text);
        this.#log?.scrollToEnd();
      },
      leave: () => this.#title.focus(),
      find: () => this.actions.find(),
    });
    this.#claim = h('button', { type: 'button', className: 'primary', onclick: () => this.#chat && ways.claim(this.#chat.id) }, words.claimThis);
    this.node = h('section', { className: 'chat' },
      h('header', {}, h('button', { type: 'button', className: 'back', onclick: ways.back }, words.back),
        h('div', { className: 'facts' }, this.#title, this.#about, this.#presence), this.actions.node),
      this.earlier.node, this.#logPlace, this.#typing, this.#preview, this.#notice, this.#parting, this.#aside, this.#claim, this.actions.panel, this.suggestions.node, this.composer.node);
  }

  update() {
    const { chat } = this.#desk;
    if (!chat) return;
    if (chat !== this.#chat) this.#turnTo(chat);
    const relation = this.#desk.relation(chat.id);
    const { transcript, isConnected, isTyping, preview, notice, parting } = chat;
    const mayReply = relation === 'mine' || relation === 'helping';
    say(this.#title, this.#question(chat));
    say(this.#about, this.#facts(chat));
    say(this.#presence, isConnected || transcript.state === 'closed' ? '' : words.notThere);
    say(this.#typing, isTyping && !preview ? words.typing : '');
    this.#typing.hidden = Boolean(preview);
    this.#preview.hidden = !preview;
    say(this.#draft, preview);
    say(this.#notice, notice);
    this.#parting.hidden = !parting;
    if (parting) say(this.#partingText, words.parting[parting.what.type]);
    this.earlier.update(chat, relation);
    this.actions.update(chat, relation);
    const hadFocus = this.composer.hasFocus;
    this.composer.update(chat, { mayReply, mayNote: relation !== 'over' });
    this.suggestions.update(chat, mayReply);
    if (hadFocus && !this.composer.isOpen) this.#title.focus();
    this.#claim.hidden = relation !== 'waiting';
    this.#aside.hidden = mayReply;
    this.#noting.hidden = relation === 'over' || this.composer.isOpen;
    say(this.#readOnly, this.#whyReadOnly(chat, relation));
    this.#log?.update(this.#desk.status === 'online');
    if (!document.hidden && this.node.checkVisibility()) this.#desk.seen();
  }

  /** To the place where one writes, if one may. */
  focus() {
    if (this.composer.isOpen) this.composer.focus();
    else this.#title.focus();
  }

  undo() {
    if (!this.#chat?.parting) return;
    this.#desk.stay(this.#chat);
    this.focus();
  }

  /** To colleagues or to the patron. */
  turnComposer() {
    if (this.#chat && this.#desk.relation(this.#chat.id) !== 'over') this.composer.toggle();
  }

  /** @param {Chat} chat */
  #turnTo(chat) {
    this.#chat = chat;
    this.#log = new ChatLog(chat, this.#desk);
    this.#logPlace.replaceChildren(this.#log.node);
  }

  /** @param {Chat} chat */
  #question({ id, transcript }) {
    const listed = this.#desk.board.row(id)?.question;
    return listed || transcript.entries.findLast(({ from, kind }) => from === 'patron' && kind === 'said')?.text || words.noQuestion;
  }

  /** @param {Chat} chat */
  #facts({ id, about }) {
    const row = this.#desk.board.row(id);
    const [reason, department] = [row?.reason ?? about?.reason, row?.department ?? about?.department];
    const helpers = row?.helpers?.filter(({ joined }) => joined).map(({ name }) => name) ?? [];
    return [
      reason && words.rang(reasonInWords(reason)), department && topic(department), about?.language && languageInWords(about.language),
      about?.page && `${words.from} ${about.page.replace(/^https?:\/\//u, '')}`, helpers.length && words.helps(list(helpers)),
    ].filter(Boolean).join(' · ');
  }

  /** @param {Chat} chat @param {Relation} relation */
  #whyReadOnly({ id }, relation) {
    const row = this.#desk.board.row(id);
    const name = row?.name ?? row?.librarian ?? '';
    switch (relation) {
      case 'waiting': return '';
      case 'other': return words.readOnly(name);
      case 'invited': return words.invited(name);
      default: return words.over;
    }
  }
}
