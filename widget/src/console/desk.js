import { Connection, newId, unreachable } from '../connection.js';
import { Chat } from './chat.js';
import { words } from './words.js';

/**
 * @import { Settings } from './settings.js'
 * @import { DeskDesk, DeskEntry, DeskFrame, DeskQueue, DeskRefused, DeskWelcome, LeftQuestion, Presence, RunningChat, StaffFrame } from '../frames.js'
 * @typedef {'waiting' | 'mine' | 'other' | 'over'} Relation
 */

/** The close code of a socket whose librarian has signed out. */
export const SIGNED_OUT = 4501;
const TYPING_LASTS = 5_000, TYPING_EVERY = 3_000;

/** The librarian's desk as the console knows it. Screens read it and call it; it calls `changed` after every change. */
export class Desk {
  /** @type {DeskWelcome | undefined} */
  welcome;
  /** @type {DeskDesk | undefined} */
  sign;
  /** @type {DeskQueue} */
  queue = { type: 'queue', waiting: [], chats: [] };
  /** @type {LeftQuestion[]} */
  left = [];
  /** @type {string | undefined} */
  selected;
  /** @type {number | undefined} why the server does not want us back */
  closeCode;
  /** @type {Map<string, Chat>} the conversations we follow */
  #chats = new Map();
  /** @type {Set<string>} who has rung already */
  #rung = new Set();
  #typingSent = 0;
  /** @type {Presence | undefined} what the server was told when the socket opened */
  #greeted;
  #options;
  /** @type {Connection<StaffFrame, DeskFrame>} */
  #connection;

