/**
 * What a librarian chose, kept on this computer for all windows. Where storage is blocked it lasts as long as the page.
 * @typedef {{sound: boolean, keys: boolean}} Choices
 */

const KEY = 'deskbell-desk';

export class Settings {
  /** @type {Choices} */
  value = { sound: true, keys: true };

  /** @param {() => void} changed in another window */
  constructor(changed) {
    this.#read();
    addEventListener('storage', ({ key }) => {
      if (key !== KEY) return;
      this.#read();
      changed();
    });
  }

  /** @param {Partial<Choices>} changes */
  keep(changes) {
    this.value = { ...this.value, ...changes };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.value));
    } catch { /* blocked */ }
  }

  #read() {
    try {
      this.value = { ...this.value, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
    } catch { /* blocked or broken: the defaults stand */ }
  }
}
