import { h } from '../dom.js';
import { entryNode, time } from '../entries.js';
import { plain } from '../blocks.js';
import { keyed } from '../keyed.js';
import { confidenceInWords, reasonInWords, topic } from './in-words.js';
import { withNotes } from './noted.js';
import { words } from './words.js';

/**
 * @import { ChatEntry, DeskThought } from '../frames.js'
 * @import { Chat } from './chat.js'
 * @import { Desk } from './desk.js'
 * @import { Shown } from './noted.js'
 */

const NEAR = 60;

/** A transcript on the librarian's screen, with what the bot made of it and what colleagues noted. */
export class ChatLog {
  #chat;
  #desk;
  #isAtEnd = true;
  /** @type {WeakMap<HTMLElement, ChatEntry | DeskThought>} */
  #shown = new WeakMap();
  #entries = h('div', { className: 'entries', role: 'log', 'aria-label': words.transcript });
  #toEnd = h('button', { type: 'button', className: 'to-end', hidden: true, onclick: () => this.scrollToEnd() }, words.newMessages);
  #scroll = h('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': words.transcript }, this.#entries);
  node = h('div', { className: 'log' }, this.#scroll, this.#toEnd);

  /** @param {Chat} chat @param {Desk} desk */
  constructor(chat, desk) {
    this.#chat = chat;
    this.#desk = desk;
    let height = 0;
    this.#scroll.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
      if (clientHeight === height) this.#isAtEnd = scrollHeight - scrollTop - height < NEAR;
      if (this.#isAtEnd) this.#toEnd.hidden = true;
    });
    new ResizeObserver(() => {
      height = this.#scroll.clientHeight;
      if (this.#isAtEnd) this.scrollToEnd();
    }).observe(this.#scroll);
  }

  scrollToEnd() {
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    this.#isAtEnd = true;
    this.#toEnd.hidden = true;
  }

  /** @param {boolean} isOnline */
  update(isOnline) {
    const before = this.#entries.lastElementChild;
    const { transcript, notes, unsentNotes } = this.#chat;
    keyed(this.#entries, withNotes(transcript.lines, notes, unsentNotes.values()), ({ key }) => key, shown => this.#node(shown),
      (node, shown) => this.#refresh(node, shown, isOnline));
    if (this.#entries.lastElementChild === before) return;
    if (this.#isAtEnd) this.scrollToEnd();
    else this.#toEnd.hidden = false;
  }

  /** @param {Shown} shown */
  #node(shown) {
    if ('note' in shown) return noteNode(shown.note.name, shown.note.text, shown.note.at);
    if ('unsentNote' in shown) return noteNode(this.#desk.welcome?.staff.name ?? words.you, shown.unsentNote.text);
    const { entry, unsent } = shown.line;
    const said = entry ?? draft(unsent?.text ?? '', this.#desk.welcome?.staff.name);
    const node = entryNode(said, who(said), words.erased);
    if (entry) this.#adorn(node, entry);
    return node;
  }

  /** @param {HTMLElement} node @param {Shown} shown @param {boolean} isOnline */
  #refresh(node, shown, isOnline) {
    if ('note' in shown) return;
    node.querySelector('.state')?.remove();
    if ('unsentNote' in shown) {
      node.append(this.#unsent(shown.unsentNote.id, shown.unsentNote.problem, isOnline));
      return;
    }
    const { entry, unsent } = shown.line;
    if (unsent) node.append(this.#unsent(unsent.id, unsent.problem, isOnline));
    if (entry) this.#refreshEntry(node, entry);
  }

  /** @param {HTMLElement} node @param {ChatEntry} entry */
  #refreshEntry(node, entry) {
    if (entry.kind === 'erased' && this.#shown.get(node) !== entry) {
      node.querySelector('.words')?.replaceChildren(h('p', { className: 'erased' }, words.erased));
      this.#shown.set(node, entry);
    }
    const thought = this.#chat.thoughts.get(entry.seq);
    if (thought && this.#shown.get(node) !== thought) {
      node.querySelector('.thought')?.remove();
      node.append(thoughtNode(thought));
      this.#shown.set(node, thought);
      if (this.#isAtEnd) this.scrollToEnd();
    }
  }

  /** @param {string} id @param {string | undefined} problem @param {boolean} isOnline */
  #unsent(id, problem, isOnline) {
    if (!problem) return h('p', { className: 'state', ariaLive: 'off' }, isOnline ? words.sending : words.kept);
    return h('div', { className: 'state failed' }, words.notSent(problem), ' ',
      h('button', { type: 'button', onclick: () => this.#desk.speech.takeBack(this.#chat, id, true) }, words.again), ' ',
      h('button', { type: 'button', onclick: () => this.#desk.speech.takeBack(this.#chat, id, false) }, words.remove));
  }

  /** @param {HTMLElement} node @param {ChatEntry} entry */
  #adorn(node, { faq, choices, confidence, from }) {
    if (faq) node.append(h('p', { className: 'extra' }, `${words.source} `, h('a', { href: faq.url, target: '_blank' }, faq.title)));
    if (choices?.length) node.append(h('p', { className: 'extra' }, `${words.choices}: ${choices.map(({ title }) => title).join(' · ')}`));
    if (from === 'bot' && confidence !== undefined) node.querySelector('.who')?.append(h('span', {}, confidenceInWords(confidence)));
  }
}

/** @param {string} name @param {string} text @param {string} [at] */
function noteNode(name, text, at) {
  return h('div', { className: 'entry colleague-note' },
    h('p', { className: 'who' }, h('span', { className: 'name' }, words.noteBy(name)), at ? time(at) : undefined, h('span', {}, words.forColleagues)),
    h('div', { className: 'words' }, ...plain(text, true)));
}

/** @param {DeskThought} thought */
function thoughtNode({ outcome, reason, intent, confidence, asked, alternatives = [] }) {
  const others = alternatives.map(({ faq, title, confidence: sure }) => h('li', {}, h('a', { href: `/faq/${faq}`, target: '_blank' }, title),
    ` ${Math.round(sure * 100)} %`));
  return h('div', { className: 'thought' },
    asked ? h('p', {}, words.readAs(asked)) : undefined,
    intent ? h('p', {}, `${words.thought} `, h('b', {}, topic(intent)), ` (${confidenceInWords(confidence)})`) : h('p', {}, words.noThought),
    others.length ? h('div', {}, `${intent ? words.also : words.nearest}:`, h('ul', {}, ...others)) : undefined,
    outcome === 'handoff' && reason ? h('p', {}, words.rang(reasonInWords(reason))) : undefined);
}

/** @param {ChatEntry} entry */
export function who({ from, name }) {
  switch (from) {
    case 'patron': return words.patron;
    case 'bot': return words.assistant;
    case 'librarian': return name ?? words.librarian;
    case 'system': return '';
  }
}

/** @param {string} text @param {string} [name] @returns {ChatEntry} */
function draft(text, name) {
  return { type: 'entry', seq: 0, at: new Date().toISOString(), from: 'librarian', kind: 'said', text, name };
}
