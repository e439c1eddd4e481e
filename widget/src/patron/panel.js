import { bell, grow, h, say } from '../dom.js';
import { moreWords } from '../strings.js';
import { Composer } from './composer.js';
import { Visit } from './visit.js';

/**
 * @import { Conversation } from './conversation.js'
 * @import { PanelOptions } from '../types.js'
 */

/** How long "Connected again." stays. */
const REASSURANCE = 4_000;

/** The open chat: a dialog with what is needed to say something. What was said is shown by a {@link Conversation}. */
export class Panel {
  #options;
  #visit;
  #composer;
  /** @type {Conversation | undefined} */
  #conversation;
  /** @type {Promise<void> | undefined} */
  #preparing;
  /** @type {'none' | 'lost' | 'back'} */
  #trouble = 'none';
  #isScheduled = false;
  #isInline;
  #listening = new AbortController();

  #title = h('h2', { id: 'title', tabIndex: -1 });
  #subtitle = h('p', { className: 'subtitle', dir: 'auto' });
  #greeting = h('p', { dir: 'auto' });
  #scroll = h('div', { className: 'scroll', tabIndex: 0, role: 'region' });
  #status = h('p', { className: 'status', role: 'status', dir: 'auto' });
  #talk = h('button', { type: 'button', className: 'talk', onclick: () => this.#visit.isAsking('ask-librarian') || this.#visit.askLibrarian() });
  #dialog;

