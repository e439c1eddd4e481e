import { h } from '../dom.js';

/**
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 * @typedef {object} Actions
 * @property {() => void} phone
 * @property {(how: 'copy' | 'download' | 'print' | 'mail') => void} paper
 * @property {() => boolean} hasSound
 * @property {() => boolean} turnSound whether there is sound from now on
 * @property {() => boolean} mayEarlier whether librarians may see earlier chats
 * @property {() => void} turnEarlier
 * @property {() => void} forget
 */

/** What can be done with a chat besides talking, behind one button: taking it along, ending it, erasing it, beginning another. */
export class Options {
  #visit;
  #sure;
  #choices;
  #menu;
  #toggle;
  #end;
  #forget;
  #startAnew;
  #phone;
  #sound;
  #earlier;
  #mayEarlier;
  node;

  /**
   * @param {Visit} visit
   * @param {Words} words
   * @param {Actions} actions
   */
  constructor(visit, words, actions) {
    this.#visit = visit;
    this.#phone = button(words.phone, () => this.#do(actions.phone));
    this.#sound = button(words.sound, () => this.#turnSound(actions));
    this.#sound.ariaPressed = String(actions.hasSound());
    this.#mayEarlier = actions.mayEarlier;
    this.#earlier = button(words.earlier, actions.turnEarlier);
    this.#earlier.setAttribute('aria-describedby', 'earlier-hint');
    this.#end = button(words.end, () => this.#do(() => visit.end()));
    this.#forget = button(words.forget, () => this.#ask(true));
    this.#startAnew = button(words.startAnew, () => this.#do(() => visit.startAnew()));
    this.#choices = h('div', { className: 'items' }, this.#startAnew, this.#phone,
      button(words.copy, () => this.#do(() => actions.paper('copy'))), button(words.download, () => this.#do(() => actions.paper('download'))),
      button(words.print, () => this.#do(() => actions.paper('print'))), button(words.mail, () => this.#do(() => actions.paper('mail'))),
      this.#sound, this.#earlier, h('p', { id: 'earlier-hint', className: 'hint' }, words.earlierHint), this.#end, this.#forget);
    this.#sure = h('div', { role: 'group', 'aria-labelledby': 'sure', hidden: true }, h('p', { id: 'sure' }, words.forgetSure),
      h('div', { className: 'actions' }, button(words.forgetYes, () => this.#do(actions.forget), 'danger'),
        button(words.forgetNo, () => this.fold())));
    this.#menu = h('div', { className: 'menu', id: 'options', hidden: true }, this.#choices, this.#sure);
    this.#toggle = h('button', {
      type: 'button', className: 'icon more', 'aria-label': words.options, 'aria-expanded': 'false', 'aria-controls': 'options',
      onclick: () => this.#menu.hidden ? this.#unfold() : this.fold(),
    });
    this.node = h('div', { className: 'options' }, this.#toggle, this.#menu);
    this.node.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !this.node.contains(/** @type {Node} */ (relatedTarget))) this.#hide();
    });
  }

  update() {
    const { transcript } = this.#visit;
    const isOver = transcript.state === 'closed';
    this.node.hidden = transcript.lines.length === 0;
    this.#earlier.ariaPressed = String(this.#mayEarlier());
    this.#startAnew.hidden = !isOver;
    this.#end.hidden = this.#phone.hidden = this.#sound.hidden = isOver;
  }

  /** @returns {boolean} whether there was something to fold */
  fold() {
    if (this.#menu.hidden) return false;
    this.#hide();
    this.#toggle.focus();
    return true;
  }

  #unfold() {
    this.#menu.hidden = false;
    this.#toggle.ariaExpanded = 'true';
    this.#ask(false);
  }

  #hide() {
    this.#menu.hidden = true;
    this.#toggle.ariaExpanded = 'false';
  }

  /** @param {boolean} isAsking */
  #ask(isAsking) {
    this.#choices.hidden = isAsking;
    this.#sure.hidden = !isAsking;
    const group = isAsking ? this.#sure : this.#choices;
    /** @type {HTMLElement | null} */ (group.querySelector('button:not([hidden])'))?.focus();
  }

  /** @param {Actions} actions */
  #turnSound(actions) {
    this.#sound.ariaPressed = String(actions.turnSound());
  }

  /** @param {() => void} action */
  #do(action) {
    this.fold();
    action();
  }
}

/**
 * @param {string} text
 * @param {() => void} onclick
 * @param {string} [className]
 */
function button(text, onclick, className = '') {
  return h('button', { type: 'button', className, onclick }, text);
}
