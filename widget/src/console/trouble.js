import { h, say } from '../dom.js';
import { SIGNED_OUT } from './desk.js';
import { words } from './words.js';

/** @import { Desk } from './desk.js' */

/** The line that says that the server cannot be reached, or will not have us, and what to do. */
export class Trouble {
  #desk;
  #wasLost = false;
  node = h('p', { className: 'trouble', role: 'status' });

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  update() {
    const { status, closeCode } = this.#desk;
    if (status === 'lost' && !this.#wasLost) this.#checkSignIn();
    this.#wasLost = status === 'lost';
    if (!closeCode) return say(this.node, status === 'lost' ? words.lost : '');
    return closeCode === SIGNED_OUT ? this.#showEnd(words.signedOut, words.signIn) : this.#showEnd(words.stopped, words.reload);
  }

  /** A browser does not say why a socket was refused; a page that wants a sign-in leads elsewhere. */
  async #checkSignIn() {
    try {
      const { type, status } = await fetch(location.pathname, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
      if (type === 'opaqueredirect' || status === 401) this.#desk.stop();
    } catch { /* the server is away: the connection goes on trying */ }
  }

  /** @param {string} why @param {string} way */
  #showEnd(why, way) {
    if (!this.node.querySelector('a')) this.node.replaceChildren(why, ' ', h('a', { href: location.pathname }, way));
  }
}
