// The page of the look works without this file. With it, the chat itself stands beside the form and follows what is chosen there: the
// server says what a choice would bring (htmx asks it), and this file hands that on to the page in the frame.
import { say } from './dom.js';

/** @import { Look } from './types.js' */

const accent = /** @type {HTMLInputElement} */ (place('accent')), picker = /** @type {HTMLInputElement} */ (place('picker'));
const stage = place('stage'), frame = /** @type {HTMLIFrameElement} */ (place('chat'));
const language = /** @type {HTMLSelectElement} */ (place('language'));
/** @type {Look} */
let look = {};

picker.hidden = stage.hidden = false;
pick();
addEventListener('message', ({ source, data }) => source === frame.contentWindow && data === 'ready' && show());
frame.src = frame.dataset.src ?? '';
stage.addEventListener('change', show);
document.addEventListener('htmx:afterSwap', () => {
  say(place('told'), place('tried').dataset.verdict ?? '');
  accent.ariaInvalid = String(Boolean(document.querySelector('button[name=nearby]')));
  show();
});
accent.addEventListener('input', pick);
picker.addEventListener('input', () => {
  accent.value = picker.value;
  accent.dispatchEvent(new Event('input', { bubbles: true }));
});

function pick() {
  picker.value = /^#[0-9a-f]{6}$/iu.test(accent.value) ? accent.value : accent.placeholder;
}

/** What cannot be leaves the chat as it was. */
function show() {
  const tried = place('tried').dataset.look;
  if (tried) look = JSON.parse(tried);
  const scheme = chosen('scheme'), open = chosen('state') === 'open';
  frame.contentWindow?.postMessage({ look, scheme, open, language: language.value }, location.origin);
}

/** @param {string} name */
function chosen(name) {
  return /** @type {HTMLInputElement | null} */ (stage.querySelector(`[name=${name}]:checked`))?.value ?? '';
}

/** @param {string} id */
function place(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
