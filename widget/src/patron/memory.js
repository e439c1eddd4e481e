/**
 * What a tab remembers of its chat, so that a reload loses nothing. It ends with the tab: library computers are shared.
 * @typedef {object} Remembered
 * @property {string} [resume] the token of the conversation
 * @property {boolean} [begun] whether anything has been said in it
 * @property {boolean} [open] whether the panel stood open
 * @property {string} [draft] what was typed and not sent
 * @property {number} [seen] the newest entry that was on the screen
 * @property {import('../frames.js').PatronFrame[]} [unsettled] what the server has not answered
 * @property {Record<number, boolean>} [rated] which answers helped
 * @property {boolean} [sound] whether a librarian's words are heard
 */

/** How long a new tab waits for another tab of the site to say that it has a chat. */
const PATIENCE = 80;

/** Memory of one server's chat on one site. Where storage is blocked it lasts as long as the page. */
export class Memory {
  /** @type {Remembered} */
  #remembered = {};
  #key;

  /** @param {string} server */
  constructor(server) {
    this.#key = `deskbell:${server}`;
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
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#remembered));
    } catch { /* blocked or full: the page still remembers */ }
  }

  /** Forgets the chat; the panel stays as it is. */
  clear() {
    const { open } = this.#remembered;
    this.#remembered = {};
    this.keep({ open });
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
