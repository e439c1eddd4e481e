// The public pages work without this file. With it, answers are suggested while somebody types, and "Ask the library" opens the chat on the
// page with the question prepared.

/** @import { DeskbellChat } from './patron/chat.js' */
/** @typedef {{faq: string, title: string, url: string}} Suggestion */

/** How long nobody types before we ask. */
const PAUSE = 120;

const field = /** @type {HTMLInputElement | null} */ (document.querySelector('input[data-suggest]'));
if (field) suggest(field);

document.addEventListener('click', event => {
  const link = event.target instanceof Element && /** @type {HTMLElement | null} */ (event.target.closest('[data-ask]'));
  const chat = /** @type {DeskbellChat | null} */ (document.querySelector('deskbell-chat'));
  if (!link || !chat?.show || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  chat.show({ draft: link.dataset.draft });
});

/**
 * A list of links under the field, over what is below: nothing moves. Tab and the arrows reach them; Escape closes.
 * @param {HTMLInputElement} field
 */
function suggest(field) {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'unseen';
  status.role = 'status';
  field.closest('.field')?.append(list, status);
  let typed = 0;
  /** @type {AbortController | undefined} */
  let asking;

  field.addEventListener('input', () => {
    clearTimeout(typed);
    typed = setTimeout(ask, PAUSE);
  });
  field.form?.addEventListener('keydown', event => {
    const links = [...list.querySelectorAll('a')];
    const at = links.findIndex(link => link === document.activeElement);
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show([]);
      field.focus();
    } else if (links.length && (event.key === 'ArrowDown' || (event.key === 'ArrowUp' && at >= 0))) {
      event.preventDefault();
      (links[event.key === 'ArrowDown' ? Math.min(at + 1, links.length - 1) : at - 1] ?? field).focus();
    }
  });
  field.form?.addEventListener('focusout', event => {
    if (!(event.relatedTarget instanceof Node && field.form?.contains(event.relatedTarget))) list.hidden = true;
  });
  field.addEventListener('focus', () => { list.hidden = !list.hasChildNodes(); });
  if (document.activeElement === field && field.value !== field.defaultValue) ask();

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const q = field.value;
    if (!q.trim()) return show([]);
    const address = new URL(field.dataset.suggest ?? '', location.href);
    address.searchParams.set('q', q);
    try {
      const answer = await fetch(address, { signal: asking.signal });
      show(answer.ok ? await answer.json() : []);
    } catch { /* typed on, or offline: the button still searches */ }
  }

  /** @param {Suggestion[]} found */
  function show(found) {
    list.replaceChildren(...found.map(({ title, url }) => {
      const link = document.createElement('a');
      link.href = new URL(url.replace(/^\//u, ''), new URL('../', import.meta.url)).href;
      link.textContent = title;
      link.dir = 'auto';
      const item = document.createElement('li');
      item.append(link);
      return item;
    }));
    list.hidden = found.length === 0;
    status.textContent = found.length ? `${field.dataset.suggestions}: ${found.length}` : '';
  }
}
