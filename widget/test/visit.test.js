import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Memory } from '../src/patron/memory.js';
import { Visit } from '../src/patron/visit.js';

class FakeSocket {
  readyState = 1;
  sent = [];
  constructor() { sockets.push(this); }
  send(text) { this.sent.push(JSON.parse(text)); }
  close() { this.readyState = 3; }
  says(frame) { this.onmessage?.({ data: JSON.stringify(frame) }); }
}

let sockets, visit, told;
const latest = () => sockets.at(-1);
const words = new Proxy({}, { get: (_, key) => key });

beforeEach(() => {
  sockets = [];
  globalThis.WebSocket = FakeSocket;
  globalThis.window = new EventTarget();
  globalThis.location = { origin: 'https://library', pathname: '/' };
  globalThis.sessionStorage = { getItem: () => null, setItem() {}, removeItem() {} };
});

afterEach(() => visit.close());

function arrive(memory = new Memory('here')) {
  const tabs = { serve: forgotten => { told = forgotten; }, tellForgotten() {}, close() {} };
  const host = { getAttribute: () => null };
  visit = new Visit({ host, server: 'https://here', memory, words, tabs, changed() {}, tell() {} });
  latest().onopen();
  return memory;
}

function welcome(resumed, more) {
  latest().says({ type: 'welcome', conversation: 'c', resume: 'token', resumed, desk: {}, library: {}, greeting: '', ...more });
}

function entry(seq, more) {
  latest().says({ type: 'entry', seq, at: '2026-11-27T12:00:00Z', from: 'bot', kind: 'said', text: `${seq}`, ...more });
}

test('an answer that runs ahead of the entries before it loses no connection', () => {
  arrive();
  welcome(false);
  visit.say('one');
  const { id } = latest().sent.at(-1);
  entry(2, { id, from: 'patron', text: 'one' });
  assert.equal(visit.status, 'online');
  assert.deepEqual(visit.transcript.lines.map(({ unsent }) => unsent?.text), ['one']);
  entry(1);
  entry(2, { id, from: 'patron', text: 'one' });
  assert.deepEqual(visit.transcript.lines.map(({ entry: said }) => said?.seq), [1, 2]);
});

test('a choice that was under way when the chat ended is said in the new one', () => {
  const memory = arrive();
  welcome(false);
  entry(1, { from: 'patron', text: 'renew' });
  entry(2, { choices: [{ faq: 'renew-items', title: 'Renewing items' }] });
  visit.choose(2, { faq: 'renew-items', title: 'Renewing items' });
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  latest().onopen();
  welcome(false);
  assert.deepEqual(latest().sent.slice(1).map(({ type, text }) => [type, text]), [['say', 'Renewing items']]);
  assert.deepEqual(visit.transcript.lines.map(({ unsent }) => unsent?.text), ['Renewing items']);
  assert.equal(memory.value.unsettled.length, 1);
});

test('which chat came before one is not said of the next', () => {
  arrive();
  welcome(false);
  entry(1, { from: 'patron', text: 'hello' });
  window.dispatchEvent(new Event('offline'));
  visit.follow('the one before');
  visit.startAnew();
  window.dispatchEvent(new Event('online'));
  latest().onopen();
  welcome(false);
  assert.deepEqual(latest().sent.map(({ type }) => type), ['hello']);
});

test('words under way when a new chat is started are not lost from the screen', () => {
  arrive();
  welcome(false);
  entry(1, { from: 'patron', text: 'hello' });
  visit.say('and another thing');
  entry(2, { from: 'system', kind: 'state', state: 'closed' });
  visit.startAnew();
  assert.deepEqual(visit.transcript.lines.map(({ unsent }) => unsent?.text), ['and another thing']);
});

test('words under way in a chat that another tab erases are erased with it', () => {
  arrive();
  welcome(false);
  entry(1, { from: 'patron', text: 'hello' });
  window.dispatchEvent(new Event('offline'));
  visit.say('my secret');
  told();
  window.dispatchEvent(new Event('online'));
  latest().onopen();
  welcome(false);
  assert.deepEqual(latest().sent.map(({ type }) => type), ['hello']);
});

