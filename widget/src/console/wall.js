// The screen on the wall behind the desk: /desk/wall loads it. Nobody sits at it, and no patron's words are on it.
import { bell, h, say } from '../dom.js';
import { keyed } from '../keyed.js';
import { Desk } from './desk.js';
import { clock, elapsed } from './in-words.js';
import { Trouble } from './trouble.js';
import { words } from './words.js';

const LONG = 90_000;

const desk = new Desk({
  url: new URL('../../ws/desk', import.meta.url).href.replace(/^http/u, 'ws'),
  watching: true,
  changed: update,
});
const trouble = new Trouble(desk);
const title = h('h1'), sign = h('p', { className: 'sign' }), now = h('time', { className: 'now' });
const waiting = figure(), longest = figure(), running = figure();
const people = h('ul'), nobody = h('p', {}, words.nobodyHere);
const figures = h('dl');
const today = h('section', { className: 'today', 'aria-label': words.today, hidden: true }, h('h2', {}, words.today), figures);
const place = document.querySelector('.wall') ?? document.body;

place.replaceChildren(
  h('header', {}, bell(), title, sign, now, trouble.node),
  h('main', {}, h('dl', { className: 'figures' }, waiting.node, longest.node, running.node),
    h('section', { className: 'people', 'aria-label': words.here }, h('h2', {}, words.here), nobody, people), today));
setInterval(tick, 1000);
update();

function update() {
  const { board, welcome } = desk;
  const count = board.waiting.length, chats = board.others.length + board.mine.length;
  say(title, welcome ? words.title(welcome.library.name) : words.wallTitle);
  document.title = title.textContent ?? '';
  say(sign, desk.sign?.message ?? '');
  waiting.show(String(count), words.wait(count));
  waiting.node.classList.toggle('some', count > 0);
  running.show(String(chats), words.withUs(chats));
  showPeople();
  showToday();
  trouble.update();
  tick();
}

function showPeople() {
  const { sign: board } = desk;
  const rung = new Set(desk.board.waiting.flatMap(({ ringing = [] }) => ringing));
  nobody.hidden = !board || board.staff.length > 0;
  keyed(people, board?.staff ?? [], ({ id }) => id, () => h('li', {}, h('b'), h('span', { className: 'how' })), (node, { id, name, status, chats, most }) => {
    node.dataset.status = status;
    node.classList.toggle('rung', rung.has(id));
    const [who, how] = node.children;
    if (who) say(who, name);
    if (how) say(how, [words.statuses[status], chats ? words.chatsOf(chats, most) : '', rung.has(id) ? words.rings : ''].filter(Boolean).join(', '));
  });
}

function showToday() {
  const { today: day } = desk;
  today.hidden = !day;
  if (!day) return;
  const { joined, claimed, median, ninth } = day;
  /** @type {[string, string][]} */
  const rows = [[String(joined), words.joined], [String(claimed), words.claimed]];
  if (median !== undefined) rows.push([clock(median), words.median]);
  if (ninth !== undefined) rows.push([clock(ninth), words.ninth]);
  figures.replaceChildren(...rows.map(([value, name]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

/** Once a second: the clocks. */
function tick() {
  const since = desk.board.waiting[0]?.since;
  longest.show(since ? elapsed(since) : '0:00', words.longest);
  longest.node.classList.toggle('long', since !== undefined && Date.now() - Date.parse(since) > LONG);
  say(now, new Date().toLocaleTimeString([], { timeStyle: 'short' }));
}

function figure() {
  const name = h('dt'), value = h('dd');
  return {
    node: h('div', { className: 'figure' }, name, value),
    /** @param {string} is @param {string} what */
    show(is, what) {
      say(value, is);
      say(name, what);
    },
  };
}
