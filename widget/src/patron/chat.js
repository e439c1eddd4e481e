import { bell, h, say } from '../dom.js';
import { wordsIn } from '../strings.js';
import { Memory, Tabs } from './memory.js';
import { correctAccent } from './theme.js';

/** @import { Panel } from './panel.js' */

/** Where this script came from is where the chat is. */
const HOME = new URL('../../', import.meta.url).href;

/**
 * `<deskbell-chat>`: a button that opens the library's chat. Before it is pressed nothing is stored and nothing is connected, unless
 * this tab is in the middle of a chat.
 *
 * Attributes: `server` (another Deskbell than the script's), `lang`, `dir`, `theme` (`light`, `dark`; else what the page does), `side`
 * (`start`, `end`). Events: `deskbell-chat-open`, `deskbell-chat-close`.
 */
export class DeskbellChat extends HTMLElement {
  /** @param {string} tag */
  static define(tag = 'deskbell-chat', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  #memory = new Memory('');
  #root = this.attachShadow({ mode: 'open' });
  #label = h('span', { className: 'label' });
  #badge = h('span', { className: 'badge', hidden: true });
  #news = h('span', { className: 'unseen', role: 'status' });
  #launcher = h('button', {
    type: 'button', className: 'launcher', part: 'launcher', 'aria-haspopup': 'dialog', hidden: true,
    onclick: () => this.show(), onpointerenter: prepare, onfocus: prepare,
  }, bell(), this.#label, this.#badge);
  /** @type {Promise<Panel | undefined> | undefined} */
  #panel;

  connectedCallback() {
    if (this.#panel || this.#root.hasChildNodes()) return;
    const sheet = h('link', { rel: 'stylesheet', href: new URL('widget/deskbell.css', HOME).href });
    // Also without its style sheet a chat is better than none.
    sheet.onload = sheet.onerror = () => {
      correctAccent(this.#root);
      this.#launcher.hidden = false;
      if (this.#memory.value.open && !isSmall()) this.show({ focus: false });
    };
    this.#memory = new Memory(this.server);
    this.#takeOver();
    say(this.#label, this.#words.launch);
    this.#root.append(sheet, this.#launcher, this.#news);
    if (this.#memory.value.begun) this.#open();
  }

  disconnectedCallback() {
    // An element that is only moved comes back at once.
    queueMicrotask(async () => {
      if (this.isConnected) return;
      const panel = this.#panel;
      this.#panel = undefined;
      this.#root.replaceChildren();
      (await panel)?.close();
    });
  }

  /** A chat that was begun on another device goes on in this tab. The token is for nobody else on the page. */
  #takeOver() {
    const resume = this.getAttribute('resume');
    if (!resume) return;
    this.removeAttribute('resume');
    this.#memory.clear();
    this.#memory.keep({ resume, begun: true, open: true });
    if (location.href.startsWith(HOME)) history.replaceState(null, '', HOME); // a reload goes on with the chat
  }

  /** The address of the Deskbell that answers, without a slash at the end. */
  get server() {
    return new URL(this.getAttribute('server') ?? HOME, document.baseURI).href.replace(/\/$/u, '');
  }

  /** @param {{focus?: boolean}} [how] */
  async show({ focus = true } = {}) {
    const panel = await this.#open();
    if (!panel || !this.isConnected) return;
    correctAccent(this.#root);
    this.#memory.keep({ open: true });
    this.#launcher.hidden = true;
    panel.show({ modal: isSmall(), focus });
    this.dispatchEvent(new CustomEvent('deskbell-chat-open', { bubbles: true }));
  }

  async hide() {
    const panel = await this.#panel;
    if (!panel?.isOpen) return;
    this.#memory.keep({ open: false });
    this.#launcher.hidden = false;
    if (panel.hide()) this.#launcher.focus();
    this.dispatchEvent(new CustomEvent('deskbell-chat-close', { bubbles: true }));
  }

  get #words() {
    return wordsIn(this.#language);
  }

  get #language() {
    return this.closest('[lang]')?.getAttribute('lang') ?? undefined;
  }

  #open() {
    return this.#panel ??= this.#build().catch(problem => {
      console.warn('Deskbell:', problem);
      this.#panel = undefined;
      say(this.#label, this.#words.loadFailed);
      return undefined;
    });
  }

  async #build() {
    const server = this.server;
    const tabs = new Tabs(server, this.#memory);
    const [{ Panel }] = await Promise.all([load(), tabs.join()]);
    say(this.#label, this.#words.launch);
    return new Panel({
      root: this.#root, server, tabs, language: this.#language, words: this.#words, memory: this.#memory,
      unread: count => this.#showUnread(count), hide: () => this.hide(),
    });
  }

  /** @param {number} count */
  #showUnread(count) {
    this.#badge.hidden = count === 0;
    say(this.#badge, String(count));
    const news = count ? this.#words.unread(count) : '';
    this.#launcher.setAttribute('aria-label', [this.#words.launch, news].filter(Boolean).join(', '));
    say(this.#news, news);
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
