import { bell, h, say } from '../dom.js';
import { keyed } from '../keyed.js';
import { words } from './words.js';

/**
 * @import { Bell } from './bell.js'
 * @import { Desk } from './desk.js'
 * @import { Presence } from '../frames.js'
 * @import { Settings } from './settings.js'
 */

/** @type {Presence[]} */
const STATUSES = ['available', 'busy', 'away', 'off'];

/** The line at the top: which library, who is at the desk, and what one chooses for oneself. */
export class Bar {
  #desk;
  #bell;
  #settings;
  #be;
  #title = h('h1');
  #staff = h('ul', { className: 'staff', 'aria-label': words.atTheDesk });
  #presence = h('select', {
    id: 'presence', className: 'presence', onchange: () => this.#be(/** @type {Presence} */ (this.#presence.value)),
  }, ...STATUSES.map(status => h('option', { value: status, title: words.meaning[status] }, words.statuses[status])));
  #sound = h('button', {
    type: 'button', role: 'switch', className: 'switch', 'aria-label': words.sound, onclick: () => this.toggleSound(),
  }, words.sound);
  #notify = h('button', { type: 'button', onclick: () => this.#bell.allowNotifications().then(() => this.update()) }, words.allowNotifications);
  node;

  /** @param {{desk: Desk, bell: Bell, settings: Settings, be: (status: Presence) => void, help: () => void, signOut: HTMLElement | null}} parts */
  constructor({ desk, bell: sound, settings, be, help, signOut }) {
    this.#desk = desk;
    this.#bell = sound;
    this.#settings = settings;
    this.#be = be;
    this.node = h('header', { className: 'bar' }, h('div', { className: 'whose' }, bell(), this.#title), this.#staff,
      h('div', { className: 'own' }, h('label', { htmlFor: 'presence', className: 'unseen' }, words.presence),
        h('span', { className: 'status' }, this.#presence), this.#sound, this.#notify,
        h('button', { type: 'button', className: 'help', 'aria-label': words.shortcuts, title: `${words.shortcuts} (?)`, onclick: help }, '?'),
        signOut ?? undefined));
  }

  update() {
    const { welcome, sign, presence } = this.#desk;
    say(this.#title, welcome ? words.title(welcome.library.name) : words.desk);
    this.#presence.value = presence;
    this.#presence.title = `${words.meaning[presence]} (P)`;
    this.#presence.parentElement?.setAttribute('data-status', presence);
    this.#sound.ariaChecked = String(this.#settings.value.sound);
    this.#notify.hidden = !this.#bell.canNotify;
    keyed(this.#staff, sign?.staff ?? [], ({ id }) => id, () => h('li'), (node, { id, name, status, chats, most }) => {
      node.dataset.status = status;
      const who = id === welcome?.staff.id ? `${name} (${words.you})` : name;
      const how = status === 'available' ? '' : words.statuses[status].toLowerCase();
      say(node, [who, how, chats ? words.chatsOf(chats, most) : ''].filter(Boolean).join(', '));
    });
  }

  toggleSound() {
    this.#settings.keep({ sound: !this.#settings.value.sound });
    this.update();
  }
}
