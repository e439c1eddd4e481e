import { bell, h, say } from '../dom.js';
import { LANGUAGES, moreWords, spoken, wordsIn } from '../strings.js';
import { Memory, Tabs } from './memory.js';

/**
 * @import { FirstWords, Words } from '../strings.js'
 * @import { Look } from '../types.js'
 * @import { Panel } from './panel.js'
 */

/** Where this script came from is where the chat is. */
const HOME = new URL('../../', import.meta.url).href;

/**
 * `<deskbell-chat>`: a button that opens the library's chat, or the chat itself. Before it is seen nothing is stored and nothing is
 * connected, unless this tab is in the middle of a chat. README.md has its attributes and events; attributes are read when it comes
 * into the page.
 */
export class DeskbellChat extends HTMLElement {
  /** @param {string} tag */
  static define(tag = 'deskbell-chat', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  /** What the library wants on all of its pages, asked for once. A chat as it was shipped is better than none. */
  static look = /** @type {Promise<Look>} */ (import('../look.js').then(file => file.default, () => ({})));

  /** The names under which the chats of this page keep what they remember. */
  static #names = /** @type {Set<string>} */ (new Set());

  #name = '';
  #memory = new Memory('');
  #root = this.attachShadow({ mode: 'open' });
  #label = h('span', { className: 'label' });
  #badge = h('span', { className: 'badge', hidden: true });
  #news = h('span', { className: 'unseen', role: 'status' });
  #launcher = h('button', {
    type: 'button', className: 'launcher', part: 'launcher', 'aria-haspopup': 'dialog', hidden: true,
    onclick: () => this.show(), onpointerenter: prepare, onfocus: prepare,
  }, bell(), this.#label, this.#badge);
  /** Stands between the page and us: whatever a page does to every element, it does not reach what is in here. */
  #frame = h('div', { className: 'frame' });
  #look = /** @type {Look} */ ({});
  #dress = new CSSStyleSheet();
  #unread = 0;
  /** @type {{stop(): void} | undefined} */
  #invitation;
  /** @type {Promise<FirstWords>} */
  #words = Promise.race([]);
  /** @type {Promise<Panel | undefined> | undefined} */
  #panel;
  #seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#showInline());

