import { h, say } from '../dom.js';
import { department, DEPARTMENTS } from './in-words.js';
import { Missed } from './missed.js';
import { words } from './words.js';

/**
 * @import { Chat } from './chat.js'
 * @import { Desk } from './desk.js'
 * @import { Shelf } from './shelf.js'
 */

/** @type {Record<string, keyof typeof words.reasons>} */
const KEYS = { a: 'answered', r: 'referred', f: 'follow-up', l: 'patron-left', c: 'lost-connection', u: 'unsuitable', t: 'test' };
const MOST_TAGS = 8, LONGEST_TAG = 30;

/** How a chat ended: one key for each thing, Enter for what is proposed. */
export class WrapUp {
  #desk;
  #chat;
  #done;
  #department;
  #tags = h('input', { id: 'tags', autocomplete: 'off' });
  #proposal = h('p', { className: 'proposal', role: 'status' });
  node;

  /** @param {Desk} desk @param {Chat} chat @param {Shelf} shelf @param {() => void} done */
  constructor(desk, chat, shelf, done) {
    this.#desk = desk;
    this.#chat = chat;
    this.#done = done;
    this.#department = h('select', { id: 'wrap-department' }, h('option', { value: '' }, words.noDepartment),
      ...DEPARTMENTS.map(id => h('option', { value: id, selected: id === chat.about?.department }, department(id))));
    this.node = h('form', {
      className: 'panel wrap-up', tabIndex: -1, 'aria-label': words.wrapUp,
      onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); this.#close(); },
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    },
    h('h3', {}, words.wrapUp),
    h('fieldset', {}, h('legend', {}, words.reason), h('div', { className: 'choices' },
      ...Object.entries(KEYS).map(([key, reason]) => choice('reason', reason, key.toUpperCase(), words.reasons[reason])))),
    h('fieldset', {}, h('legend', {}, words.readLevel), h('div', { className: 'choices' },
      ...words.readMeanings.map((meaning, level) => choice('read', String(level), String(level), meaning))), this.#proposal),
    h('div', { className: 'lines' },
      h('div', { className: 'line' }, h('label', { htmlFor: 'wrap-department' }, words.department), this.#department),
      h('div', { className: 'line' }, h('label', { htmlFor: 'tags' }, words.tags, ' ', h('span', { className: 'how' }, words.tagsHint)), this.#tags)),
    new Missed(chat, shelf).node,
    h('div', { className: 'actions' }, h('button', { className: 'primary' }, words.closeNow, h('kbd', { ariaHidden: 'true' }, '↵')),
      h('button', { type: 'button', onclick: done }, words.cancel)));
    this.#choose('reason', chat.isAnswered ? 'answered' : chat.isConnected ? '' : 'patron-left');
    this.#propose(shelf);
  }

  focus() {
    this.node.focus();
  }

  /** @param {Shelf} shelf */
  async #propose(shelf) {
    const proposed = await shelf.readLevel(this.#chat.id);
    if (!proposed || this.#chosen('read')) return;
    const level = proposed.level ?? 0;
    this.#choose('read', String(level));
    const name = level ? `${level}, ${words.readMeanings[level] ?? ''}` : words.readMeanings[0] ?? '';
    say(this.#proposal, words.suggestedLevel(name, proposed.reason ?? ''));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey || (target instanceof Element && target.matches('textarea, select, input:not([type=radio])'))) return;
    const reason = KEYS[key.toLowerCase()];
    if (reason) this.#choose('reason', reason);
    else if (/^[0-6]$/u.test(key)) this.#choose('read', key);
    else if (key === 'Enter' && target === this.node) this.node.requestSubmit();
    else return;
    event.preventDefault();
  }

  /** @param {string} name */
  #chosen(name) {
    return this.node.querySelector(`input[name="${name}"]:checked`)?.getAttribute('value') ?? undefined;
  }

  /** @param {string} name @param {string} value */
  #choose(name, value) {
    for (const one of /** @type {NodeListOf<HTMLInputElement>} */ (this.node.querySelectorAll(`input[name="${name}"]`))) one.checked = one.value === value;
  }

  #close() {
    const read = this.#chosen('read');
    this.#desk.part(this.#chat, {
      type: 'close', reason: this.#chosen('reason'), department: this.#department.value || undefined,
      read: read === undefined ? undefined : Number(read), tags: tags(this.#tags.value),
    });
    this.#done();
  }
}

/** Words with spaces between as the server takes tags. @param {string} typed */
export function tags(typed) {
  const all = typed.toLowerCase().split(/[\s,]+/u).map(tag => tag.replace(/[^\p{Ll}\p{Lo}\p{Nd}-]/gu, '').replace(/^-+/u, '').slice(0, LONGEST_TAG));
  return [...new Set(all.filter(Boolean))].slice(0, MOST_TAGS);
}

/** @param {string} name @param {string} value @param {string} key @param {string} text */
function choice(name, value, key, text) {
  return h('label', { className: 'choice' }, h('input', { type: 'radio', name, value }), h('kbd', { ariaHidden: 'true' }, key), h('span', {}, text));
}
