import { h, say } from './dom.js';
import { DeskbellChat } from './patron/chat.js';

const SCRIPT = new URL('deskbell.js', import.meta.url).href;
const EVENTS = ['open', 'close', 'begin', 'handoff', 'unread'];
/** So many of the last events are shown. */
const MOST = 8;

const form = /** @type {HTMLFormElement} */ (document.getElementById('wishes'));
const tag = place('tag'), box = place('box'), events = place('events'), copied = place('copied');

DeskbellChat.define();
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('change', show);
// The fields are empty only after the event.
form.addEventListener('reset', () => setTimeout(show));
place('copy').addEventListener('click', copy);
for (const what of EVENTS) document.addEventListener(`deskbell-chat-${what}`, hear);
show();

/** Puts a chat as it is wished for in the place of the one before. */
function show() {
  const chat = document.createElement('deskbell-chat');
  for (const [name, value] of wishes('attribute')) chat.setAttribute(name, value);
  for (const [name, value] of wishes('property')) chat.style.setProperty(name, value);
  box.replaceChildren(chat);
  say(tag, source());
  say(copied, '');
}

/**
 * What has been filled in and can be used; what cannot is said beside it.
 * @param {'attribute' | 'property'} kind
 * @returns {[string, string][]}
 */
function wishes(kind) {
  return [...new FormData(form)].flatMap(([name, value]) => {
    const wish = String(value).trim();
    const isProperty = name.startsWith('--');
    if (isProperty !== (kind === 'property') || isProperty && !isUsable(name, wish) || !wish) return [];
    return [[name, wish === 'yes' ? '' : wish]];
  });
}

/** @param {string} name @param {string} value */
function isUsable(name, value) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const isGood = !value || CSS.supports(field.dataset.css ?? '', value);
  field.ariaInvalid = String(!isGood);
  say(place(`${field.id}-problem`), isGood ? '' : `“${value}” is not something a browser can use here.`);
  return isGood;
}

function source() {
  const attributes = wishes('attribute').map(([name, value]) => value ? ` ${name}="${escaped(value)}"` : ` ${name}`).join('');
  const properties = wishes('property').map(([name, value]) => `  ${name}: ${value};`);
  const style = properties.length ? ['<style>', 'deskbell-chat {', ...properties, '}', '</style>'] : [];
  return [`<script type="module" src="${SCRIPT}"></script>`, `<deskbell-chat${attributes}></deskbell-chat>`, ...style].join('\n');
}

/** @param {string} value */
function escaped(value) {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

async function copy() {
  try {
    await navigator.clipboard.writeText(tag.textContent ?? '');
    say(copied, 'Copied.');
  } catch {
    getSelection()?.selectAllChildren(tag);
    say(copied, 'Your browser does not let pages copy. The tag is marked: copy it by hand.');
  }
}

/** @param {Event} event */
function hear(event) {
  const { type, detail } = /** @type {CustomEvent} */ (event);
  place('no-events').hidden = true;
  events.append(h('li', {}, detail ? `${type} ${JSON.stringify(detail)}` : type));
  if (events.childElementCount > MOST) events.firstElementChild?.remove();
}

/** @param {string} id */
function place(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
