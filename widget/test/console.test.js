import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../src/console/drafts.js';
import { dayInWords, topic } from '../src/console/in-words.js';
import { withNotes } from '../src/console/noted.js';
import { matching } from '../src/console/ready-replies.js';
import { tags } from '../src/console/wrap-up.js';

function storage() {
  const kept = new Map();
  return {
    get length() { return kept.size; },
    key: index => [...kept.keys()][index] ?? null,
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: key => kept.delete(key),
  };
}

test('a draft outlasts a reload, the note apart from the reply', () => {
  const shared = storage();
  new Drafts(shared, () => {}).keep('a', { reply: 'Hello' });
  const after = new Drafts(shared, () => {});
  after.keep('a', { note: 'was here yesterday' });
  assert.deepEqual(new Drafts(shared, () => {}).of('a'), { reply: 'Hello', note: 'was here yesterday' });
});

test('nothing is left of a draft that was sent, nor of a chat that is over', () => {
  const shared = storage();
  const drafts = new Drafts(shared, () => {});
  drafts.keep('a', { reply: 'Hello' });
  drafts.keep('a', { reply: '' });
  drafts.keep('b', { reply: 'Good' });
  drafts.keep('c', { reply: 'day' });
  drafts.clear(id => id === 'b');
  assert.deepEqual([drafts.of('b').reply, drafts.of('c').reply, shared.length], ['', 'day', 1]);
});

test('a draft that other hands have broken is none', () => {
  const shared = storage();
  shared.setItem('deskbell-draft:a', '{');
  assert.deepEqual(new Drafts(shared, () => {}).of('a'), { reply: '', note: '' });
});

const line = (seq, at) => ({ key: String(seq), entry: { seq, at } });
const note = (number, at) => ({ number, at });
const keys = shown => shown.map(({ key }) => key);

test('a note stands after what had been said when it was written', () => {
  const lines = [line(1, '2026-11-23T15:00:00Z'), line(2, '2026-11-23T15:05:00Z')];
  const notes = [note(1, '2026-11-23T15:01:00Z'), note(2, '2026-11-23T15:09:00Z')];
  assert.deepEqual(keys(withNotes(lines, notes, [{ id: 'mine', text: '' }])), ['1', 'note 1', '2', 'note 2', 'mine']);
});

const reply = (shortcut, title, text, language) => ({ id: shortcut, shortcut, title, text, language });
const REPLIES = [
  reply('bye', 'Goodbye', 'Come again.', 'en'), reply('stunden', 'Öffnungszeiten', 'Wir öffnen', 'de'),
  reply('holds', 'Where holds are', 'Second floor', 'en'), reply('hours', 'Hours', 'We open', 'en'),
];

test('ready replies are found by shortcut, then title, then text, in the language of the patron first', () => {
  assert.deepEqual(matching(REPLIES, '/h', 'en').map(({ id }) => id), ['holds', 'hours']);
  assert.deepEqual(matching(REPLIES, '/again', 'en').map(({ id }) => id), ['bye']);
  assert.deepEqual(matching(REPLIES, '/', 'de').map(({ id }) => id), ['stunden', 'bye', 'holds', 'hours']);
  assert.deepEqual(matching(REPLIES, '/xyz', 'en'), []);
});

test('tags are what the server takes: few, short, of small letters, digits and hyphens', () => {
  assert.deepEqual(tags(' Maps, local-history  maps #1911 '), ['maps', 'local-history', '1911']);
  assert.equal(tags('a b c d e f g h i j').length, 8);
  assert.deepEqual(tags(''), []);
});

test('a day is named as one speaks of it', () => {
  const now = new Date(2026, 10, 27, 9, 0);
  const day = (...parts) => dayInWords(new Date(...parts).toISOString(), now).replaceAll('\u202f', ' ');
  assert.equal(day(2026, 10, 27, 0, 5), 'Today at 12:05 AM');
  assert.equal(day(2026, 10, 26, 23, 55), 'Yesterday at 11:55 PM');
  assert.equal(day(2026, 10, 23, 15, 4), 'Monday, November 23 at 3:04 PM');
  assert.equal(day(2025, 11, 30, 15, 4), 'Tuesday, December 30, 2025 at 3:04 PM');
});

test('what the assistant thought of is said in words, also where it is no FAQ', () => {
  assert.deepEqual(['renew-items', 'scope:research-question', 'talk:greeting'].map(topic), ['renew items', 'research question', 'greeting']);
});
