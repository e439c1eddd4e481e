import { h } from '../dom.js';

/** @import { Words } from '../strings.js' */

/** The languages that the chat offers, each by its own name. A list of the browser's own, so that phones show theirs. */
export class Languages {
  node;

  /**
   * @param {Words} words
   * @param {string[]} offered
   * @param {(language: string) => void} speak
   */
  constructor({ language, chooseLanguage }, offered, speak) {
    const list = h('select', { 'aria-label': chooseLanguage, onchange: () => speak(list.value) },
      ...offered.map(tag => h('option', { value: tag, lang: tag, selected: tag === language }, nameOf(tag))));
    this.node = h('div', { className: 'language', hidden: offered.length < 2 }, h('span', { 'aria-hidden': 'true' }, language), list);
  }
}

/** @param {string} language */
function nameOf(language) {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
