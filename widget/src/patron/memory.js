/** @import { Remembered } from '../types.js' */

/** How long a new tab waits for another tab of the site to say that it has a chat. */
const PATIENCE = 80;

/**
 * Memory of one chat on one site. Before the first message nothing is stored, save that a chat was closed which a page had opened.
 * Where storage is blocked it lasts as long as the page.
 */
export class Memory {
  /** @type {Remembered} */
  #remembered = {};
  #key;

  /** @param {string} name of the chat: its server's address, save for further ones on the same page */
  constructor(name) {
    this.#key = `deskbell:${name}`;
    try {
      this.#remembered = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}') ?? {};
    } catch { /* blocked or broken: we begin with nothing */ }
  }

  get value() {
    return this.#remembered;
  }

  /** @param {Remembered} changes */
  keep(changes) {
    this.#remembered = { ...this.#remembered, ...changes };
    const { resume, begun, open, unsettled } = this.#remembered;
    if (!begun && !unsettled?.length) open === false ? this.#store({ open }) : this.#unstore();
    // Without room for all: a draft that was true before would be sent twice.
    else if (!this.#store(this.#remembered)) this.#store({ resume, begun, open });
  }

  /** @param {Remembered} what */
  #store(what) {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(what));
      return true;
    } catch {
      return false;
    }
  }

  #unstore() {
    try {
      sessionStorage.removeItem(this.#key);
    } catch { /* blocked: there is nothing */ }
  }

  /** Forgets the chat; the panel stays as it is. */
  clear() {
    const { open, language } = this.#remembered;
    this.#remembered = {};
    this.keep({ open, language });
  }
}

/** The other tabs of this site, as long as they are open: they share one chat without anything being stored. */
export class Tabs {
  /** @type {BroadcastChannel | undefined} */
  #channel;
  #memory;

  /**
   * @param {string} server
   * @param {Memory} memory
   */
  constructor(server, memory) {
    this.#memory = memory;
    try {
      this.#channel = new BroadcastChannel(`deskbell:${server}`);
    } catch { /* blocked: every tab is on its own */ }
  }

  /** Takes over the chat of another tab, if this one has none. */
  async join() {
    const channel = this.#channel;
    if (!channel || this.#memory.value.resume) return;
    await new Promise(done => {
      channel.onmessage = ({ data }) => {
        if (typeof data?.resume !== 'string') return;
        this.#memory.keep({ resume: data.resume });
        done(undefined);
      };
      setTimeout(done, PATIENCE);
      channel.postMessage('who has a chat?');
    });
  }

  /** @param {() => void} forgotten another tab has erased our chat */
  serve(forgotten) {
    if (!this.#channel) return;
    this.#channel.onmessage = ({ data }) => {
      const { resume, begun } = this.#memory.value;
      if (data === 'who has a chat?' && begun) this.#channel?.postMessage({ resume });
      if (data?.forgotten && data.forgotten === resume) forgotten();
    };
  }

  /** @param {string} [resume] */
  tellForgotten(resume) {
    this.#channel?.postMessage({ forgotten: resume });
  }

  close() {
    this.#channel?.close();
  }
}
