import { h } from '../dom.js';
import { LANGUAGES } from '../strings.js';

/** @import { Words } from '../strings.js' */

/** The languages of the chat, each by its own name. A list of the browser's own, so that phones show theirs. */
export class Languages {
  node;

  /**
   * @param {Words} words
   * @param {(language: string) => void} speak
   */
  constructor({ language, chooseLanguage }, speak) {
    const list = h('select', { 'aria-label': chooseLanguage, onchange: () => speak(list.value) },
      ...LANGUAGES.map(tag => h('option', { value: tag, lang: tag, selected: tag === language }, nameOf(tag))));
    this.node = h('div', { className: 'language' }, h('span', { 'aria-hidden': 'true' }, language), list);
  }
}

/** @param {string} language */
function nameOf(language) {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
