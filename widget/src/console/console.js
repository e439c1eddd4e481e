// The librarian's console: /desk loads it.
import { h, say } from '../dom.js';
import { Bar } from './bar.js';
import { Bell } from './bell.js';
import { ChatPane } from './chat-pane.js';
import { Desk, SIGNED_OUT } from './desk.js';
import { LeftPane } from './left-pane.js';
import { Rail } from './rail.js';
import { Settings } from './settings.js';
import { Shortcuts } from './shortcuts.js';
import { words } from './words.js';

const settings = new Settings();
const bell = new Bell(settings);
const place = document.querySelector('.desk') ?? document.body;
const signOut = place.querySelector('form');

const desk = new Desk({
  url: new URL('../../ws/desk', import.meta.url).href.replace(/^http/u, 'ws'),
  settings,
  changed: schedule,
  rang: why => {
    if (why === 'waiting') bell.ring();
    else if (document.hidden || !document.hasFocus()) bell.tap();
  },
});

/** @type {'rail' | 'chat' | 'left'} what a narrow screen shows */
let view = 'rail';
let wasLost = false;

const chatPane = new ChatPane(desk, { claim, back: () => turn('rail') });
const leftPane = new LeftPane(desk, () => turn('rail'));
const rail = new Rail(desk, {
  open, claim,
  left: () => {
    desk.select(undefined);
    turn('left');
    leftPane.focus();
  },
});
const shortcuts = new Shortcuts(settings, [
  { key: 'C', does: words.keys.claim, run: () => { const [first] = desk.queue.waiting; if (first) claim(first.conversation); } },
  { key: 'J ↓', does: words.keys.next, run: () => step(1) },
  { key: 'K ↑', does: words.keys.previous, run: () => step(-1) },
  { key: 'R', does: words.keys.reply, run: () => chatPane.focus() },
  { key: 'B', does: words.handBack, run: () => chatPane.handBack() },
  { key: 'Q', does: words.requeue, run: () => chatPane.requeue() },
  { key: 'X', does: words.keys.close, run: () => chatPane.close() },
  { key: 'U', does: words.undo, run: () => chatPane.undo() },
  { key: 'L', does: words.left, run: () => { turn('left'); leftPane.focus(); } },
  { key: 'P', does: words.keys.presence, run: () => desk.be(desk.presence === 'present' ? 'away' : 'present') },
  { key: 'M', does: words.keys.sound, run: () => bar.toggleSound() },
  { key: '?', does: words.keys.help, run: () => shortcuts.show() },
]);
const bar = new Bar({ desk, bell, settings, help: () => shortcuts.show(), signOut });
const trouble = h('p', { className: 'trouble', role: 'status' });
const idle = h('section', { className: 'idle' }, h('p'));
const panes = h('main', { className: 'panes' }, rail.node, h('div', { className: 'pane' }, idle, chatPane.node, leftPane.node));

place.replaceChildren(bar.node, trouble, panes);
setInterval(() => rail.tick(), 1000);
document.addEventListener('visibilitychange', schedule);
update();

/** @param {string} conversation */
function open(conversation) {
  desk.select(conversation);
  turn('chat');
  chatPane.focus();
}

/** @param {string} conversation */
function claim(conversation) {
  desk.claim(conversation);
  turn('chat');
  chatPane.focus();
}

/** To the next or the previous of my chats. @param {1 | -1} by */
function step(by) {
  const { mine } = desk;
  const now = mine.findIndex(({ conversation }) => conversation === desk.selected);
  const next = mine.at((now + by + (now < 0 && by < 0 ? 1 : 0)) % mine.length);
  if (next) open(next.conversation);
}

/** @param {typeof view} to */
function turn(to) {
  view = to;
  update();
}

/** Many frames, one update. */
function schedule() {
  if (schedule.isWaiting) return;
  schedule.isWaiting = true;
  queueMicrotask(() => {
    schedule.isWaiting = false;
    update();
  });
}
schedule.isWaiting = false;

function update() {
  panes.dataset.view = view;
  bar.update();
  const showsLeft = view === 'left';
  leftPane.node.hidden = !showsLeft;
  chatPane.node.hidden = showsLeft || !desk.chat;
  idle.hidden = showsLeft || Boolean(desk.chat);
  say(idle.firstElementChild ?? idle, desk.queue.waiting.length ? words.pickOne : words.quiet);
  if (showsLeft) leftPane.update();
  else chatPane.update();
  rail.update();
  bell.remind(desk.queue.waiting.length > 0 && desk.presence === 'present');
  const { attention } = desk;
  const title = desk.welcome ? words.title(desk.welcome.library.name) : words.desk;
  document.title = attention ? `(${attention}) ${title}` : title;
  showTrouble();
}

function showTrouble() {
  const { status, closeCode } = desk;
  if (status === 'lost' && !wasLost) checkSignIn();
  wasLost = status === 'lost';
  if (!closeCode) return say(trouble, status === 'lost' ? words.lost : '');
  return closeCode === SIGNED_OUT ? showEnd(words.signedOut, words.signIn) : showEnd(words.stopped, words.reload);
}

/** A browser does not say why a socket was refused; a page that wants a sign-in leads elsewhere. */
async function checkSignIn() {
  try {
    const { type, status } = await fetch(location.pathname, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
    if (type === 'opaqueredirect' || status === 401) {
      desk.stop();
    }
  } catch { /* the server is away: the connection goes on trying */ }
}

/** @param {string} why @param {string} way */
function showEnd(why, way) {
  if (!trouble.querySelector('a')) trouble.replaceChildren(why, ' ', h('a', { href: location.pathname }, way));
}
