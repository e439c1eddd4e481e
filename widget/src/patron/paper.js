/**
 * @import { ChatEntry } from '../frames.js'
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 */

/** What mail programs take as the text of a new message, in characters of the address. */
const LONGEST_MAIL = 1_800;

/** The conversation to take home, as plain text. */
export class Paper {
  #visit;
  #words;
  #server;

  /** @param {Visit} visit @param {Words} words @param {string} server */
  constructor(visit, words, server) {
    this.#visit = visit;
    this.#words = words;
    this.#server = server;
  }

  get title() {
    const day = new Date(this.#visit.transcript.entries[0]?.at ?? Date.now()).toLocaleDateString(this.#words.language, { dateStyle: 'long' });
    return this.#words.paperTitle(this.#visit.welcome?.library.name ?? this.#words.launch, day);
  }

  get text() {
    return [this.title, ...this.#visit.transcript.entries.map(entry => this.#said(entry))].join('\n\n');
  }

  /** @returns {Promise<boolean>} whether it worked */
  async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      return true;
    } catch {
      return false;
    }
  }

  download() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${this.text}\n`], { type: 'text/plain;charset=utf-8' }));
    link.download = `${this.title.replace(/[^\p{L}\p{N}]+/gu, '-')}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** In a window of its own, which holds nothing but text; where none may open, the whole page is printed. */
  print() {
    const page = window.open('', '_blank', 'width=640,height=800');
    if (!page) return window.print();
    const { document: paper } = page;
    paper.title = this.title;
    paper.documentElement.lang = this.#words.language;
    const text = paper.createElement('pre');
    text.dir = 'auto';
    text.textContent = this.text;
    text.style.cssText = 'font: 12pt/1.5 system-ui, sans-serif; white-space: pre-wrap; overflow-wrap: anywhere; margin: 2em';
    paper.body.append(text);
    page.addEventListener('afterprint', () => page.close());
    page.print();
    return undefined;
  }

  mail() {
    const link = document.createElement('a');
    link.href = `mailto:?subject=${encodeURIComponent(this.title)}&body=${encodeURIComponent(this.#letter()).replace(/%0A/gu, '%0D%0A')}`;
    link.click();
  }

  #letter() {
    const { text } = this;
    if (encodeURIComponent(text).length <= LONGEST_MAIL) return text;
    const kept = [];
    let room = LONGEST_MAIL - encodeURIComponent(this.#words.paperCut).length - 10;
    for (const character of text) {
      room -= encodeURIComponent(character).length;
      if (room < 0) break;
      kept.push(character);
    }
    return `${kept.join('')}…\n\n${this.#words.paperCut}`;
  }

  /** @param {ChatEntry} entry */
  #said({ from, name, at, kind, text, faq }) {
    const time = new Date(at).toLocaleTimeString(this.#words.language, { timeStyle: 'short' });
    const words = kind === 'erased' ? this.#words.erasedWords : text ?? '';
    if (from === 'system') return `(${time}) ${words}`;
    const who = from === 'patron' ? this.#words.you : from === 'bot' ? this.#words.assistant : name ? this.#words.namedLibrarian(name) : this.#words.librarian;
    const source = faq ? `\n${this.#words.source} ${faq.title}: ${new URL(faq.url, `${this.#server}/`).href}` : '';
    return `${who}, ${time}\n${words}${source}`;
  }
}
