// The librarian's console: /desk loads it.
import { newId } from '../connection.js';
import { h, say } from '../dom.js';
import { Bar } from './bar.js';
import { Bell } from './bell.js';
import { ChatPane } from './chat-pane.js';
import { Desk } from './desk.js';
import { Drafts, shared } from './drafts.js';
import { Idle } from './idle.js';
import { Line } from './line.js';
import { Offers } from './offers.js';
import { next } from './presence.js';
import { Rail } from './rail.js';
import { Settings } from './settings.js';
import { Shelf } from './shelf.js';
import { Shortcuts } from './shortcuts.js';
import { Trouble } from './trouble.js';
import { words } from './words.js';

const IDLE_LOOKS = 5_000;
/** So long after the page has loaded it is known which chats are over. */
const SETTLED = 10_000;

const settings = new Settings(schedule);
const bell = new Bell(settings);
const place = document.querySelector('.desk') ?? document.body;
const signOut = place.querySelector('form');
const shelf = new Shelf(signOut?.querySelector('input')?.value ?? '');
const drafts = new Drafts(shared(), conversation => chatPane.composer.redraw(conversation));

const desk = new Desk({
  url: new URL('../../ws/desk', import.meta.url).href.replace(/^http/u, 'ws'),
  drafts,
  changed: schedule,
  rang: (why, conversation) => {
    if (why === 'call') bell.ring(desk.relation(conversation) === 'invited' ? words.newInvitation : words.newWaiting);
    else if (document.hidden || !document.hasFocus()) bell.tap();
  },
});
const idle = new Idle({
  storage: shared(),
  look: () => ({ presence: desk.presence, chats: desk.board.mine.length }),
  be: status => desk.be(status),
});

/** @type {'rail' | 'chat'} what a narrow screen shows */
let view = 'rail';
let isBackAgain = false;

const chatPane = new ChatPane(desk, drafts, shelf, { claim, back: () => turn('rail') });
const offers = new Offers(desk, { open, claim, join, decline });
const rail = new Rail(desk, { open, claim });
const { actions, suggestions } = chatPane;
const shortcuts = new Shortcuts(settings, [
  { key: 'C', does: words.keys.claim, run: () => { const first = desk.board.ringing[0] ?? desk.board.waiting[0]; if (first) claim(first.conversation); } },
  { key: 'N', does: words.keys.pass, run: () => { const first = desk.board.ringing[0] ?? desk.board.invitations[0]; if (first) decline(first.conversation); } },
  { key: 'Y', does: words.keys.join, run: () => { const [first] = desk.board.invitations; if (first) join(first.conversation); } },
  { key: 'J', does: words.keys.next, run: () => step(1) },
  { key: 'K', does: words.keys.previous, run: () => step(-1) },
  { key: 'R', does: words.keys.reply, run: () => chatPane.focus() },
  { key: 'T', does: words.keys.note, run: () => chatPane.turnComposer() },
  { key: 'H', does: words.keys.earlier, run: () => chatPane.earlier.turn() },
  { key: 'O', does: words.oneMoment, run: () => chatPane.composer.oneMoment() },
  { key: 'F', does: words.findAnswer, run: () => actions.find() },
  { key: '1 2 3', does: words.keys.suggestion, run: key => suggestions.take(Number(key)) },
  { key: 'B', does: words.handBack, run: () => actions.handBack() },
  { key: 'G', does: words.passOn, run: () => actions.passOn() },
  { key: 'I', does: words.invite, run: () => actions.invite() },
  { key: 'S', does: words.stepOut, run: () => actions.stepOut() },
  { key: 'V', does: words.takeOver, run: () => actions.takeOver() },
  { key: 'Q', does: words.requeue, run: () => actions.requeue() },
  { key: 'E', does: words.promise, run: () => actions.promise() },
  { key: 'W', does: words.warn, run: () => actions.warn() },
  { key: 'Z', does: words.block, run: () => actions.block() },
  { key: 'X', does: words.keys.close, run: () => actions.close() },
  { key: 'U', does: words.undo, run: () => chatPane.undo() },
  { key: 'L', does: words.inbox, run: () => rail.openInbox() },
  { key: 'P', does: words.keys.presence, run: () => be(next(desk.presence)) },
  { key: 'M', does: words.keys.sound, run: () => bar.toggleSound() },
  { key: '?', does: words.keys.help, run: () => shortcuts.show() },
]);
const bar = new Bar({ desk, bell, settings, be, help: () => shortcuts.show(), signOut });
const trouble = new Trouble(desk);
const line = new Line();
const empty = h('section', { className: 'idle' }, h('p'));
const panes = h('main', { className: 'panes' }, offers.node, rail.node, h('div', { className: 'pane' }, empty, chatPane.node),
  h('div', { className: 'news' }, trouble.node, line.node));

place.replaceChildren(bar.node, panes);
for (const node of [offers.node, rail.node]) node.addEventListener('click', stop, { capture: true });
signOut?.addEventListener('submit', () => drafts.clear());
document.addEventListener('visibilitychange', schedule);
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel']) addEventListener(kind, touched, { capture: true, passive: true });
setInterval(() => {
  rail.tick();
  offers.tick();
}, 1000);
setInterval(() => idle.check(), IDLE_LOOKS);
setTimeout(() => desk.status === 'online' && drafts.clear(id => desk.board.relation(id) === 'over' && id !== desk.selected), SETTLED);
update();

/** What has come under somebody's pointer a moment ago is not what they mean to press. @param {MouseEvent} event */
function stop(event) {
  if (event.detail === 0 || !offers.hasJustMoved) return;
  event.preventDefault();
  event.stopPropagation();
}

function touched() {
  if (!idle.touched()) return;
  isBackAgain = true;
  update();
}

/** @param {import('../frames.js').Presence} status */
function be(status) {
  isBackAgain = false;
  idle.chosen();
  desk.be(status);
}

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

/** @param {string} conversation */
function join(conversation) {
  open(conversation);
  desk.act({ type: 'join', id: newId(), conversation });
}

/** Not now, neither the call nor the invitation. @param {string} conversation */
function decline(conversation) {
  if (desk.relation(conversation) === 'invited') desk.act({ type: 'step-out', id: newId(), conversation });
  else desk.pass(conversation);
}

/** To the next or the previous of my chats. @param {1 | -1} by */
function step(by) {
  const { mine } = desk.board;
  const now = mine.findIndex(({ conversation }) => conversation === desk.selected);
  const to = mine.at((now + by + (now < 0 && by < 0 ? 1 : 0)) % mine.length);
  if (to) open(to.conversation);
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
  chatPane.node.hidden = !desk.chat;
  empty.hidden = Boolean(desk.chat);
  say(empty.firstElementChild ?? empty, desk.board.waiting.length ? words.pickOne : words.quiet);
  chatPane.update();
  rail.update();
  offers.update();
  bell.remind(desk.board.ringing.length > 0);
  const { attention } = desk;
  const title = desk.welcome ? words.title(desk.welcome.library.name) : words.desk;
  document.title = attention ? `(${attention}) ${title}` : title;
  if (desk.closeCode) bell.leave();
  trouble.update();
  line.show(news());
}

function news() {
  if (desk.presence === 'available') return isBackAgain ? words.backAgain : '';
  if (desk.presence !== 'away') return '';
  return desk.own.isForNoAnswer ? words.awayForNoAnswer : idle.isAway ? words.awayForIdling : '';
}
