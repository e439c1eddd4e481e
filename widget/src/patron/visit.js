import { Connection, newId, unreachable } from '../connection.js';
import { Transcript } from '../transcript.js';

/**
 * @import { ChatEntry, ChatFrame, ChatPhone, ChatRefused, ChatWaiting, ChatWelcome, Choice, PatronFrame, Speaker } from '../frames.js'
 * @import { VisitOptions } from '../types.js'
 */

/** One `typing` says enough for so long. */
const TYPING_LASTS = 5_000, TYPING_EVERY = 3_000;
/** Entries that follow a `welcome` closer than this are read from the past. */
const REPLAY_PAUSE = 300;
/** What has no meaning in the next chat. */
const OF_THE_PAST = ['rate', 'end', 'back-to-bot', 'earlier'];

/**
 * A patron's visit as the widget knows it: what was said, who answers, what is on its way. Screens read it and call it; it calls
 * `changed` after every change.
 */
export class Visit {
  transcript = new Transcript();
  /** @type {ChatWelcome | undefined} */
  welcome;
  /** @type {(ChatWaiting & {at: number}) | undefined} the place in line, and when it was told */
  waiting;
  /** @type {(ChatPhone & {at: number}) | undefined} how the chat can go on elsewhere */
  phone;
  /** @type {Speaker | undefined} */
  typing;
  /** A line for the patron that is not part of the chat. */
  notice = '';
  /** Why we are not welcomed for now. */
  hindrance = '';
  /** @type {string | undefined} why the form for leaving a question is shown: empty when the bot's last words say it */
  offer;
  /** Whether entries of the past are still coming in. */
  replaying = false;
  /** @type {Connection<PatronFrame, ChatFrame>} */
  #connection;
  #options;
  #department;
  #memory;
  /** @type {string | undefined} the token of a chat that has ended and is still on the screen */
  #past;
  #words;
  #changed;
  #tabs;
  /** @type {Record<'typing'|'replay', ReturnType<typeof setTimeout> | undefined>} */
  #timers = { typing: undefined, replay: undefined };
  #typingSent = 0;
  #tooFast = '';

  /** @param {VisitOptions} options */
  constructor(options) {
    const { server, memory, words, tabs, changed } = options;
    this.#options = options;
    this.#department = options.host.getAttribute('department') ?? undefined;
    this.#memory = memory;
    this.#words = words;
    this.#changed = changed;
    this.#tabs = tabs;
    tabs.serve(() => this.#erased());
    this.offer = memory.value.leaving && '';
    const unsettled = memory.value.unsettled ?? [];
    unsettled.forEach(frame => this.#promise(frame));
    this.#connection = new Connection({
      url: `${server.replace(/^http/u, 'ws')}/ws/chat`,
      hello: () => this.#hello(),
      received: (frame, answered) => this.#received(frame, answered),
      changed,
      unsent: unsettled,
    });
  }

  get status() {
    return this.#connection.status;
  }

  /** Answers and words of librarians that have not been on the screen. */
  get unread() {
    return this.#news.length;
  }

  /** Whether the librarian sees what is typed before it is sent. */
  get isPreviewed() {
    return this.welcome?.preview === true && this.transcript.state === 'librarian';
  }

  /** @param {PatronFrame['type']} type */
  isAsking(type) {
    return this.#connection.unsettled.some(frame => frame.type === type);
  }

  /** @param {number} seq */
  rating(seq) {
    return this.#memory.value.rated?.[seq];
  }

  /** The token of the chat on the screen, which may have ended. */
  get token() {
    return this.#past ?? this.#memory.value.resume;
  }

  /** The first of them. */
  get firstUnread() {
    return this.#news[0]?.seq;
  }

  get #news() {
    return this.transcript.entries.slice(this.#memory.value.seen).filter(({ from }) => from === 'bot' || from === 'librarian');
  }

  /** Asks for a code by which the chat goes on on another device. */
  askPhone() {
    this.phone = undefined;
    this.#connection.send({ type: 'phone' });
  }

