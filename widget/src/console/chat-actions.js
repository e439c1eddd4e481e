import { newId } from '../connection.js';
import { h } from '../dom.js';
import { FindAnswer } from './find-answer.js';
import { HandBack } from './hand-back.js';
import { PassOn } from './pass-on.js';
import { WrapUp } from './wrap-up.js';
import { words } from './words.js';

/**
 * @import { Answer, Shelf } from './shelf.js'
 * @import { Chat } from './chat.js'
 * @import { Desk } from './desk.js'
 * @import { Relation } from './board.js'
 */

/** What can be done with the chat that is open, and the panel in which more is asked about it. */
export class ChatActions {
  #desk;
  #shelf;
  #ways;
  /** @type {Chat | undefined} */
  #chat;
  /** @type {Relation} */
  #relation = 'over';
  #more = h('details', { className: 'more' }, h('summary', {}, words.more), h('div', { className: 'menu' },
    this.#action(words.requeue, 'Q', () => this.requeue()),
    this.#action(words.promise, 'E', () => this.promise()),
    this.#action(words.warn, 'W', () => this.warn()),
    this.#action(words.block, 'Z', () => this.block())));
  #mine = [
    this.#action(words.handBack, 'B', () => this.handBack()), this.#action(words.passOn, 'G', () => this.passOn()),
    this.#action(words.invite, 'I', () => this.invite()), this.#more, this.#action(words.close, 'X', () => this.close()),
  ];
  #stepOut = this.#action(words.stepOut, 'S', () => this.stepOut());
  #join = this.#action(words.join, 'Y', () => this.join());
  #takeOver = this.#action(words.takeOver, 'V', () => this.takeOver());
  node = h('div', { className: 'actions', role: 'group' }, ...this.#mine, this.#stepOut, this.#join, this.#takeOver);
  panel = h('div', { className: 'panel-place' });

  /** @param {Desk} desk @param {Shelf} shelf @param {{insert: (answer: Answer) => void, focus: () => void}} ways */
  constructor(desk, shelf, ways) {
    this.#desk = desk;
    this.#shelf = shelf;
    this.#ways = ways;
    this.#join.classList.add('primary');
    this.#more.addEventListener('click', ({ target }) => { if (target instanceof HTMLButtonElement) this.#more.open = false; });
    this.#more.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !this.#more.open) return;
      this.#more.open = false;
      this.#more.querySelector('summary')?.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => { if (!this.#more.contains(/** @type {Node} */ (target))) this.#more.open = false; });
    // Keys in a panel are the panel's.
    this.panel.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.key === 'Escape' && !event.isComposing) this.done();
    });
  }

  /** @param {Chat} chat @param {Relation} relation */
  update(chat, relation) {
    const losesPanel = chat !== this.#chat || relation !== this.#relation;
    this.#chat = chat;
    this.#relation = relation;
    for (const one of this.#mine) one.hidden = relation !== 'mine';
    this.#stepOut.hidden = relation !== 'helping';
    this.#join.hidden = relation !== 'invited';
    this.#takeOver.hidden = !this.#mayTakeOver;
    this.node.hidden = [...this.node.children].every(child => /** @type {HTMLElement} */ (child).hidden);
    if (losesPanel && this.panel.hasChildNodes()) this.done();
  }

  handBack() {
    this.#ask('mine', chat => new HandBack(this.#desk, chat, () => this.done()));
  }

  passOn() {
    this.#ask('mine', chat => new PassOn(this.#desk, chat, 'transfer', () => this.done()));
  }

  invite() {
    this.#ask('mine', chat => new PassOn(this.#desk, chat, 'invite', () => this.done()));
  }

  close() {
    this.#ask('mine', chat => new WrapUp(this.#desk, chat, this.#shelf, () => this.done()));
  }

  find() {
    const pick = (/** @type {Answer} */ answer) => {
      this.panel.replaceChildren();
      this.#ways.insert(answer);
    };
    if (this.#relation === 'mine' || this.#relation === 'helping') {
      this.#ask(this.#relation, chat => new FindAnswer(this.#shelf, chat.about?.language ?? 'en', pick));
    }
  }

  requeue() {
    this.#chat?.stay();
    this.#act('mine', 'requeue');
  }

  promise() {
    this.#act('mine', 'promise');
  }

  warn() {
    if (this.#chat && this.#relation === 'mine') this.#desk.part(this.#chat, { type: 'warn' });
  }

  block() {
    if (this.#chat && this.#relation === 'mine') this.#desk.part(this.#chat, { type: 'block' });
  }

  stepOut() {
    this.#act('helping', 'step-out');
  }

  join() {
    this.#act('invited', 'join');
  }

  takeOver() {
    if (this.#mayTakeOver) this.#act(this.#relation, 'take-over');
  }

  /** Closes the panel and goes back to where one writes. */
  done() {
    const hadFocus = this.panel.contains(document.activeElement);
    this.panel.replaceChildren();
    if (hadFocus) this.#ways.focus();
  }

  get #mayTakeOver() {
    return Boolean(this.#desk.welcome?.staff.supervises) && ['other', 'invited', 'helping'].includes(this.#relation);
  }

  /** @param {Relation} relation @param {(chat: Chat) => {node: HTMLElement, focus: () => void}} open */
  #ask(relation, open) {
    if (!this.#chat || this.#relation !== relation) return;
    const panel = open(this.#chat);
    this.panel.replaceChildren(panel.node);
    panel.focus();
  }

  /** @param {Relation} relation @param {'requeue' | 'promise' | 'step-out' | 'join' | 'take-over'} type */
  #act(relation, type) {
    if (this.#chat && this.#relation === relation) this.#desk.act({ type, id: newId(), conversation: this.#chat.id });
  }

  /** @param {string} text @param {string} key @param {() => void} onclick @returns {HTMLElement} */
  #action(text, key, onclick) {
    return h('button', { type: 'button', onclick, title: `${text} (${key})` }, text);
  }
}

