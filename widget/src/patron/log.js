import { h, say } from '../dom.js';
import { entryNode } from '../entries.js';
import { keyed } from '../keyed.js';
import { localeOf } from '../strings.js';

/**
 * @import { ChatEntry } from '../frames.js'
 * @import { Line } from '../types.js'
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 */

/** How far from the end, in pixels, somebody still counts as reading the end. */
const NEAR = 80;
/** So many paragraphs or lists of an answer are shown at once. */
const SHORT = 2;

/** The transcript on the patron's screen. */
export class Log {
  #visit;
  #words;
  #server;
  #edit;
  /** @type {WeakMap<HTMLElement, string>} what each node shows, so that only what differs is touched */
  #shown = new WeakMap();
  #entries = h('div', { role: 'log', className: 'entries' });
  #typing = h('p', { className: 'typing', 'aria-hidden': 'true' });
  #jump = h('button', { type: 'button', className: 'jump', hidden: true, onclick: () => this.#toNews() });
  #isAtEnd = true;
  #wasSeen = false;
  /** @type {number | undefined} the first entry that came while nobody looked */
  #news;
  node = h('div', {}, this.#entries, this.#typing, this.#jump);
  #scroll;

  /**
   * @param {{visit: Visit, words: Words, server: string, scroll: HTMLElement, edit: (text: string) => void}} options `edit` takes words
   *   back to the composer
   */
  constructor({ visit, words, server, scroll, edit }) {
    this.#visit = visit;
    this.#words = words;
    this.#server = server;
    this.#edit = edit;
    this.#scroll = scroll;
    this.#entries.ariaLabel = words.conversation;
    say(this.#jump, words.newMessage);
    this.#follow();
  }

  update() {
    const { transcript: { lines }, replaying } = this.#visit;
    const before = this.#entries.lastElementChild;
    // What was said before this page was loaded is there to read; it is not news.
    this.#entries.ariaLive = replaying ? 'off' : 'polite';
    const lastOwn = lines.findLast(line => line.unsent || line.entry?.from === 'patron');
    this.#notice(lines);
    keyed(this.#entries, this.#divided(lines), line => line.key, line => this.#node(line), (node, line) => this.#refresh(node, line, line === lastOwn));
    const typing = this.#typingLine();
    this.#typing.className = this.#visit.typing ? 'typing' : 'typing soon';
    say(this.#typing, typing);
    const after = this.#entries.lastElementChild;
    if (after && after !== before && (this.#isAtEnd || isOwn(lines.at(-1)))) this.reveal(after);
    else if (typing && this.#isAtEnd) this.scrollToEnd();
    this.#jump.hidden = this.#isAtEnd || this.#news === undefined;
  }

  /** Marks what comes while nobody looks, until the patron says something. @param {Line[]} lines */
  #notice(lines) {
    const isSeen = !document.hidden && this.#scroll.checkVisibility();
    const isFollowed = isSeen && this.#wasSeen && this.#isAtEnd;
    if (isOwn(lines.at(-1))) this.#news = undefined;
    else if (isSeen && !isFollowed) this.#news ??= this.#visit.firstUnread;
    this.#wasSeen = isSeen;
  }

  /** With a line before what is new. @param {Line[]} lines @returns {Line[]} */
  #divided(lines) {
    const at = this.#news ? lines.findIndex(({ entry }) => entry?.seq === this.#news) : 0;
    return at < 1 ? lines : lines.toSpliced(at, 0, { key: 'news' });
  }

  #toNews() {
    const divider = this.#entries.querySelector('.divider');
    if (divider) divider.scrollIntoView();
    else this.scrollToEnd();
    this.#scroll.focus();
  }

  scrollToEnd() {
    const scroller = this.#scroller;
    scroller.scrollTop = scroller.scrollHeight;
    this.#isAtEnd = true;
  }

  /** In a very low window everything scrolls together. */
  get #scroller() {
    return this.#scroll.scrollHeight > this.#scroll.clientHeight ? this.#scroll : this.#scroll.parentElement ?? this.#scroll;
  }

  /** Stays at the end when what is around takes room. */
  #follow() {
    let height = 0;
    this.#scroll.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
      // A view that has just shrunk is no longer at the end, but nobody has scrolled it away.
      if (clientHeight === height) this.#isAtEnd = scrollHeight - scrollTop - height < NEAR;
      if (this.#isAtEnd) this.#jump.hidden = true;
    });
    new ResizeObserver(() => {
      height = this.#scroll.clientHeight;
      if (this.#isAtEnd && this.#entries.hasChildNodes()) this.scrollToEnd();
    }).observe(this.#scroll);
  }

  /** What is at the end comes into view; if it is long, its beginning. @param {Element} last */
  reveal(last) {
    this.scrollToEnd();
    const scroller = this.#scroller;
    const above = scroller.getBoundingClientRect().top - last.getBoundingClientRect().top;
    if (above <= 0) return;
    scroller.scrollTop -= above + 8;
    this.#isAtEnd = false;
  }

  /** @param {Line} line */
  #node({ entry, unsent }) {
    if (!entry && !unsent) return h('p', { className: 'divider', role: 'separator' }, this.#words.newMessage);
    const shown = entry ?? draft(unsent?.text ?? '');
    const node = entryNode(shown, this.#who(shown), this.#words.erasedWords, localeOf(this.#words.language));
    this.#shown.set(node, shape(shown));
    if (entry) this.#adorn(node, entry);
    return node;
  }

  /** @param {HTMLElement} node @param {Line} line @param {boolean} isLastOwn */
  #refresh(node, { entry, unsent }, isLastOwn) {
    if (entry && this.#shown.get(node) !== shape(entry)) {
      node.querySelector('.words')?.replaceWith(entryNode(entry, '', this.#words.erasedWords).querySelector('.words') ?? '');
      this.#shown.set(node, shape(entry));
    }
    const state = node.querySelector('.state');
    const wanted = unsent ? this.#unsentState(unsent.problem) : isLastOwn ? this.#words.sent : '';
    if (unsent?.problem) {
      if (!state?.classList.contains('failed')) this.#showFailure(node, unsent.id, wanted);
    } else if (wanted) {
      const place = state ?? node.appendChild(h('p', { ariaLive: 'off' }));
      place.className = wanted === this.#words.sending ? 'state sending' : 'state';
      say(place, wanted);
    } else state?.remove();
    const helpful = entry && this.#visit.rating(entry.seq);
    node.querySelectorAll('.helpful button').forEach(button => {
      button.ariaPressed = String(String(helpful) === /** @type {HTMLElement} */ (button).dataset.helpful);
    });
    const thanks = node.querySelector('.thanks');
    if (thanks && helpful !== undefined) say(thanks, helpful ? this.#words.thanks : this.#words.thanksNot);
    if (helpful === false && this.#visit.transcript.state === 'bot') this.#offerMore(node, entry);
    else node.querySelector('.instead')?.remove();
  }

  /** The answer did not help: a person, or other words. @param {HTMLElement} node @param {ChatEntry} [entry] */
  #offerMore(node, entry) {
    if (node.querySelector('.instead')) return;
    const asked = this.#visit.transcript.entries[(entry?.re ?? 0) - 1]?.text ?? '';
    const instead = h('div', { className: 'instead actions' },
      h('button', { type: 'button', onclick: () => this.#visit.askLibrarian() }, this.#words.talk),
      h('button', { type: 'button', onclick: () => this.#edit(asked) }, this.#words.rephrase));
    node.append(instead);
    if (!this.#visit.replaying) instead.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} [problem] */
  #unsentState(problem) {
    if (problem) return this.#words.notSent(problem);
    if (this.#visit.status === 'stopped') return this.#words.notSent(this.#words.stopped);
    return this.#visit.status === 'online' ? this.#words.sending : this.#words.kept;
  }

  /** @param {HTMLElement} node @param {string} id @param {string} why */
  #showFailure(node, id, why) {
    node.querySelector('.state')?.remove();
    node.append(h('div', { className: 'state failed' }, h('p', {}, why), h('div', { className: 'actions' },
      h('button', { type: 'button', onclick: () => this.#visit.retry(id) }, this.#words.tryAgain),
      h('button', { type: 'button', onclick: () => this.#edit(this.#visit.takeBack(id)) }, this.#words.edit))));
  }

  /** Puts the source, the choices and the question whether it helped below a bot's entry. @param {HTMLElement} node @param {ChatEntry} entry */
  #adorn(node, { seq, faq, choices }) {
    const words = this.#words;
    if (faq) {
      this.#fold(node);
      const source = new URL(faq.url, `${this.#server}/`);
      if (source.origin === new URL(this.#server).origin) {
        const day = faq.reviewed && new Date(faq.reviewed).toLocaleDateString(localeOf(words.language), { dateStyle: 'medium' });
        node.append(h('p', { className: 'source' }, `${words.source} `,
          h('a', { href: source.href, target: '_blank', rel: 'noopener' }, faq.title, h('span', { className: 'unseen' }, ` ${words.newTab}`)),
          day && ` · ${words.reviewed(day)}`));
      }
      node.append(h('div', { className: 'helpful', role: 'group', 'aria-label': words.helpful }, h('span', {}, words.helpful),
        this.#vote(seq, true), this.#vote(seq, false), h('span', { className: 'thanks' })));
    }
    if (choices?.length) {
      node.append(h('ul', { className: 'choices' }, ...choices.map(choice => h('li', {},
        h('button', { type: 'button', dir: 'auto', onclick: () => this.#visit.choose(seq, choice) }, choice.title)))));
    }
  }

  /** The short answer comes first; the rest is there for whoever wants it. A message may hold several answers. @param {HTMLElement} node */
  #fold(node) {
    const parts = [...node.querySelectorAll('.words > *')];
    const titles = parts.flatMap((part, index) => isTitle(part) ? [index] : []);
    [0, ...titles].forEach((start, index) => {
      const [first, ...others] = parts.slice(start + SHORT + (index ? 1 : 0), titles[index]);
      if (!first || !others.length) return;
      const [rest, toggle] = this.#folding();
      first.before(rest, toggle);
      rest.append(first, ...others);
    });
  }

  /** A place that can be shown and hidden, and the button that does it. @returns {[HTMLElement, HTMLElement]} */
  #folding() {
    const rest = h('div', { className: 'words rest', hidden: true });
    const more = h('button', {
      type: 'button', ariaExpanded: 'false', onclick: () => {
        rest.hidden = !rest.hidden;
        more.ariaExpanded = String(!rest.hidden);
        say(more, rest.hidden ? this.#words.more : this.#words.less);
      },
    }, this.#words.more);
    return [rest, h('p', { className: 'more-toggle' }, more)];
  }

  /** @param {number} seq @param {boolean} helpful */
  #vote(seq, helpful) {
    const button = h('button', { type: 'button', onclick: () => this.#visit.rate(seq, helpful) }, helpful ? this.#words.yes : this.#words.no);
    button.dataset.helpful = String(helpful);
    return button;
  }

  /** @param {ChatEntry} entry */
  #who({ from, name }) {
    switch (from) {
      case 'patron': return this.#words.you;
      case 'bot': return this.#words.assistant;
      case 'librarian': return name ? this.#words.namedLibrarian(name) : this.#words.librarian;
      case 'system': return '';
    }
  }

  #typingLine() {
    const { typing, transcript, status, replaying } = this.#visit;
    if (typing === 'librarian') return this.#words.types(transcript.librarian ?? this.#words.librarian);
    const last = transcript.entries.at(-1);
    const isOwed = transcript.state === 'bot' && last?.from === 'patron' && last.kind === 'said' && status === 'online' && !replaying;
    return typing === 'bot' || isOwed ? this.#words.types(this.#words.assistant) : '';
  }
}

/** Whether the patron has done it just now. @param {Line} [line] */
function isOwn(line) {
  return Boolean(line?.unsent ?? (line?.entry?.from === 'patron' && line.entry.id));
}

/** A paragraph that is nothing but strong names the next answer. @param {Element} part */
function isTitle({ localName, childNodes: [only, more] }) {
  return localName === 'p' && only?.nodeName === 'STRONG' && !more;
}

/** @param {ChatEntry} entry */
function shape({ kind, text }) {
  return `${kind} ${text ?? ''}`;
}

/** Words on their way look like the entry that they will be. @param {string} text @returns {ChatEntry} */
function draft(text) {
  return { type: 'entry', seq: 0, at: new Date().toISOString(), from: 'patron', kind: 'said', text };
}