  seen() {
    if (this.#memory.value.seen !== this.transcript.last) this.#memory.keep({ seen: this.transcript.last });
  }

  /** @param {string} text */
  say(text) {
    this.#send({ type: 'say', id: newId(), text });
  }

  /** @param {number} seq of the entry that offered it, 0 for a topic of the welcome @param {Choice} choice */
  choose(seq, choice) {
    this.#send({ type: 'choose', id: newId(), seq, faq: choice.faq });
  }

  askLibrarian() {
    this.#send({ type: 'ask-librarian', id: newId() });
  }

  backToBot() {
    this.#send({ type: 'back-to-bot', id: newId() });
  }

  /** @param {string} text @param {string} email */
  leaveQuestion(text, email) {
    this.#send({ type: 'leave-question', id: newId(), text, email });
  }

  end() {
    this.#send({ type: 'end', id: newId() });
  }

  /** Takes the words off this screen at once, and off the server as soon as it can be reached. */
  forget() {
    const past = this.#past;
    this.#send({ type: 'forget', id: newId(), resume: this.token });
    if (past) this.#turnPage(this.#memory.value.resume);
    else this.transcript = new Transcript();
    this.notice = this.#words.erasing;
    this.#changed();
  }

  startAnew() {
    this.#turnPage();
    this.welcome = undefined;
    this.#connection.send(this.#hello());
    this.#changed();
  }

  /** Shows the librarian what is typed. @param {string} text */
  preview(text) {
    this.#connection.send({ type: 'typing', text });
  }

  /** Tells a librarian that the patron is typing, if they do not see it anyway; the bot does not care. */
  type() {
    if (this.transcript.state === 'bot' || this.isPreviewed || Date.now() - this.#typingSent < TYPING_EVERY) return;
    if (this.#connection.send({ type: 'typing' })) this.#typingSent = Date.now();
  }

  /** @param {number} seq @param {boolean} helpful */
  rate(seq, helpful) {
    this.#memory.keep({ rated: { ...this.#memory.value.rated, [seq]: helpful } });
    this.#send({ type: 'rate', id: newId(), seq, helpful });
  }

  /** Lets librarians see an earlier chat beside this one, or none. @param {string} [before] its token */
  follow(before) {
    this.#send({ type: 'earlier', id: newId(), before });
  }

  /** Says again what was refused. @param {string} id */
  retry(id) {
    const words = this.transcript.withdraw(id);
    if (words) this.say(words.text);
  }

  /** @param {string} id @returns {string} the words, to be put right */
  takeBack(id) {
    const text = this.transcript.withdraw(id)?.text ?? '';
    this.#changed();
    return text;
  }

  /** Tells the patron something that is not part of the chat. @param {string} notice */
  tell(notice) {
    this.notice = notice;
    this.#changed();
  }

  /** @param {string} why */
  offerForm(why) {
    this.offer = why;
    this.#changed();
  }

  declineForm() {
    this.#closeForm();
    this.#changed();
  }

  close() {
    this.#connection.close();
    this.#tabs.close();
  }

  #closeForm() {
    this.offer = undefined;
    this.#memory.keep({ leaving: undefined });
  }

  /** @param {PatronFrame} frame */
  #send(frame) {
    this.notice = '';
    this.replaying = false;
    this.#promise(frame);
    this.#connection.send(frame);
    this.#keepUnsettled();
    this.#changed();
  }

  /** @returns {PatronFrame} */
  #hello() {
    const { host } = this.#options;
    return {
      type: 'hello', resume: this.#memory.value.resume, lastSeq: this.transcript.last, language: this.#words.language,
      page: location.origin + location.pathname, department: this.#department, topics: host.getAttribute('topics')?.split(/[\s,]+/u),
    };
  }

