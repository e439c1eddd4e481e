import { Connection, newId, unreachable } from '../connection.js';
import { Board } from './board.js';
import { Followed } from './followed.js';
import { OwnPresence } from './presence.js';
import { Speech } from './speech.js';

/**
 * @import { Chat, Parting } from './chat.js'
 * @import { Drafts } from './drafts.js'
 * @import { ChatRow, DeskChats, DeskDesk, DeskFrame, DeskInbox, DeskRefused, DeskToday, DeskWelcome, Presence, StaffFrame } from '../frames.js'
 * @import { Relation } from './board.js'
 * @typedef {object} DeskOptions
 * @property {string} url
 * @property {boolean} [watching] whether nobody sits here
 * @property {Drafts} [drafts]
 * @property {() => void} changed
 * @property {(why: 'call' | 'words', conversation: string) => void} [rang]
 */

/** The close code of a socket whose librarian has signed out. */
export const SIGNED_OUT = 4501;
/** A librarian's patrons return to the line after 20 s. */
const LONGEST_PAUSE = 5_000;
/** So long the frames of a whole board may take. */
const BOARD_COMES = 2_000;

/** The librarian's desk as the console knows it. Screens read it and call it; it calls `changed` after every change. */
export class Desk {
  /** @type {DeskWelcome | undefined} */
  welcome;
  /** @type {DeskDesk | undefined} */
  sign;
  board = new Board();
  own = new OwnPresence();
  /** @type {DeskToday | undefined} */
  today;
  /** @type {DeskInbox | undefined} */
  inbox;
  /** @type {string | undefined} */
  selected;
  /** @type {number | undefined} why the server does not want us back */
  closeCode;
  followed;
  speech;
  /** @type {Set<string>} who has rung for me already */
  #rung = new Set();
  #options;
  /** @type {Connection<StaffFrame, DeskFrame>} */
  #connection;

  /** @param {DeskOptions} options */
  constructor(options) {
    this.#options = options;
    this.followed = new Followed({
      send: frame => this.#connection.send(frame),
      changed: options.changed,
      spoke: conversation => this.#writes(conversation) && options.rang?.('words', conversation),
    });
    this.speech = new Speech({ send: frame => this.#connection.send(frame), changed: options.changed });
    this.#connection = new Connection({
      url: options.url,
      longestPause: LONGEST_PAUSE,
      hello: () => /** @type {StaffFrame} */ ({ type: 'hello', presence: this.own.before, watching: options.watching }),
      received: (frame, answered) => this.#received(frame, answered),
      changed: (_, code) => {
        this.closeCode = code;
        options.changed();
      },
    });
    // A tab that is closed does what it had promised to do.
    addEventListener('pagehide', () => this.followed.all.forEach(chat => chat.parting && this.#part(chat)));
  }

  get status() {
    return this.#connection.status;
  }

  get presence() {
    return this.own.status;
  }

  get me() {
    return this.sign?.staff.find(({ id }) => id === this.board.me);
  }

  get colleagues() {
    return this.sign?.staff.filter(({ id }) => id !== this.board.me) ?? [];
  }

  get chat() {
    return this.selected === undefined ? undefined : this.followed.get(this.selected);
  }

  /** Everything that wants my attention, for the title of the page. */
  get attention() {
    const { ringing, invitations, mine } = this.board;
    return ringing.length + invitations.length + mine.reduce((sum, { conversation }) => sum + this.unread(conversation), 0);
  }

  /** @param {string} conversation */
  unread(conversation) {
    return this.followed.get(conversation)?.unread ?? 0;
  }

  /** @param {string} conversation @returns {Relation} */
  relation(conversation) {
    return this.followed.get(conversation)?.isClaiming ? 'mine' : this.board.relation(conversation);
  }

  /** @param {string} [conversation] */
  select(conversation) {
    if (this.selected === conversation) return;
    this.selected = conversation;
    if (conversation) this.followed.follow(conversation);
    this.#letGo();
    this.#options.changed();
  }

  /** What is on the screen has been read, in all my windows. */
  seen() {
    const { chat } = this;
    if (!chat) return;
    chat.read = Math.max(chat.read, chat.transcript.last);
    if (!chat.hasReadMore || !this.#writes(chat.id)) return;
    if (this.#connection.send({ type: 'read', conversation: chat.id, seq: chat.read })) chat.known = chat.read;
  }

  /** @param {string} conversation */
  claim(conversation) {
    this.select(conversation);
    if (this.chat) this.chat.isClaiming = true;
    this.act({ type: 'claim', id: newId(), conversation });
  }

  /** Not now: it rings elsewhere. @param {string} conversation */
  pass(conversation) {
    this.#connection.send({ type: 'pass', conversation });
  }

  /** A frame that a chat is changed by. @param {StaffFrame} frame */
  act(frame) {
    this.#connection.send(frame);
    this.#options.changed();
  }

  /** Ends our part in a chat, after a moment in which it can be undone. @param {Chat} chat @param {Parting} what */
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

  /** @param {Presence} status */
  be(status) {
    this.own.choose(status, this.status === 'online');
    this.#connection.send({ type: 'presence', status });
    this.#options.changed();
  }

  /** Nobody is signed in any more: there is nothing to come back to. */
  stop() {
    this.#connection.close();
    this.closeCode = SIGNED_OUT;
    this.#options.changed();
  }

  /** @param {Chat} chat */
  #part(chat) {
    const what = chat.parting?.what;
    chat.stay();
    if (what) this.act({ ...what, id: newId(), conversation: chat.id });
  }

  /** @param {string} conversation */
  #writes(conversation) {
    return ['mine', 'helping'].includes(this.relation(conversation));
  }

  /** @param {DeskFrame} frame @param {StaffFrame} [answered] */
  #received(frame, answered) {
    switch (frame.type) {
      case 'welcome': this.#welcomed(frame); break;
      case 'presence': this.own.told(frame.status, frame.reason); break;
      case 'desk': this.sign = frame; break;
      case 'chats': this.#listed(frame); break;
      case 'today': this.today = frame; break;
      case 'inbox': this.inbox = frame; break;
      case 'refused': this.#refused(frame, answered); break;
      case 'kept': if (answered && 'conversation' in answered) this.followed.get(answered.conversation)?.unsentNotes.delete(frame.id); break;
      case 'beat': break;
      case 'opened': case 'entry': case 'thought': case 'note': case 'read': case 'patron': case 'typing': this.followed.take(frame); break;
      default: unreachable(frame);
    }
    this.#options.changed();
  }

  /** @param {DeskWelcome} welcome */
  #welcomed(welcome) {
    this.welcome = welcome;
    this.board.me = welcome.staff.id;
    const wish = this.own.welcomed(welcome.presence);
    if (wish) this.#connection.send({ type: 'presence', status: wish });
    this.followed.openAgain();
  }