  /** @param {{url: string, settings: Settings, changed: () => void, rang: (why: 'waiting' | 'words') => void}} options */
  constructor(options) {
    this.#options = options;
    this.#connection = new Connection({
      url: options.url,
      hello: () => /** @type {StaffFrame} */ ({ type: 'hello', presence: this.#greeted = this.presence }),
      received: (frame, answered) => this.#received(frame, answered),
      changed: (_, code) => {
        this.closeCode = code;
        options.changed();
      },
    });
    // A tab that is closed does what it had promised to do.
    addEventListener('pagehide', () => this.#chats.forEach(chat => chat.parting && this.#part(chat)));
  }

  get status() {
    return this.#connection.status;
  }

  get presence() {
    return this.#options.settings.value.presence;
  }

  get mine() {
    return this.queue.chats.filter(chat => this.#isMine(chat));
  }

  get others() {
    return this.queue.chats.filter(chat => !this.#isMine(chat));
  }

  get chat() {
    return this.selected === undefined ? undefined : this.#chats.get(this.selected);
  }

  /** Everything that wants attention, for the title of the page. */
  get attention() {
    return this.queue.waiting.length + this.mine.reduce((sum, { conversation }) => sum + this.unread(conversation), 0);
  }

  /** @param {string} conversation */
  unread(conversation) {
    return this.#chats.get(conversation)?.unread ?? 0;
  }

  /** @param {string} conversation @returns {Relation} */
  relation(conversation) {
    if (this.#chats.get(conversation)?.isClaiming) return 'mine';
    if (this.queue.waiting.some(chat => chat.conversation === conversation)) return 'waiting';
    const running = this.queue.chats.find(chat => chat.conversation === conversation);
    return !running ? 'over' : this.#isMine(running) ? 'mine' : 'other';
  }

  /** @param {string} [conversation] */
  select(conversation) {
    const before = this.selected;
    if (before === conversation) return;
    this.selected = conversation;
    if (before && this.relation(before) !== 'mine') this.#unfollow(before);
    if (conversation) this.#follow(conversation);
    this.#options.changed();
  }

  /** What is on the screen has been read. */
  seen() {
    if (this.chat) this.chat.read = this.chat.transcript.last;
  }

  /** @param {string} conversation */
  claim(conversation) {
    this.select(conversation);
    if (this.chat) this.chat.isClaiming = true;
    this.#connection.send({ type: 'claim', id: newId(), conversation });
    this.#options.changed();
  }

  /** @param {Chat} chat @param {string} text */
  say(chat, text) {
    const id = newId();
    chat.transcript.promise({ id, text });
    this.#connection.send({ type: 'say', id, conversation: chat.id, text });
    this.#options.changed();
  }

  /** @param {Chat} chat @param {string} id @param {boolean} again whether to say it again */
  takeBack(chat, id, again) {
    const text = chat.transcript.withdraw(id)?.text;
    if (again && text) this.say(chat, text);
    this.#options.changed();
  }

  /** @param {Chat} chat */
  type(chat) {
    if (Date.now() - this.#typingSent < TYPING_EVERY) return;
    if (this.#connection.send({ type: 'typing', conversation: chat.id })) this.#typingSent = Date.now();
  }

  /** Ends our part in a chat, after a moment in which it can be undone. @param {Chat} chat @param {'hand-back' | 'close'} what */
  part(chat, what) {
    chat.notice = '';
    chat.part(what, () => this.#part(chat));
    this.#options.changed();
  }

  /** @param {Chat} chat */
  stay(chat) {
    chat.stay();
    this.#options.changed();
  }

  /** @param {Chat} chat */
  requeue(chat) {
    chat.stay();
    this.#connection.send({ type: 'requeue', id: newId(), conversation: chat.id });
  }

  /** @param {Presence} status */
  be(status) {
    this.#options.settings.keep({ presence: status });
    this.#connection.send({ type: 'presence', status });
    this.#options.changed();
  }

  /** @param {LeftQuestion} question @param {boolean} done */
  settle(question, done) {
    this.#connection.send({ type: 'settle', id: newId(), question: question.id, done });
  }

  /** Nobody is signed in any more: there is nothing to come back to. */
  stop() {
    this.#connection.close();
    this.closeCode = SIGNED_OUT;
    this.#options.changed();
  }

  /** @param {RunningChat} chat */
  #isMine(chat) {
    return chat.librarian === this.welcome?.staff.id;
  }

  /** @param {Chat} chat */
  #part(chat) {
    const type = chat.parting?.what;
    chat.stay();
    if (type) this.#connection.send({ type, id: newId(), conversation: chat.id });
    this.#options.changed();
  }

  /** @param {string} conversation */
  #follow(conversation) {
    if (this.#chats.has(conversation)) return;
    this.#chats.set(conversation, new Chat(conversation));
    this.#connection.send({ type: 'open', conversation, lastSeq: 0 });
  }

  /** @param {string} conversation */
  #unfollow(conversation) {
    if (this.#chats.delete(conversation)) this.#connection.send({ type: 'leave', conversation });
  }

  /** @param {DeskFrame} frame @param {StaffFrame} [answered] */
  #received(frame, answered) {
    switch (frame.type) {
      case 'welcome': this.#welcomed(frame); break;
      case 'desk': this.sign = frame; break;
      case 'queue': this.#queued(frame); break;
      case 'left': this.left = frame.questions; break;
      case 'refused': this.#refused(frame, answered); break;
      case 'kept': case 'beat': break;
      case 'opened': case 'entry': case 'thought': case 'patron': case 'typing': this.#about(frame); break;
      default: unreachable(frame);
    }
    this.#options.changed();
  }

  /** @param {Extract<DeskFrame, {type: 'opened' | 'entry' | 'thought' | 'patron' | 'typing'}>} frame */
  #about(frame) {
    const chat = this.#chats.get(frame.conversation);
    if (!chat) return;
    switch (frame.type) {
      case 'opened': chat.about = frame; chat.isConnected = frame.connected; break;
      case 'entry': this.#entered(chat, frame); break;
      case 'thought': chat.thoughts.set(frame.re, frame); break;
      case 'patron': chat.isConnected = frame.connected; break;
      case 'typing': this.#types(chat); break;
      default: unreachable(frame);
    }
  }

  /** @param {DeskWelcome} welcome */
  #welcomed(welcome) {
    this.welcome = welcome;
    if (this.#greeted !== this.presence) this.be(this.presence);
    for (const chat of this.#chats.values()) {
      this.#connection.send({ type: 'open', conversation: chat.id, lastSeq: chat.transcript.last });
    }
  }

  /** @param {DeskQueue} queue */
  #queued(queue) {
    this.queue = queue;
    for (const { conversation } of queue.chats) this.#claimed(conversation);
    for (const { conversation, last } of this.mine) {
      if (this.#chats.has(conversation)) continue;
      this.#follow(conversation);
      const chat = this.#chats.get(conversation);
      if (chat) chat.read = last;
    }
    const fresh = queue.waiting.filter(({ conversation }) => !this.#rung.has(conversation));
    this.#rung = new Set(queue.waiting.map(({ conversation }) => conversation));
    if (fresh.length) this.#options.rang('waiting');
    const unsettled = this.#connection.unsettled.map(frame => 'conversation' in frame ? frame.conversation : '');
    for (const id of this.#chats.keys()) {
      // The entry that says that a chat was handed back comes to those who follow it.
      if (id !== this.selected && this.relation(id) === 'over' && !unsettled.includes(id)) this.#unfollow(id);
    }
  }

  /** The queue says whose it is now. @param {string} conversation */
  #claimed(conversation) {
    const chat = this.#chats.get(conversation);
    if (chat) chat.isClaiming = false;
  }

  /** @param {Chat} chat @param {DeskEntry} entry */
  #entered(chat, entry) {
    const { last } = chat.transcript;
    if (!chat.transcript.add({ ...entry, type: 'entry' })) {
      this.#connection.send({ type: 'open', conversation: chat.id, lastSeq: last });
      return;
    }
    const isNew = entry.seq > last && Date.now() - Date.parse(entry.at) < TYPING_LASTS;
    if (entry.from !== 'patron') return;
    chat.typingUntil = 0;
    if (chat.parting) {
      chat.stay();
      chat.notice = words.wroteAgain;
    }
    if (isNew && this.relation(chat.id) === 'mine') this.#options.rang('words');
  }

  /** @param {Chat} chat */
  #types(chat) {
    chat.typingUntil = Date.now() + TYPING_LASTS;
    setTimeout(() => this.#options.changed(), TYPING_LASTS);
  }

  /** @param {DeskRefused} refused @param {StaffFrame} [answered] */
  #refused({ conversation, message, retryAfter }, answered) {
    const chat = conversation ? this.#chats.get(conversation) : this.chat;
    if (!chat) return;
    if (answered?.type === 'claim') chat.isClaiming = false;
    if (answered?.type === 'say' && !retryAfter) chat.transcript.refuse(answered.id, message);
    else chat.notice = message;
  }
}
