import { h } from '../dom.js';
import { Options } from './options.js';
import { words } from './words.js';

/** @import { Answer, Shelf } from './shelf.js' */

const PAUSE = 200;

/** Looks for a published answer, whose words and link go into the reply. */
export class FindAnswer {
  #field = h('input', { id: 'find-answer', type: 'search', autocomplete: 'off', oninput: () => this.#typed() });
  #options;
  #shelf;
  #language;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  node;

  /** @param {Shelf} shelf @param {string} language @param {(answer: Answer) => void} pick */
  constructor(shelf, language, pick) {
    this.#shelf = shelf;
    this.#language = language;
    this.#options = new Options(this.#field, {
      id: 'found-answers', label: words.findAnswer, empty: words.noAnswer,
      /** @param {Answer} answer */
      draw: ({ title, text }) => [h('b', {}, title), h('span', { className: 'text' }, text)],
      pick,
    });
    this.#field.addEventListener('keydown', event => this.#options.key(event));
    this.node = h('div', { className: 'panel find' }, h('label', { htmlFor: 'find-answer' }, words.findAnswer), this.#field, this.#options.node);
  }

  focus() {
    this.#field.focus();
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#look(), PAUSE);
  }

  async #look() {
    const sought = this.#field.value.trim();
    const found = sought ? await this.#shelf.answers(sought, this.#language) : [];
    if (sought !== this.#field.value.trim()) return;
    if (sought) this.#options.show(found);
    else this.#options.hide();
  }
}

/** An answer as it is put into a reply. @param {Answer} answer */
export function quoted({ text, url }) {
  return `${text.trim()}\n${new URL(url, location.href).href}`;
}
