// A page with the chat on it, in the look that the page around it is trying out. It follows no other page than one of its own server.
import { DeskbellChat } from './patron/chat.js';

/**
 * @import { Look } from './types.js'
 * @typedef {{look: Look, scheme: string, open: boolean, language: string}} Wish
 */

/** @type {DeskbellChat | undefined} */
let chat;
/** What it stands for now, but for its style: that can be changed under an open chat. */
let shown = '';

DeskbellChat.define();
addEventListener('message', ({ origin, source, data }) => {
  if (origin === location.origin && source === parent && data?.look) show(data);
});
parent.postMessage('ready', location.origin);

/** @param {Wish} wish */
function show({ look, scheme, open, language }) {
  const page = document.documentElement;
  page.style.colorScheme = scheme;
  const { style = '', ...rest } = look;
  const wanted = JSON.stringify([rest, open, language]);
  if (chat && wanted === shown) {
    chat.shadowRoot?.adoptedStyleSheets[0]?.replaceSync(style);
    return;
  }
  shown = wanted;
  page.lang = language;
  page.dir = language === 'ar' ? 'rtl' : 'ltr';
  DeskbellChat.look = Promise.resolve(look);
  chat?.remove();
  chat = /** @type {DeskbellChat} */ (document.createElement('deskbell-chat'));
  // One that is taken away gives its name back a moment later.
  queueMicrotask(() => {
    document.body.append(/** @type {DeskbellChat} */ (chat));
    if (open) chat?.show({ focus: false });
  });
}
