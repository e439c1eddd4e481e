// Every word of the widget that the server does not send stands in words/: what is needed until something can be said in
// words/en.js, the rest in words/more/en.js, and so for each language. Only the language in use is loaded.

/**
 * @typedef {typeof import('./words/en.js').default} FirstWords
 * @typedef {FirstWords & typeof import('./words/more/en.js').default} Words
 */

export const LANGUAGES = ['en', 'es', 'fr', 'de', 'zh', 'ar'];

/**
 * @param {(string | null | undefined)[]} wishes language tags, the dearest first
 * @param {string[]} [offered] those to choose from
 * @returns the first language of the wishes that is offered, else the first that is
 */
export function spoken(wishes, offered = LANGUAGES) {
  return wishes.map(base).find(language => offered.includes(language)) ?? offered[0] ?? 'en';
}

/** @param {string} language @returns {Promise<FirstWords>} */
export async function wordsIn(language) {
  return (await import(`./words/${language}.js`)).default;
}

/** @param {FirstWords} words @returns {Promise<Words>} the same, which has all from then on */
export async function moreWords(words) {
  return Object.assign(words, (await import(`./words/more/${words.language}.js`)).default);
}

/**
 * The language as it is spoken where the patron is, for times and digits. Engines do not agree on the digits of Arabic in general; the
 * server writes these.
 * @param {string} language
 */
export function localeOf(language) {
  return navigator.languages.find(tag => base(tag) === language) ?? (language === 'ar' ? 'ar-u-nu-latn' : language);
}

/**
 * @param {string} language
 * @param {{[rule in Intl.LDMLPluralRule]?: string} & {other: string}} forms in which # is the number
 */
export function plural(language, forms) {
  return (/** @type {number} */ n) => (forms[new Intl.PluralRules(language).select(n)] ?? forms.other)
    .replace('#', new Intl.NumberFormat(localeOf(language)).format(n));
}

/** @param {string | null} [tag] */
function base(tag) {
  return tag?.toLowerCase().split('-')[0] ?? '';
}
