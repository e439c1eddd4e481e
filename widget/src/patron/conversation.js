import { h, say } from '../dom.js';
import { LeaveForm } from './leave-form.js';
import { Log } from './log.js';
import { Options } from './options.js';

/**
 * @import { Composer } from './composer.js'
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 * @typedef {{root: ShadowRoot, server: string, words: Words, visit: Visit, composer: Composer, scroll: HTMLElement,
 *   dialog: HTMLElement}} ConversationOptions
 */

/** What a panel needs once something has been said: the transcript, the place in line, the end, the form for leaving a question. */
export class Conversation {
  #options;
  #log;
  #menu;
  /** @type {LeaveForm | undefined} */
  #form;
  #formPlace = h('div');
  #place = h('p', { role: 'status', dir: 'auto' });
  #askAssistant = h('button', { type: 'button', onclick: () => this.#options.visit.backToBot() });
  #leaveInstead = h('button', { type: 'button', onclick: () => this.#leave() });
  #waiting = h('div', { className: 'strip', hidden: true }, this.#place,
    h('div', { className: 'actions' }, this.#askAssistant, this.#leaveInstead));
  #startAnew = h('button', { type: 'button', className: 'primary', onclick: () => this.#begin() });
  #over = h('div', { className: 'strip', hidden: true });
  /** Resolved when it can be seen as it should be. */
  ready;

  /** @param {ConversationOptions} options */
  constructor(options) {
    const { words, visit, server, composer, scroll, dialog } = options;
    this.#options = options;
    this.#log = new Log({ visit, words, server, scroll, edit: text => composer.write(text) });
    this.#menu = new Options(visit, words);
    say(this.#askAssistant, words.askAssistant);
    say(this.#leaveInstead, words.leaveInstead);
    say(this.#startAnew, words.startAnew);
    this.#over.append(h('p', {}, words.ended), h('div', { className: 'actions' }, this.#startAnew));
    const sheet = h('link', { rel: 'stylesheet', href: new URL('../conversation.css', import.meta.url).href });
    this.ready = new Promise(done => {
      sheet.onload = sheet.onerror = () => {
        scroll.append(this.#log.node, this.#formPlace);
        composer.node.before(this.#waiting, this.#over);
        dialog.querySelector('.head > :last-child')?.before(this.#menu.node);
        done(undefined);
      };
    });
    dialog.before(sheet);
  }

  update() {
    const { visit, composer, root } = this.#options;
    const { state } = visit.transcript;
    const isOver = state === 'closed';
    const endsNow = isOver && this.#over.hidden && root.activeElement === composer.field;
    this.#waiting.hidden = state !== 'waiting';
    this.#over.hidden = !isOver;
    say(this.#place, this.#placeInLine());
    this.#askAssistant.disabled = visit.isAsking('back-to-bot');
    this.#leaveInstead.hidden = visit.offer !== undefined;
    this.#menu.update();
    this.#log.update();
    this.#showForm();
    if (endsNow) this.#startAnew.focus();
  }

  /** @returns {boolean} whether there was something to fold */
  escape() {
    return this.#menu.fold();
  }

  #placeInLine() {
    const { visit: { waiting, transcript }, words } = this.#options;
    if (transcript.state !== 'waiting') return '';
    return waiting ? words.line(waiting.place, waiting.seconds) : words.inLine;
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
    const { visit, words, composer, root } = this.#options;
    if (visit.offer === undefined) {
      const hadFocus = this.#form?.node.contains(root.activeElement);
      this.#form?.node.remove();
      this.#form = undefined;
      if (hadFocus) composer.focus();
      return;
    }
    if (!this.#form) {
      const lastSaid = visit.transcript.entries.findLast(({ from, kind }) => from === 'patron' && kind === 'said')?.text;
      this.#form = new LeaveForm(visit, words, composer.text || lastSaid || '');
      this.#form.update();
      this.#formPlace.replaceChildren(this.#form.node);
      this.#log.reveal(this.#form.node);
    }
    this.#form.update();
    if (focus) this.#form.focus();
  }
}