  /** @param {PanelOptions} options */
  constructor(options) {
    const { host, frame, words, memory, hide, dir, greets } = options;
    this.#isInline = host.hasAttribute('inline');
    this.#options = options;
    this.#visit = new Visit({ ...options, changed: () => this.#schedule() });
    this.#composer = new Composer(words, memory, {
      send: text => this.#visit.say(text),
      typing: () => this.#visit.type(),
    });
    say(this.#talk, words.talk);
    this.#scroll.ariaLabel = words.conversation;
    this.#scroll.append(h('div', { className: 'entry bot' },
      h('p', { className: 'who' }, bell(), h('span', { className: 'name' }, words.assistant)),
      h('p', { dir: 'auto' }, greets && host.getAttribute('greeting') || undefined), this.#greeting));
    this.#dialog = h(/** @type {'dialog'} */ (this.#isInline ? 'section' : 'dialog'), {
      className: 'panel', part: 'panel', 'aria-labelledby': 'title', lang: words.language, dir,
      oncancel: (/** @type {Event} */ event) => { event.preventDefault(); hide(); },
    },
    h('div', { className: 'head' }, bell(), h('div', { className: 'headings' }, this.#title, this.#subtitle),
      this.#isInline ? undefined
        : h('button', { type: 'button', className: 'icon minimise', 'aria-label': words.minimise, onclick: hide })),
    this.#scroll, this.#status, this.#composer.node, h('div', { className: 'foot' }, this.#talk, this.#composer.counter));
    for (const kind of /** @type {const} */ (['keydown', 'keypress', 'keyup'])) {
      this.#dialog.addEventListener(kind, event => this.#key(event));
    }
    const { signal } = this.#listening;
    window.visualViewport?.addEventListener('resize', () => this.#fit(), { signal });
    window.addEventListener('online', () => this.#schedule(), { signal });
    window.addEventListener('offline', () => this.#schedule(), { signal });
    window.addEventListener('storage', () => this.#schedule(), { signal });
    document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
    frame.append(this.#dialog);
    this.#update();
  }

  get isOpen() {
    return this.#isInline || this.#dialog.open;
  }

  /** @param {{modal: boolean, focus: boolean}} how */
  show({ modal, focus }) {
    // `open` rather than `show()`, which would take the focus from the page when a chat goes on after a reload.
    if (!this.isOpen && modal) this.#dialog.showModal();
    else this.#dialog.open = true;
    this.#fit();
    grow(this.#composer.field);
    this.#update();
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    if (focus) this.#focus();
  }

  /** On a touch screen the keyboard would hide the greeting. */
  #focus() {
    (matchMedia('(pointer: fine)').matches && !this.#composer.node.hidden ? this.#composer : this.#title).focus();
  }

  /** Prepares something to say. What the patron has typed stays. @param {string} text */
  propose(text) {
    const { memory } = this.#options;
    if (!text || (this.#composer.text && this.#composer.text !== memory.value.proposed)) return;
    this.#composer.write(text);
    memory.keep({ draft: text, proposed: text });
  }

  /** @returns {boolean} whether the focus was in here */
  hide() {
    const had = this.#dialog.matches(':focus-within');
    this.#dialog.close();
    this.#update();
    return had;
  }

  close() {
    this.#listening.abort();
    this.#visit.close();
    this.#dialog.remove();
  }

  /** Many frames, one update. */
  #schedule() {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#update();
    });
  }

  #update() {
    const visit = this.#visit;
    const { words, unread } = this.#options;
    const { state, lines } = visit.transcript;
    const focused = /** @type {ShadowRoot} */ (this.#dialog.getRootNode()).activeElement;
    say(this.#title, visit.welcome?.library.name ?? words.launch);
    say(this.#subtitle, this.#whoAnswers());
    say(this.#greeting, visit.welcome?.greeting ?? '');
    say(this.#status, this.#statusLine());
    this.#composer.node.hidden = this.#composer.counter.hidden = state === 'closed';
    this.#talk.hidden = state !== 'bot';
    this.#talk.ariaDisabled = String(visit.isAsking('ask-librarian'));
    if (visit.welcome || lines.length) this.#prepare();
    this.#conversation?.update();
    // What was pressed is gone, and its focus with it.
    if (focused && this.isOpen && !focused.checkVisibility()) this.#focus();
    const isSeen = this.isOpen && !document.hidden;
    if (isSeen) visit.seen();
    unread(isSeen ? 0 : visit.unread);
  }

  /** Fetches what shows a conversation, when the first message can already be written. What fails is tried again at the next change. */
  #prepare() {
    this.#preparing ??= Promise.all([import('./conversation.js'), moreWords(this.#options.words)]).then(async ([{ Conversation }, words]) => {
      const conversation = new Conversation({
        ...this.#options, words, visit: this.#visit, composer: this.#composer, scroll: this.#scroll, dialog: this.#dialog,
      });
      await conversation.ready;
      this.#conversation = conversation;
      this.#update();
    }).catch(() => {
      this.#preparing = undefined;
    });
  }

  /** Who answers, or whether a librarian can be had. */
  #whoAnswers() {
    const { transcript, welcome } = this.#visit;
    const { words } = this.#options;
    if (transcript.state !== 'bot' && !words.inLine) return ''; // its words are still on their way
    switch (transcript.state) {
      case 'bot': return welcome?.desk.message ?? '';
      case 'waiting': return words.inLine;
      case 'librarian': return transcript.librarian ? words.person(transcript.librarian) : words.aPerson;
      case 'closed': return words.ended;
    }
  }

  #statusLine() {
    const { status, notice, hindrance } = this.#visit;
    const { words } = this.#options;
    switch (status) {
      case 'connecting': return '';
      case 'stopped': return words.stopped;
      case 'lost':
        this.#trouble = 'lost';
        return navigator.onLine ? hindrance || words.lost : words.offline;
      case 'online':
        if (this.#trouble === 'lost') this.#reassure();
        return notice || (this.#trouble === 'back' ? words.back : '');
    }
  }

  #reassure() {
    this.#trouble = 'back';
    setTimeout(() => {
      if (this.#trouble === 'back') this.#trouble = 'none';
      this.#schedule();
    }, REASSURANCE);
  }

  /** Keys typed here are not shortcuts of the page around us. @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    if (event.type !== 'keydown' || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    if (!this.#conversation?.escape()) this.#options.hide();
  }

  /** A phone's keyboard takes room away without telling the page. */
  #fit() {
    const { height = innerHeight, offsetTop = 0 } = window.visualViewport ?? {};
    this.#dialog.style.setProperty('--viewport', `${height}px`);
    this.#dialog.style.setProperty('--viewport-top', `${offsetTop}px`);
  }
}
