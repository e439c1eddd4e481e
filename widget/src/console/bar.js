import { bell, h, say } from '../dom.js';
import { keyed } from '../keyed.js';
import { words } from './words.js';

/**
 * @import { Bell } from './bell.js'
 * @import { Desk } from './desk.js'
 * @import { Settings } from './settings.js'
 */

/** The line at the top: which library, who is at the desk, and what one chooses for oneself. */
export class Bar {
  #desk;
  #bell;
  #settings;
  #title = h('h1');
  #staff = h('ul', { className: 'staff', 'aria-label': words.atTheDesk });
  #presence = toggle(words.presence, words.present, () => this.#desk.be(this.#desk.presence === 'present' ? 'away' : 'present'));
  #sound = toggle(words.sound, words.sound, () => this.toggleSound());
  #notify = h('button', { type: 'button', onclick: () => this.#bell.allowNotifications().then(() => this.update()) }, words.allowNotifications);
  node;

  /** @param {{desk: Desk, bell: Bell, settings: Settings, help: () => void, signOut: HTMLElement | null}} parts */
  constructor({ desk, bell: sound, settings, help, signOut }) {
    this.#desk = desk;
    this.#bell = sound;
    this.#settings = settings;
    this.node = h('header', { className: 'bar' }, h('div', { className: 'whose' }, bell(), this.#title), this.#staff,
      h('div', { className: 'own' }, this.#presence, this.#sound, this.#notify,
        h('button', { type: 'button', className: 'help', 'aria-label': words.shortcuts, title: `${words.shortcuts} (?)`, onclick: help }, '?'),
        signOut ?? undefined));
  }

  update() {
    const { welcome, sign, presence } = this.#desk;
    say(this.#title, welcome ? words.title(welcome.library.name) : words.desk);
    this.#presence.ariaChecked = String(presence === 'present');
    this.#sound.ariaChecked = String(this.#settings.value.sound);
    this.#notify.hidden = !this.#bell.canNotify;
    keyed(this.#staff, sign?.staff ?? [], ({ id }) => id, () => h('li'), (node, { id, name, status, chats }) => {
      node.className = status;
      const parts = [id === welcome?.staff.id ? `${name} (${words.you})` : name, status === 'away' ? words.away : '', chats ? words.chats(chats) : ''];
      say(node, parts.filter(Boolean).join(', '));
    });
  }

  toggleSound() {
    this.#settings.keep({ sound: !this.#settings.value.sound });
    this.update();
  }
}

/** A switch that keeps its name and shows its state by more than colour. @param {string} label @param {string} text @param {() => void} onclick */
function toggle(label, text, onclick) {
  return h('button', { type: 'button', role: 'switch', className: 'switch', 'aria-label': label, onclick }, text);
}
