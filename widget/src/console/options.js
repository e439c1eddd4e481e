import { h, say } from '../dom.js';

/**
 * @template T
 * @typedef {{id: string, label: string, empty: string, draw: (item: T) => (Node | string)[], pick: (item: T) => void}} Kind
 */

let count = 0;

/**
 * A list to choose from while a field keeps the focus: arrows move, Enter and a click choose.
 * @template T
 */
export class Options {
  /** @type {T[]} */
  #items = [];
  #active = 0;
  #kind;
  #field;
  #list;
  #empty = h('p', { className: 'empty', role: 'status' });
  node;

  /** @param {HTMLInputElement | HTMLTextAreaElement} field @param {Kind<T>} kind */
  constructor(field, kind) {
    this.#field = field;
    this.#kind = kind;
    this.#list = h('ul', { id: kind.id, role: 'listbox', 'aria-label': kind.label });
    this.node = h('div', { className: 'options', hidden: true }, this.#list, this.#empty);
    // A press must not take the focus from the field.
    this.node.addEventListener('pointerdown', event => event.preventDefault());
    this.node.addEventListener('mousedown', event => event.preventDefault());
  }

  get isOpen() {
    return !this.node.hidden;
  }

  get isEmpty() {
    return this.#items.length === 0;
  }

  /** @param {T[]} items */
  show(items) {
    this.#items = items;
    this.#active = 0;
    this.#list.replaceChildren(...items.map((item, index) => h('li', {
      id: `option-${++count}`, role: 'option', onclick: () => this.#choose(index),
    }, ...this.#kind.draw(item))));
    this.#list.hidden = items.length === 0;
    say(this.#empty, items.length ? '' : this.#kind.empty);
    this.node.hidden = false;
    this.#field.setAttribute('aria-controls', this.#kind.id);
    this.#mark();
  }

  hide() {
    if (this.node.hidden) return;
    this.node.hidden = true;
    this.#field.removeAttribute('aria-controls');
    this.#field.removeAttribute('aria-activedescendant');
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was for the list */
  key(event) {
    if (!this.isOpen || this.isEmpty || event.isComposing) return false;
    switch (event.key) {
      case 'ArrowDown': this.#move(1); break;
      case 'ArrowUp': this.#move(-1); break;
      case 'Enter': case 'Tab':
        if (event.shiftKey) return false;
        this.#choose(this.#active);
        break;
      default: return false;
    }
    event.preventDefault();
    return true;
  }

  /** @param {number} by */
  #move(by) {
    this.#active = (this.#active + by + this.#items.length) % this.#items.length;
    this.#mark();
  }

  /** @param {number} index */
  #choose(index) {
    const item = this.#items[index];
    this.hide();
    if (item !== undefined) this.#kind.pick(item);
  }

  #mark() {
    [...this.#list.children].forEach((node, index) => node.setAttribute('aria-selected', String(index === this.#active)));
    const active = this.#list.children[this.#active];
    if (!active) return this.#field.removeAttribute('aria-activedescendant');
    active.scrollIntoView({ block: 'nearest' });
    return this.#field.setAttribute('aria-activedescendant', active.id);
  }
}