  /** @param {DeskChats} news */
  #listed(news) {
    this.board.take(news);
    if (news.whole) setTimeout(() => this.#settle(), BOARD_COMES);
    if (this.#options.watching) return;
    for (const { conversation, state } of news.chats) {
      const chat = this.followed.get(conversation);
      if (chat && state !== 'waiting') chat.isClaiming = false;
    }
    for (const { conversation } of this.board.mine) this.followed.follow(conversation);
    const { ringing } = this.board;
    for (const row of ringing) if (row.wanted === this.board.me) this.followed.follow(row.conversation);
    const fresh = [...ringing, ...this.board.invitations].filter(({ conversation }) => !this.#rung.has(conversation));
    this.#rung = new Set([...ringing, ...this.board.invitations].map(({ conversation }) => conversation));
    if (fresh[0]) this.#options.rang?.('call', fresh[0].conversation);
    this.#letGo();
  }

  #settle() {
    this.board.settle();
    this.#letGo();
    this.#options.changed();
  }

  /** Follows no longer what is not looked at, and not mine. */
  #letGo() {
    const unsettled = this.#connection.unsettled.map(frame => 'conversation' in frame ? frame.conversation : '');
    for (const { id } of this.followed.all) {
      const relation = this.relation(id);
      const row = this.board.row(id);
      // The entry that says that a chat was handed back comes to those who follow it.
      if (id !== this.selected && !this.#writes(id) && !unsettled.includes(id) && !this.#isPassedToMe(row)) this.followed.leave(id);
      if (relation === 'over' && id !== this.selected) this.#options.drafts?.forget(id);
    }
  }

  /** @param {ChatRow} [row] */
  #isPassedToMe(row) {
    return row !== undefined && row.wanted === this.board.me && this.board.ringsMe(row);
  }

  /** @param {DeskRefused} refused @param {StaffFrame} [answered] */
  #refused({ conversation, message, retryAfter }, answered) {
    const chat = conversation ? this.followed.get(conversation) : this.chat;
    if (!chat) return;
    if (answered?.type === 'claim') chat.isClaiming = false;
    if (answered?.type === 'say' && !retryAfter) chat.transcript.refuse(answered.id, message);
    else if (answered?.type === 'note' && !retryAfter) chat.unsentNotes.set(answered.id, { id: answered.id, text: answered.text, problem: message });
    else chat.notice = message;
  }
}