test('a chat that has ended is erased also after a new one was begun for what comes next', () => {
  const memory = arrive();
  latest().says({ type: 'welcome', conversation: 'c', resume: 'old', resumed: false, desk: {}, library: {}, greeting: '' });
  entry(1, { from: 'patron', text: 'my secret' });
  entry(2, { from: 'system', kind: 'state', state: 'closed' });
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  latest().onopen();
  welcome(false);
  visit.forget();
  const { type, id, resume } = latest().sent.at(-1);
  assert.deepEqual([type, resume], ['forget', 'old']);
  assert.deepEqual(visit.transcript.lines, []);
  latest().says({ type: 'kept', id });
  assert.equal(visit.notice, 'erased');
  assert.equal(memory.value.resume, 'token');
  assert.ok(!memory.value.begun);
});

test('words that are erased without a connection are erased when there is one, even if their chat has ended', () => {
  arrive();
  latest().says({ type: 'welcome', conversation: 'c', resume: 'old', resumed: false, desk: {}, library: {}, greeting: '' });
  entry(1, { from: 'patron', text: 'my secret' });
  window.dispatchEvent(new Event('offline'));
  visit.forget();
  window.dispatchEvent(new Event('online'));
  latest().onopen();
  welcome(false);
  const { type, id, resume } = latest().sent.at(-1);
  assert.deepEqual([type, resume], ['forget', 'old']);
  latest().says({ type: 'kept', id });
  assert.equal(visit.notice, 'erased');
});

test('that somebody was too fast is said no longer than it is true', () => {
  arrive();
  welcome(false);
  visit.say('one');
  const { id } = latest().sent.at(-1);
  latest().says({ type: 'refused', id, code: 'too-fast', message: 'Too fast.', retryAfter: 4 });
  assert.equal(visit.notice, 'moment');
  entry(1, { id, from: 'patron', text: 'one' });
  assert.equal(visit.notice, '');
});

test('why there is no welcome is told until there is one', () => {
  arrive();
  latest().says({ type: 'refused', code: 'busy', message: 'Open in too many places.' });
  assert.equal(visit.status, 'lost');
  assert.equal(visit.hindrance, 'Open in too many places.');
  window.dispatchEvent(new Event('online'));
  latest().onopen();
  welcome(false);
  assert.equal(visit.hindrance, '');
});

test('a rating is kept until the server has it', () => {
  const memory = arrive();
  welcome(false);
  entry(1, { from: 'patron' });
  entry(2, { re: 1 });
  window.dispatchEvent(new Event('offline'));
  visit.rate(2, true);
  assert.equal(visit.rating(2), true);
  window.dispatchEvent(new Event('online'));
  latest().onopen();
  welcome(true);
  const { type, id, helpful } = latest().sent.at(-1);
  assert.deepEqual([type, helpful], ['rate', true]);
  latest().says({ type: 'kept', id });
  assert.deepEqual(memory.value.unsettled, []);
});

test('where there is no more room, what is remembered is not what was remembered before', () => {
  const stored = new Map();
  let room = 100;
  globalThis.sessionStorage = {
    getItem: key => stored.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, value);
    },
    removeItem: key => stored.delete(key),
  };
  const memory = new Memory('here');
  memory.keep({ resume: 'token', begun: true, draft: 'how do I' });
  room = 60;
  memory.keep({ draft: '', unsettled: [{ type: 'say', id: 'a', text: 'how do I renew a book that is due' }] });
  assert.deepEqual(new Memory('here').value, { resume: 'token', begun: true });
});

test('nothing is stored before the first message, nor after a chat was forgotten', () => {
  const stored = new Map();
  globalThis.sessionStorage = { getItem: key => stored.get(key) ?? null, setItem: (key, value) => stored.set(key, value), removeItem: key => stored.delete(key) };
  const memory = arrive();
  memory.keep({ open: true, draft: 'how' });
  welcome(false);
  assert.equal(stored.size, 0);
  visit.say('how do I renew a book');
  assert.equal(stored.size, 1);
  memory.clear();
  assert.equal(stored.size, 0);
});

test('what is typed is shown only where the library wants it, and only while a librarian has the chat', () => {
  arrive();
  welcome(false);
  entry(1, { kind: 'state', state: 'librarian' });
  assert.equal(visit.isPreviewed, false);
  visit.close();
  arrive();
  welcome(false, { preview: true });
  assert.equal(visit.isPreviewed, false);
  entry(1, { kind: 'state', state: 'librarian' });
  assert.equal(visit.isPreviewed, true);
  entry(2, { kind: 'state', state: 'bot' });
  assert.equal(visit.isPreviewed, false);
});
