import { h } from '../dom.js';
import { words } from './words.js';

/**
 * @import { Settings } from './settings.js'
 * @typedef {{key: string, does: string, run: (key: string) => void}} Shortcut
 */

/** Whoever is writing when the field goes away does not mean the next keys as shortcuts. */
const STILL_WRITING = 1_000;

/** Single keys for everything at the desk, listed under `?`; they can be turned off. */
export class Shortcuts {
  #settings;
  #shortcuts;
  #dialog;
  #isOn;
  #wroteAt = -STILL_WRITING;

  /** @param {Settings} settings @param {Shortcut[]} shortcuts */
  constructor(settings, shortcuts) {
    this.#settings = settings;
    this.#shortcuts = shortcuts;
    this.#isOn = h('input', { type: 'checkbox', onchange: () => settings.keep({ keys: this.#isOn.checked }) });
    this.#dialog = h('dialog', { className: 'shortcuts', 'aria-labelledby': 'shortcuts-title' },
      h('h2', { id: 'shortcuts-title' }, words.shortcuts),
      h('dl', {}, ...shortcuts.map(({ key, does }) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, does)))),
      h('p', {}, h('label', {}, this.#isOn, ' ', words.keysOn)),
      h('form', { method: 'dialog' }, h('button', { className: 'primary' }, words.done)));
    document.body.append(this.#dialog);
    document.addEventListener('keydown', event => this.#pressed(event));
  }

  show() {
    this.#isOn.checked = this.#settings.value.keys;
    this.#dialog.showModal();
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const { key, target, ctrlKey, altKey, metaKey, isComposing, timeStamp } = event;
    if (target instanceof HTMLElement && target.closest('input, textarea, select')) {
      this.#wroteAt = key === 'Escape' ? -STILL_WRITING : timeStamp;
      return;
    }
    if (!this.#settings.value.keys || ctrlKey || altKey || metaKey || isComposing || this.#dialog.open) return;
    if (timeStamp - this.#wroteAt < STILL_WRITING) return;
    const shortcut = this.#shortcuts.find(one => one.key.split(' ').includes(key.toUpperCase()));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run(key);
  }
}
