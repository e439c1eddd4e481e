/**
 * @typedef {{id: number | string, shortcut: string, title: string, text: string, language?: string | null, shared?: boolean, mine?: boolean}} ReadyReply
 * @typedef {{faq: string, title: string, text: string, url: string, language?: string, confidence?: number}} Answer
 * @typedef {{chat: string, at: string, words: string, reason?: string | null, tags: string[]}} EarlierChat
 * @typedef {{seq: number, question: string, suggestions: Answer[]}} Suggested
 */

const TIMEOUT = 8_000;

/** What the console fetches beside the socket. Whatever cannot be had is simply not there: the desk works without it. */
export class Shelf {
  #token;

  /** @param {string} token against forms of other sites */
  constructor(token) {
    this.#token = token;
  }

  /** @returns {Promise<ReadyReply[]>} */
  async replies() {
    return await this.#get('replies', {}) ?? [];
  }

  /** @param {ReadyReply} reply @param {string} conversation @returns {Promise<string>} its text, with what it leaves open filled in */
  async filled({ id, text }, conversation) {
    const filled = await this.#get(`replies/${encodeURIComponent(id)}/filled`, { conversation });
    return filled?.text ?? text;
  }

  /** @param {string} q @param {string} language @returns {Promise<Answer[]>} */
  async answers(q, language) {
    return await this.#get('faqs', { q, language, n: '6' }) ?? [];
  }

  /** @param {string} conversation @returns {Promise<Suggested | undefined>} */
  suggestions(conversation) {
    return this.#get('suggestions', { conversation });
  }

  /** @param {string} conversation @returns {Promise<{level?: number | null, reason?: string} | undefined>} no level where the scale does not apply */
  readLevel(conversation) {
    return this.#get('read-level', { conversation });
  }

  /** @param {string} conversation @returns {Promise<EarlierChat[]>} the newest first */
  async earlier(conversation) {
    return await this.#get('earlier', { conversation }) ?? [];
  }

  /** @param {string} chat an earlier one @param {string} conversation @returns {Promise<import('../frames.js').ChatEntry[] | undefined>} */
  earlierTranscript(chat, conversation) {
    return this.#get(`earlier/${chat}`, { conversation });
  }

  /** What became of the suggestions. @param {{conversation: string, seq: number, faq: string | null, text: string}} use */
  used(use) {
    return this.#send('suggestions/used', use);
  }

  /** @param {{conversation: string, question: string, answer: string}} draft @returns {Promise<{path?: string} | undefined>} undefined when it was not kept */
  draft(draft) {
    return this.#send('drafts', draft);
  }

  /** @param {string} path @param {Record<string, string>} query */
  async #get(path, query) {
    const response = await ask(`/desk/${path}?${new URLSearchParams(query)}`, {});
    return response?.ok ? body(response) : undefined;
  }

  /** @param {string} path @param {object} frame */
  async #send(path, frame) {
    const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': this.#token };
    const response = await ask(`/desk/${path}`, { method: 'POST', headers, body: JSON.stringify(frame) });
    return response?.ok ? await body(response) ?? {} : undefined;
  }
}

/** @param {string} url @param {RequestInit & {headers?: Record<string, string>}} options */
async function ask(url, options) {
  try {
    return await fetch(url, {
      ...options, headers: { Accept: 'application/json', ...options.headers }, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch {
    return undefined;
  }
}

/** @param {Response} response @returns {Promise<any>} */
async function body(response) {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
