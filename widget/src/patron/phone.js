import { h, say } from '../dom.js';

/**
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 */

const SVG = 'http://www.w3.org/2000/svg';

/** Shows the code by which the chat goes on on a phone, as long as it is good. */
export class PhoneCard {
  #visit;
  #words;
  #address;
  #how = h('p', { dir: 'auto' });
  #square = h('div', { className: 'square' });
  #code = h('p', { className: 'code', dir: 'ltr' });
  #until = h('p', { className: 'hint', role: 'status' });
  #again = h('button', { type: 'button', className: 'primary', onclick: () => this.#visit.askPhone() });
  /** @type {Visit['phone']} */
  #shown;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #title = h('h3', { id: 'phone-title', tabIndex: -1 });
  node;

  /** @param {Visit} visit @param {Words} words @param {string} server @param {() => void} close */
  constructor(visit, words, server, close) {
    this.#visit = visit;
    this.#words = words;
    // Between marks that keep it from being read from the right.
    this.#address = `\u2066${server.replace(/^https?:\/\//u, '')}/continue\u2069`;
    say(this.#title, words.phone);
    say(this.#again, words.phoneAgain);
    this.node = h('section', { className: 'card phone', 'aria-labelledby': 'phone-title' }, this.#title, this.#how, this.#square, this.#code,
      this.#until, h('div', { className: 'actions' }, this.#again, h('button', { type: 'button', onclick: close }, words.close)));
  }

  focus() {
    this.#title.focus();
  }

  /** @returns {boolean} whether there is another code to be seen */
  update() {
    const { phone } = this.#visit;
    const left = phone ? phone.seconds - (Date.now() - phone.at) / 1000 : 0;
    const isGood = left > 0;
    clearTimeout(this.#timer);
    if (isGood) this.#timer = setTimeout(() => this.update(), Math.min(left, 60) * 1000 + 50);
    this.#square.hidden = this.#code.hidden = this.#how.hidden = !isGood;
    this.#again.hidden = !phone || isGood;
    say(this.#how, this.#words.phoneHow(this.#address));
    say(this.#until, !phone ? this.#words.phoneWait : isGood ? this.#words.phoneUntil(Math.ceil(left / 60)) : this.#words.phoneOver);
    if (phone === this.#shown) return false;
    this.#shown = phone;
    this.#square.replaceChildren(...phone ? [drawing(phone.size, phone.path, this.#words.phone)] : []);
    say(this.#code, phone ? `${phone.code.slice(0, 4)} ${phone.code.slice(4)}` : '');
    this.#code.ariaLabel = phone ? `${this.#words.phoneCode} ${[...phone.code].join(' ')}` : '';
    return isGood;
  }

  stop() {
    clearTimeout(this.#timer);
    this.node.remove();
  }
}

/** Dark on white in every scheme: cameras want it so. @param {number} size @param {string} path @param {string} label */
function drawing(size, path, label) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  picture.setAttribute('shape-rendering', 'crispEdges');
  const modules = document.createElementNS(SVG, 'path');
  modules.setAttribute('d', path);
  picture.append(modules);
  return picture;
}
