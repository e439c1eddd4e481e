import { unreachable } from './connection.js';
import { h } from './dom.js';

const LINKS = new Set(['https:', 'mailto:', 'tel:']);
/** A web address as people type it: the full stop after it is not part of it. */
const ADDRESS = /(https:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]])/u;

/**
 * A message's blocks as nodes. Nothing becomes HTML, and no link leads anywhere but to the web, a mailbox or a phone.
 * @param {import('./frames.js').Block[]} blocks
 * @returns {Node[]}
 */
export function nodes(blocks) {
  return blocks.flatMap(node);
}

/**
 * Plain words as paragraphs. Web addresses become links only when a librarian gave them: nobody else's are worth a click.
 * @param {string} text
 * @param {boolean} [linked]
 * @returns {Node[]}
 */
export function plain(text, linked = false) {
  return text.trim().split(/\n{2,}/u).map(paragraph => {
    const parts = linked ? paragraph.split(ADDRESS) : [paragraph];
    return h('p', { dir: 'auto' }, ...parts.map((part, index) => index % 2 ? link(part, [part]) : part));
  });
}

/**
 * @param {string} href
 * @param {(Node | string)[]} children
 */
export function link(href, children) {
  if (!URL.canParse(href) || !LINKS.has(new URL(href).protocol)) return h('span', {}, ...children);
  const outside = href.startsWith('https:');
  return h('a', outside ? { href, target: '_blank', rel: 'noopener' } : { href }, ...children);
}

/**
 * @param {import('./frames.js').Block} block
 * @returns {Node[]}
 */
function node(block) {
  switch (block.type) {
    case 'paragraph': return [h('p', { dir: 'auto' }, ...nodes(block.children))];
    case 'list': return [h(block.ordered ? 'ol' : 'ul', { dir: 'auto' }, ...nodes(block.children))];
    case 'item': return [h('li', {}, ...nodes(block.children))];
    case 'text': return [document.createTextNode(block.text)];
    case 'link': return [link(block.href, nodes(block.children))];
    case 'strong': return [h('strong', {}, ...nodes(block.children))];
    case 'em': return [h('em', {}, ...nodes(block.children))];
    case 'code': return [h('code', {}, block.text)];
    case 'break': return [h('br')];
    default: unreachable(block); return [];
  }
}