  connectedCallback() {
    if (this.#root.hasChildNodes()) return;
    const sheet = h('link', { rel: 'stylesheet', href: new URL('widget/deskbell.css', HOME).href });
    // Also without its style sheet a chat is better than none.
    const styled = new Promise(done => { sheet.onload = sheet.onerror = done; });
    this.#name = freeName(this.server, DeskbellChat.#names);
    this.#memory = new Memory(this.#name);
    const words = this.#speak(), colour = this.#hasOwnColour && import('./theme.js');
    this.#frame.replaceChildren(...this.#isInline ? [] : [this.#launcher, this.#news]);
    this.#root.append(sheet, this.#frame);
    this.#root.adoptedStyleSheets = [this.#dress];
    Promise.all([words, styled, colour]).then(() => this.#appear()).catch(complain);
    if (this.#memory.value.begun) this.#open();
  }

  disconnectedCallback() {
    // An element that is only moved comes back at once.
    queueMicrotask(async () => {
      if (this.isConnected) return;
      const panel = this.#panel;
      this.#panel = undefined;
      this.#seen.disconnect();
      this.#invitation?.stop();
      this.#root.replaceChildren();
      DeskbellChat.#names.delete(this.#name);
      (await panel)?.close();
    });
  }

  /** The address of the Deskbell that answers, without a slash at the end. */
  get server() {
    return new URL(this.getAttribute('server') ?? HOME, document.baseURI).href.replace(/\/$/u, '');
  }

  /** @param {{focus?: boolean, draft?: string}} [how] `draft`: what the patron may want to say */
  async show({ focus = true, draft = '' } = {}) {
    const panel = await this.#open();
    if (!panel || !this.isConnected) return;
    await this.#correctColour();
    if (!this.#isInline) this.#memory.keep({ open: true });
    this.#launcher.hidden = true;
    this.#invitation?.stop();
    panel.propose(draft);
    panel.show({ modal: isSmall(), focus });
    this.#tell('open');
  }

  async hide() {
    const panel = await this.#panel;
    if (this.#isInline || !panel?.isOpen) return;
    this.#memory.keep({ open: this.hasAttribute('open') ? false : undefined });
    this.#launcher.hidden = false;
    if (panel.hide()) this.#launcher.focus();
    this.#tell('close');
  }

  get #isInline() {
    return this.hasAttribute('inline');
  }

  /** What the element says, else the page around it. */
  get #pageLanguages() {
    return [this.lang, this.parentElement?.closest('[lang]')?.getAttribute('lang'), document.documentElement.lang];
  }

  get #hasOwnColour() {
    return getComputedStyle(this).getPropertyValue('--deskbell-accent') !== '';
  }

  /** Ours can be read as it is. */
  async #correctColour() {
    if (this.#hasOwnColour) (await import('./theme.js')).correctAccent(this.#root, this.#dress);
  }

  async #appear() {
    await this.#correctColour();
    if (this.#isInline) return this.#seen.observe(this);
    this.#launcher.hidden = false;
    const { open = this.hasAttribute('open') } = this.#memory.value;
    if (open && !isSmall()) this.show({ focus: false });
    else if (this.hasAttribute('invite') && !this.#memory.value.begun) this.#invite();
  }

  async #invite() {
    const [{ Invitation }, words] = await Promise.all([import('./invite.js'), this.#words]);
    if (this.#panel) return;
    this.#invitation = new Invitation({ host: this, place: this.#launcher, server: this.server, words, open: () => this.show() });
  }

  #showInline() {
    this.#seen.disconnect();
    this.show({ focus: false });
  }

  get #offered() {
    return this.#look.languages ?? LANGUAGES;
  }

  /** Speaks as the patron has chosen, else like the page, else like the browser, if the library offers that. */
  #speak() {
    const page = this.#pageLanguages;
    const wishes = [this.#memory.value.language, ...page, ...navigator.languages];
    // The look comes beside the words, and seldom takes away the language that they are in.
    wordsIn(spoken(wishes)).catch(() => {});
    return this.#words = this.#dressed().then(() => wordsIn(spoken(wishes, this.#offered))).catch(() => wordsIn('en')).then(found => {
      const words = { ...found, launch: this.#look.label?.[found.language] ?? found.launch };
      const { language, direction, launch } = words;
      this.#launcher.lang = this.#news.lang = language;
      // A language that is not the page's brings its own direction.
      this.#launcher.dir = this.getAttribute('dir') ?? (direction === 'rtl' || language !== spoken(page) ? direction : '');
      say(this.#label, launch);
      return words;
    });
  }

  /** As the library wants it, where the page does not say. */
  async #dressed() {
    this.#look = await DeskbellChat.look;
    this.#dress.replaceSync(this.#look.style ?? '');
    this.#frame.className = `frame ${this.getAttribute('side') ?? this.#look.side ?? ''}`;
  }

  /** @param {string} language what the patron would rather read */
  async #turnTo(language) {
    this.#memory.keep({ language });
    await this.#speak();
    (await this.#panel)?.close();
    this.#panel = undefined;
    (await this.#open())?.show({ modal: isSmall(), focus: true });
  }

  #open() {
    return this.#panel ??= this.#build().catch(async problem => {
      complain(problem);
      this.#panel = undefined;
      say(this.#label, (await this.#words).loadFailed);
      return undefined;
    });
  }

  async #build() {
    const tabs = new Tabs(this.server, this.#memory);
    const [{ Panel }, words] = await Promise.all([load(), this.#words, tabs.join()]);
    say(this.#label, words.launch);
    // A chat that goes on has to be spoken of before it has been read again.
    if (this.#memory.value.resume) await moreWords(words).catch(() => {});
    return new Panel({
      host: this, frame: this.#frame, server: this.server, tabs, words: /** @type {Words} */ (words), memory: this.#memory, dir: this.#launcher.dir,
      greets: words.language === spoken(this.#pageLanguages), languages: this.#offered, unread: count => this.#showUnread(words, count),
      hide: () => this.hide(), tell: what => this.#tell(what), speak: language => this.#turnTo(language),
    });
  }

  /** Lets the page know, never with a word of the chat. @param {string} what @param {object} [detail] */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`deskbell-chat-${what}`, { bubbles: true, detail }));
  }

  /** @param {FirstWords} words @param {number} count */
  #showUnread({ launch, unread }, count) {
    this.#badge.hidden = count === 0;
    say(this.#badge, String(count));
    const news = count ? unread(count) : '';
    this.#launcher.setAttribute('aria-label', [launch, news].filter(Boolean).join(', '));
    say(this.#news, news);
    if (count !== this.#unread) this.#tell('unread', { count: this.#unread = count });
  }
}

/** Everything behind the button. */
function load() {
  return import('./panel.js');
}

function prepare() {
  load().catch(() => {});
}

/** Whether the chat takes the whole window, as on a phone or at 400 % zoom. */
function isSmall() {
  return matchMedia('(max-width: 480px), (max-height: 480px)').matches;
}

/** Two chats with one server are like two tabs. @param {string} server @param {Set<string>} taken */
function freeName(server, taken) {
  let name = server;
  for (let n = 2; taken.has(name); n++) name = `${server}#${n}`;
  taken.add(name);
  return name;
}

/** @param {unknown} problem */
function complain(problem) {
  console.warn('Deskbell:', problem);
}
