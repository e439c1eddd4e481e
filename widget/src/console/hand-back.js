import { h } from '../dom.js';
import { words } from './words.js';

/**
 * @import { Chat } from './chat.js'
 * @import { Desk } from './desk.js'
 */

/** Hands a chat back to the assistant, with a last word to the patron if there is one. */
export class HandBack {
  #field = h('input', { id: 'parting-words', autocomplete: 'off', dir: 'auto', maxLength: 2_000, spellcheck: true });
  node;

  /** @param {Desk} desk @param {Chat} chat @param {() => void} done */
  constructor(desk, chat, done) {
    this.#field.lang = chat.about?.language ?? '';
    this.node = h('form', {
      className: 'panel', 'aria-label': words.handBack,
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        desk.part(chat, { type: 'hand-back', summary: this.#field.value.trim() || undefined });
        done();
      },
    }, h('div', { className: 'line' }, h('label', { htmlFor: 'parting-words' }, words.partingWords), this.#field),
    h('div', { className: 'actions' }, h('button', { className: 'primary' }, words.handBackNow),
      h('button', { type: 'button', onclick: done }, words.cancel)));
  }

  focus() {
    this.#field.focus();
  }
}
