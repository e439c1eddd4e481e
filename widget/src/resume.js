// The page on which a chat goes on that was begun on another device: it gives this tab the chat, and then is the library's page.
import { Memory } from './patron/memory.js';

const home = new URL('..', import.meta.url).href;
const given = /** @type {HTMLElement | null} */ (document.querySelector('[data-resume]'));
const resume = given?.dataset.resume;
if (resume) {
  given.remove();
  const memory = new Memory(home.replace(/\/$/u, ''));
  memory.clear();
  memory.keep({ resume, begun: true, open: true });
  history.replaceState(null, '', home); // a reload goes on with the chat
}
import('./deskbell.js');
