/** Held by the window that rings. */
const LOCK = 'deskbell-bell';

/**
 * Of the windows that a librarian has in one browser one rings: the one that was touched last, since somebody is before it and it has a
 * voice. When it closes, the next takes over. Where a browser knows no locks, as on pages without TLS, each rings.
 */
export class Turn {
  /** Whether it is this window that rings. */
  isMine;
  /** @type {Pick<LockManager, 'request'> | undefined} */
  #locks;
  #giveBack = () => {};
  #waiting = new AbortController();

  /** @param {Pick<LockManager, 'request'>} [locks] */
  constructor(locks = globalThis.navigator?.locks) {
    this.#locks = locks;
    this.isMine = !locks;
    this.#wait();
  }

  /** This window was touched. */
  take() {
    if (this.isMine || !this.#locks) return;
    this.isMine = true;
    this.#waiting.abort();
    this.#hold({ steal: true });
  }

  /** This window rings no more. */
  leave() {
    this.#locks = undefined;
    this.#waiting.abort();
    this.#giveBack();
    this.isMine = false;
  }

  /** Behind the others. */
  #wait() {
    this.#waiting = new AbortController();
    this.#hold({ signal: this.#waiting.signal });
  }

  /** @param {LockOptions} how */
  #hold(how) {
    this.#locks?.request(LOCK, how, () => {
      this.isMine = true;
      return new Promise(done => { this.#giveBack = () => done(undefined); });
    }).catch(problem => {
      if (how.signal?.aborted) return; // taken instead of waited for
      const isTaken = problem.name === 'AbortError';
      this.isMine = !isTaken;
      if (isTaken) this.#wait();
    });
  }
}
