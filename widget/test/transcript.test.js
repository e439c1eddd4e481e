import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Transcript } from '../src/transcript.js';

const said = (seq, from, text, more = {}) => ({ type: 'entry', seq, at: '2026-11-23T15:04:05Z', from, kind: 'said', text, ...more });
const state = (seq, now, more = {}) => ({ type: 'entry', seq, at: '2026-11-23T15:04:05Z', from: 'system', kind: 'state', text: now, state: now, ...more });
const texts = transcript => transcript.lines.map(({ entry, unsent }) => entry?.text ?? `(${unsent.text})`);

test('an entry that comes twice stands there once', () => {
  const transcript = new Transcript();
  assert(transcript.add(said(1, 'patron', 'hello')));
  assert(transcript.add(said(1, 'patron', 'hello')));
  assert.deepEqual(texts(transcript), ['hello']);
  assert.equal(transcript.last, 1);
});

test('a gap is told, and what comes after it is not shown', () => {
  const transcript = new Transcript();
  transcript.add(said(1, 'patron', 'hello'));
  assert.equal(transcript.add(said(3, 'bot', 'too early')), false);
  assert.deepEqual(texts(transcript), ['hello']);
});

test('words on their way stand at the end until the server has numbered them', () => {
  const transcript = new Transcript();
  transcript.promise({ id: 'a', text: 'mine' });
  transcript.add(said(1, 'librarian', 'theirs'));
  assert.deepEqual(texts(transcript), ['theirs', '(mine)']);
  transcript.add(said(2, 'patron', 'mine', { id: 'a' }));
  assert.deepEqual(texts(transcript), ['theirs', 'mine']);
});

test('a line keeps its key when the server has taken it', () => {
  const transcript = new Transcript();
  transcript.promise({ id: 'a', text: 'mine' });
  const before = transcript.lines[0].key;
  transcript.add(said(1, 'patron', 'mine', { id: 'a' }));
  assert.equal(transcript.lines[0].key, before);
});

test('refused words stay where they were said, with the reason', () => {
  const transcript = new Transcript();
  transcript.promise({ id: 'first', text: 'too soon' });
  transcript.refuse('first', 'busy');
  transcript.add(said(1, 'patron', 'hello'));
  transcript.promise({ id: 'second', text: 'too long' });
  transcript.add(said(2, 'bot', 'hi'));
  transcript.refuse('second', 'That was too long.');
  assert.deepEqual(texts(transcript), ['(too soon)', 'hello', '(too long)', 'hi']);
  assert.equal(transcript.lines[2].unsent.problem, 'That was too long.');
  assert.equal(transcript.withdraw('second').text, 'too long');
  assert.deepEqual(texts(transcript), ['(too soon)', 'hello', 'hi']);
});

test('a tombstone takes the place of the words it buries', () => {
  const transcript = new Transcript();
  transcript.add(said(1, 'patron', 'my secret'));
  transcript.add(said(2, 'bot', 'hm'));
  transcript.add({ type: 'entry', seq: 1, at: '2026-11-23T15:04:05Z', from: 'patron', kind: 'erased' });
  assert.equal(transcript.entries[0].kind, 'erased');
  assert.equal(transcript.last, 2);
});

test('the last state entry says who answers', () => {
  const transcript = new Transcript();
  assert.equal(transcript.state, 'bot');
  transcript.add(state(1, 'waiting'));
  assert.equal(transcript.state, 'waiting');
  assert.equal(transcript.librarian, undefined);
  transcript.add(state(2, 'librarian', { name: 'Ana' }));
  assert.equal(transcript.librarian, 'Ana');
  transcript.add(state(3, 'bot'));
  assert.equal(transcript.librarian, undefined);
});
