import { nodes, plain } from './blocks.js';
import { bell, h } from './dom.js';

/** @import { ChatEntry, Speaker } from './frames.js' */

/**
 * One entry of a transcript: who, when, and the words. The patron's widget and the console add to it what is theirs.
 * @param {ChatEntry} entry
 * @param {string} who
 * @param {string} erased what stands where words were erased
 * @param {string} [locale] of the times
 */
export function entryNode(entry, who, erased, locale) {
  const { language } = entry;
  const words = h('div', { className: 'words', ...language && { lang: language, dir: isRightToLeft(language) ? 'rtl' : 'ltr' } });
  if (entry.kind === 'erased') words.append(h('p', { className: 'erased' }, erased));
  else if (entry.kind === 'state') words.append(h('p', { dir: 'auto' }, entry.text ?? ''));
  else words.append(...entry.blocks ? nodes(entry.blocks) : plain(entry.text ?? '', entry.from === 'librarian'));
  const node = h('div', { className: `entry ${entry.from}` }, words);
  if (entry.from !== 'system') node.prepend(byline(entry.from, who, entry.at, locale));
  return node;
}

/**
 * @param {Speaker} from
 * @param {string} who
 * @param {string} [at]
 * @param {string} [locale]
 */
export function byline(from, who, at, locale) {
  return h('p', { className: 'who' }, symbol(from, who), h('span', { className: 'name' }, who), at ? time(at, locale) : undefined);
}

/** @param {Speaker} from @param {string} who */
function symbol(from, who) {
  if (from === 'bot') return bell();
  return from === 'librarian' ? h('span', { className: 'initial', 'aria-hidden': 'true' }, [...who][0] ?? '') : undefined;
}

/** @param {string} at @param {string} [locale] */
export function time(at, locale) {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const shown = today ? date.toLocaleTimeString(locale, { timeStyle: 'short' })
    : date.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return h('time', { dateTime: at }, shown);
}

/** @param {string} language */
function isRightToLeft(language) {
  return /^(?:ar|fa|he|ur)\b/u.test(language);
}
