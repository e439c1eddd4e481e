/**
 * @typedef {{reply: string, note: string}} Draft what is typed and not sent: to the patron, and to colleagues
 */

const KEY = 'deskbell-draft:';
const NOTHING = Object.freeze({ reply: '', note: '' });

/**
 * What is being written, of each chat. It outlasts a reload and is the same in all windows of this browser; it is gone when it has been
 * sent, when the chat ends and when the librarian signs out. Where storage is blocked it lasts as long as the page.
 */
export class Drafts {
  /** @type {Map<string, Draft>} */
  #drafts = new Map();
  #storage;

  /** @param {Storage | undefined} storage @param {(conversation: string) => void} changed by another window */
  constructor(storage, changed) {
    this.#storage = storage;
    for (const key of this.#keys()) this.#read(key, storage?.getItem(key));
    globalThis.addEventListener?.('storage', ({ key, newValue }) => {
      if (!key?.startsWith(KEY)) return;
      this.#read(key, newValue);
      changed(key.slice(KEY.length));
    });
  }

  /** @param {string} conversation @returns {Draft} */
  of(conversation) {
    return this.#drafts.get(conversation) ?? NOTHING;
  }

  /** @param {string} conversation @param {Partial<Draft>} change */
  keep(conversation, change) {
    const draft = { ...this.of(conversation), ...change };
    if (!draft.reply && !draft.note) return this.forget(conversation);
    this.#drafts.set(conversation, draft);
    return this.#store(storage => storage.setItem(KEY + conversation, JSON.stringify(draft)));
  }

  /** @param {string} conversation */
  forget(conversation) {
    this.#drafts.delete(conversation);
    this.#store(storage => storage.removeItem(KEY + conversation));
  }

  /** @param {(conversation: string) => boolean} [isOver] */
  clear(isOver = () => true) {
    for (const key of this.#keys()) if (isOver(key.slice(KEY.length))) this.forget(key.slice(KEY.length));
  }

  /** @param {string} key @param {string | null} [stored] */
  #read(key, stored) {
    const conversation = key.slice(KEY.length);
    try {
      const draft = stored ? JSON.parse(stored) : undefined;
      if (draft) this.#drafts.set(conversation, { reply: String(draft.reply ?? ''), note: String(draft.note ?? '') });
      else this.#drafts.delete(conversation);
    } catch { /* broken by other hands: as if there were none */ }
  }

  #keys() {
    const { length = 0 } = this.#storage ?? {};
    const keys = Array.from({ length }, (_, index) => this.#storage?.key(index) ?? '');
    return keys.filter(key => key.startsWith(KEY));
  }

  /** @param {(storage: Storage) => void} act */
  #store(act) {
    try {
      if (this.#storage) act(this.#storage);
    } catch { /* blocked or full */ }
  }
}

/** @returns {Storage | undefined} what all windows of this browser share */
export function shared() {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
