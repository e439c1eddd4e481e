import { h, say } from '../dom.js';
import { Earlier } from './earlier.js';
import { Languages } from './languages.js';
import { LeaveForm } from './leave-form.js';
import { Line } from './line.js';
import { Log } from './log.js';
import { Options } from './options.js';
import { Paper } from './paper.js';
import { PhoneCard } from './phone.js';
import { Preview } from './preview.js';
import { Sound } from './sound.js';
import { Suggestions } from './suggestions.js';
import { Topics } from './topics.js';

/** @import { ConversationOptions } from '../types.js' */

/** What a panel needs once something has been said: the transcript, the place in line, the end, the form for leaving a question. */
export class Conversation {
  #options;
  #log;
  #menu;
  #earlier;
  #topics;
  /** @type {LeaveForm | undefined} */
  #form;
  /** @type {PhoneCard | undefined} */
  #phone;
  #sound;
  #paper;
  #suggestions;
  #preview;
  #formPlace = h('div');
  #line;
  #startAnew = h('button', { type: 'button', className: 'primary', onclick: () => this.#begin() });
  #over = h('div', { className: 'strip', hidden: true });
  /** Resolved when it can be seen as it should be. */
  ready;

  /** @param {ConversationOptions} options */
  constructor(options) {
    const { words, visit, server, memory, composer, scroll, dialog, languages, speak } = options;
    this.#options = options;
    this.#log = new Log({ visit, words, server, scroll, edit: text => this.#edit(text) });
    this.#line = new Line(visit, words, () => this.#leave());
    this.#sound = new Sound(visit, memory);
    this.#paper = new Paper(visit, words, server);
    this.#suggestions = new Suggestions({
      field: composer.field, server, words, wanted: () => visit.transcript.state === 'bot', pick: title => composer.send(title),
    });
    this.#preview = new Preview(visit, words, composer.field);
    this.#earlier = new Earlier({ visit, memory, words, server });
    this.#menu = new Options(visit, words, {
      phone: () => this.#showPhone(),
      paper: how => this.#take(how),
      hasSound: () => this.#sound.isOn,
      turnSound: () => this.#sound.turn(),
      mayEarlier: () => this.#earlier.isOn,
      turnEarlier: () => this.#earlier.turn(),
      forget: () => this.#forget(),
    });
    this.#topics = new Topics(visit, words);
    const language = new Languages(words, languages, speak);
    say(this.#startAnew, words.startAnew);
    this.#over.append(h('p', {}, words.ended), h('div', { className: 'actions' }, this.#startAnew));
    const sheet = h('link', { rel: 'stylesheet', href: new URL('../conversation.css', import.meta.url).href });
    this.ready = new Promise(done => {
      sheet.onload = sheet.onerror = () => {
        scroll.append(this.#earlier.node, this.#topics.node, this.#log.node, this.#formPlace);
        composer.node.before(this.#line.node, this.#over, this.#preview.node, this.#suggestions.node);
        dialog.querySelector('.headings')?.after(language.node, this.#menu.node);
        if (visit.welcome?.resumed) visit.replay();
        if (composer.field.matches(':focus')) this.#suggestions.look();
        done(undefined);
      };
    });
    dialog.append(sheet);
  }

  update() {
    const { visit, composer } = this.#options;
    const { state } = visit.transcript;
    const isOver = state === 'closed';
    const endsNow = isOver && this.#over.hidden && composer.field.matches(':focus');
    this.#over.hidden = !isOver;
    if (!composer.text) this.#suggestions.update('');
    this.#line.update();
    this.#preview.update();
    this.#earlier.update();
    this.#menu.update();
    this.#sound.update();
    if (this.#phone?.update()) this.#log.reveal(this.#phone.node);
    if (isOver) this.#hidePhone();
    this.#topics.update();
    this.#log.update();
    this.#showForm();
    if (endsNow) this.#startAnew.focus();
  }

  /** @returns {boolean} whether there was something to fold */
  escape() {
    return this.#menu.fold();
  }

  /** @param {string} text */
  #edit(text) {
    const { composer } = this.#options;
    composer.write(text);
    composer.focus();
  }

  #forget() {
    const { visit } = this.#options;
    this.#earlier.forget(visit.token);
    visit.forget();
  }

  #showPhone() {
    const { visit, words, server } = this.#options;
    this.#hidePhone();
    visit.askPhone();
    this.#phone = new PhoneCard(visit, words, server, () => {
      this.#hidePhone();
      this.#options.composer.focus();
    });
    this.#phone.update();
    this.#formPlace.before(this.#phone.node);
    this.#log.reveal(this.#phone.node);
    this.#phone.focus();
  }

  #hidePhone() {
    this.#phone?.stop();
    this.#phone = undefined;
  }

  /** @param {'copy' | 'download' | 'print' | 'mail'} how */
  async #take(how) {
    if (how !== 'copy') return this.#paper[how]();
    const { visit, words } = this.#options;
    return visit.tell(await this.#paper.copy() ? words.copied : words.notCopied);
  }

  #leave() {
    this.#options.visit.offerForm(this.#options.words.leaveWhy);
    this.#showForm(true);
  }

  #begin() {
    const { visit, composer } = this.#options;
    visit.startAnew();
    composer.node.hidden = false;
    composer.focus();
  }

  /** @param {boolean} [focus] */
  #showForm(focus = false) {
    const { visit, words, composer, memory } = this.#options;
    if (visit.offer === undefined) {
      const hadFocus = this.#form?.node.matches(':focus-within');
      this.#form?.node.remove();
      this.#form = undefined;
      if (hadFocus) composer.focus();
      return;
    }
    if (!this.#form) {
      const lastSaid = visit.transcript.entries.findLast(({ from, kind }) => from === 'patron' && kind === 'said')?.text;
      this.#form = new LeaveForm(visit, words, memory, composer.text || lastSaid || '');
      this.#form.update();
      this.#formPlace.replaceChildren(this.#form.node);
      this.#log.reveal(this.#form.node);
    }
    this.#form.update();
    if (focus) this.#form.focus();
  }
}