  /** Shows the words of a frame before the server has them. @param {PatronFrame} frame */
  #promise(frame) {
    const text = frame.type === 'say' ? frame.text : titleOf(frame, this.transcript.entries, this.welcome?.topics);
    if (text && 'id' in frame && frame.id) this.transcript.promise({ id: frame.id, text });
  }

  #keepUnsettled() {
    this.#memory.keep({ unsettled: this.#connection.unsettled });
  }

  /** @param {ChatFrame} frame @param {PatronFrame} [answered] */
  #received(frame, answered) {
    if (answered) this.#keepUnsettled();
    if (!this.welcome && frame.type === 'entry') return;
    switch (frame.type) {
      case 'welcome': this.#welcomed(frame); break;
      case 'entry': this.#entered(frame, answered); break;
      case 'waiting': this.waiting = { ...frame, at: Date.now() }; break;
      case 'phone': this.phone = { ...frame, at: Date.now() }; break;
      case 'typing': this.#types(frame.from); break;
      case 'refused': this.#refused(frame, answered); break;
      case 'kept': if (answered?.type === 'forget') this.#forgotten(answered.resume); break;
      case 'beat': break;
      default: unreachable(frame);
    }
    this.#changed();
  }

  /** @param {ChatWelcome} welcome */
  #welcomed(welcome) {
    const { begun, resume } = this.#memory.value;
    if (!welcome.resumed && this.transcript.state === 'closed') this.#past ??= resume;
    else if (!welcome.resumed && begun) {
      this.#turnPage();
      this.notice = this.#words.newChat;
    }
    this.hindrance = '';
    this.#memory.keep({ resume: welcome.resume });
    this.welcome = welcome;
    if (welcome.resumed) this.replay();
  }

  /** @param {ChatEntry} entry @param {PatronFrame} [answered] */
  #entered(entry, answered) {
    if (answered?.type === 'forget') {
      this.#tabs.tellForgotten(answered.resume);
      return this.#erased();
    }
    if (this.isAsking('forget')) return undefined;
    // What was sent again may be answered before what comes before it: that is on its way.
    if (!this.transcript.add(entry)) return answered ? undefined : this.#connection.renew();
    if (answered && this.notice === this.#tooFast) this.notice = '';
    if (!this.#memory.value.begun) this.#memory.keep({ begun: true });
    if (entry.seq === 1 && answered) this.#options.tell('begin');
    if (entry.state === 'waiting' && (answered || !this.replaying)) this.#options.tell('handoff');
    if (this.replaying) this.replay();
    if (entry.from !== 'patron') this.typing = undefined;
    if (entry.kind === 'state' && entry.state !== 'waiting') this.waiting = undefined;
    if (answered?.type === 'leave-question') this.#closeForm();
    else if (entry.kind === 'said' && !this.offer) this.offer = entry.offer && '';
    return undefined;
  }

  /** @param {Speaker} who */
  #types(who) {
    this.typing = who;
    clearTimeout(this.#timers.typing);
    this.#timers.typing = setTimeout(() => {
      this.typing = undefined;
      this.#changed();
    }, TYPING_LASTS);
  }

  /** @param {ChatRefused} refused @param {PatronFrame} [answered] */
  #refused({ code, message, retryAfter }, answered) {
    if (!this.welcome && code === 'bad-frame') this.#sayLess(message);
    else if (this.status !== 'online') this.hindrance = message;
    else if (code === 'desk-closed') this.offer = message;
    else if (retryAfter) this.notice = this.#tooFast = this.#words.moment;
    else if (answered?.type !== 'say' && answered?.type !== 'choose') this.notice = message;
    else this.transcript.refuse(answered.id, message);
  }

  /** A page's mistake must not keep its patrons from the desk. @param {string} problem */
  #sayLess(problem) {
    console.warn('Deskbell:', problem);
    if (this.#department) this.#connection.renew();
    this.#department = undefined;
  }

  /** What is shown from now on is of the past, until nothing more of it comes. */
  replay() {
    this.replaying = true;
    clearTimeout(this.#timers.replay);
    this.#timers.replay = setTimeout(() => {
      this.replaying = false;
      this.#changed();
    }, REPLAY_PAUSE);
  }

  /** Words of a chat that had ended are gone; another one goes on. @param {string} [resume] */
  #forgotten(resume) {
    this.#tabs.tellForgotten(resume);
    this.notice = this.#words.erased;
  }

  #erased() {
    for (const frame of this.#connection.unsettled) if ('id' in frame && frame.id) this.#connection.withdraw(frame.id);
    this.startAnew();
    this.notice = this.#words.erased;
    this.#changed();
  }

  /** Begins a new chat. Words that are under way are said in it. @param {string} [resume] its token, if it has one */
  #turnPage(resume) {
    const { entries } = this.transcript, topics = this.welcome?.topics;
    this.#memory.clear();
    this.#memory.keep({ resume });
    this.transcript = new Transcript();
    for (const frame of this.#connection.unsettled) {
      const text = titleOf(frame, entries, topics);
      if (!('id' in frame && frame.id)) continue;
      if (text) this.#connection.send({ type: 'say', id: frame.id, text });
      else if (OF_THE_PAST.includes(frame.type)) this.#connection.withdraw(frame.id);
    }
    this.#connection.unsettled.forEach(frame => this.#promise(frame));
    this.#keepUnsettled();
    this.waiting = this.typing = this.offer = this.phone = undefined;
    this.#past = undefined;
    this.notice = '';
  }
}

/**
 * @param {PatronFrame} frame
 * @param {readonly ChatEntry[]} entries
 * @param {Choice[]} [topics]
 * @returns what it chooses, in words
 */
function titleOf(frame, entries, topics) {
  if (frame.type !== 'choose') return undefined;
  const choices = frame.seq ? entries[frame.seq - 1]?.choices : topics;
  return choices?.find(({ faq }) => faq === frame.faq)?.title;
}
