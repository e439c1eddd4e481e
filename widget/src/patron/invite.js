import { h } from '../dom.js';
import { moreWords } from '../strings.js';

/** @import { FirstWords } from '../strings.js' */

const FOR_GOOD = 'deskbell:uninvited';
/** How long somebody is on a page before being invited, in seconds; and how often we look again whether it is a good moment. */
const AFTER = 45, LOOK_AGAIN = 5;

/**
 * Invites to a chat, where the page wants it: a line beside the launcher that takes no focus, is not shown where it would cover much of
 * the page, nor while somebody is typing, and never again once it was dismissed. Rules are attributes of the element:
 * `invite` (the words), `invite-after` (seconds), `invite-on` (paths, `*` for anything), `invite-if` (a selector that has to match).
 */
export class Invitation {
  #host;
  #place;
  #server;
  #open;
  /** @type {HTMLElement | undefined} */
  #node;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {{host: HTMLElement, place: Element, server: string, words: FirstWords, open: () => void}} options */
  constructor({ host, place, server, words, open }) {
    this.#host = host;
    this.#place = place;
    this.#server = server;
    this.#open = open;
    if (wasDismissed() || !this.#isHere()) return;
    const after = Number(host.getAttribute('invite-after') ?? AFTER);
    this.#wait(Number.isFinite(after) ? after : AFTER, words);
  }

  /** Takes it away: there is a chat now, or no element any more. */
  stop() {
    clearTimeout(this.#timer);
    this.#node?.remove();
    this.#node = undefined;
  }

  /** @param {number} seconds @param {FirstWords} words */
  #wait(seconds, words) {
    this.#timer = setTimeout(() => {
      if (this.#isGoodMoment()) this.#show(words);
      else this.#wait(LOOK_AGAIN, words);
    }, seconds * 1000);
  }

  #isHere() {
    const paths = this.#host.getAttribute('invite-on')?.split(/\s+/u).filter(Boolean) ?? [];
    return !paths.length || paths.some(path => {
      const [start = '', ...rest] = path.split('*');
      return rest.length ? location.pathname.startsWith(start) : location.pathname === path;
    });
  }

  #isGoodMoment() {
    const wanted = this.#host.getAttribute('invite-if');
    const typing = document.activeElement?.matches('input, textarea, select, [contenteditable]');
    const small = matchMedia('(max-width: 480px), (max-height: 480px)').matches;
    return !document.hidden && !typing && !small && (!wanted || matches(wanted));
  }

  /** @param {FirstWords} words */
  async #show(words) {
    const { close } = await moreWords(words);
    const sheet = h('link', { rel: 'stylesheet', href: new URL('../invite.css', import.meta.url).href });
    this.#node = h('div', { className: 'invite', role: 'status', lang: words.language }, sheet,
      h('button', { type: 'button', className: 'invited', onclick: () => this.#taken() }, this.#host.getAttribute('invite') ?? ''),
      h('button', { type: 'button', className: 'icon dismiss', 'aria-label': close, onclick: () => this.#dismissed() }));
    this.#place.before(this.#node);
    this.#count('shown');
  }

  #taken() {
    this.#count('taken');
    this.stop();
    this.#open();
  }

  #dismissed() {
    this.#count('dismissed');
    this.stop();
    try {
      localStorage.setItem(FOR_GOOD, new Date().toISOString());
    } catch { /* blocked: this page is not asked again, others may be */ }
  }

  /** @param {'shown' | 'taken' | 'dismissed'} what */
  #count(what) {
    navigator.sendBeacon?.(`${this.#server}/api/invitations?what=${what}`);
  }
}

function wasDismissed() {
  try {
    return localStorage.getItem(FOR_GOOD) !== null;
  } catch {
    return false;
  }
}

/** @param {string} selector */
function matches(selector) {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    return false; // no selector at all
  }
}
