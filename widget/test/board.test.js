import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Board } from '../src/console/board.js';

const waits = (conversation, since, more = {}) => ({ conversation, state: 'waiting', since, ...more });
const runs = (conversation, librarian, helpers = []) => ({ conversation, state: 'librarian', since: '2026-11-23T15:00:00Z', librarian, helpers });
const helper = (id, joined) => ({ id, name: id, joined });
const ids = rows => rows.map(({ conversation }) => conversation);

function board(...chats) {
  const one = new Board();
  one.me = 'ana';
  one.take({ whole: true, chats: [] });
  one.take({ whole: false, chats });
  return one;
}

test('who has waited longest comes first', () => {
  assert.deepEqual(ids(board(waits('new', '2026-11-23T15:06:00Z'), waits('old', '2026-11-23T15:01:00Z')).waiting), ['old', 'new']);
});

test('a row that comes again replaces the one before, and who has gone is there no longer', () => {
  const desk = board(waits('a', '2026-11-23T15:01:00Z'), waits('b', '2026-11-23T15:02:00Z'));
  desk.take({ whole: false, chats: [runs('a', 'ben'), { conversation: 'b', state: 'gone' }] });
  assert.deepEqual(ids(desk.waiting), []);
  assert.deepEqual(ids(desk.others), ['a']);
  assert.equal(desk.relation('b'), 'over');
});

test('when the board comes anew, what it does not say stays until it has come, and is not so then', () => {
  const desk = board(waits('a', '2026-11-23T15:01:00Z'), waits('b', '2026-11-23T15:02:00Z'));
  desk.take({ whole: true, chats: [] });
  desk.take({ whole: false, chats: [waits('b', '2026-11-23T15:02:00Z')] });
  assert.deepEqual(ids(desk.waiting), ['a', 'b']);
  desk.settle();
  assert.deepEqual(ids(desk.waiting), ['b']);
});

test('only what rings for me is a call for me, and what rings on first comes first', () => {
  const desk = board(
    waits('bens', '2026-11-23T15:01:00Z', { ringing: ['ben'] }),
    waits('late', '2026-11-23T15:02:00Z', { ringing: ['ana', 'ben'], until: '2026-11-23T15:09:00Z' }),
    waits('soon', '2026-11-23T15:03:00Z', { ringing: ['ana'], until: '2026-11-23T15:04:00Z' }));
  assert.deepEqual(ids(desk.ringing), ['soon', 'late']);
});

test('what a chat is to me', () => {
  const desk = board(runs('own', 'ana'), runs('helping', 'ben', [helper('ana', true)]), runs('asked', 'ben', [helper('ana', false)]),
    runs('theirs', 'ben', [helper('cleo', true)]));
  assert.deepEqual(['own', 'helping', 'asked', 'theirs', 'none'].map(id => desk.relation(id)), ['mine', 'helping', 'invited', 'other', 'over']);
  assert.deepEqual(ids(desk.mine), ['own', 'helping']);
  assert.deepEqual(ids(desk.others), ['asked', 'theirs']);
  assert.deepEqual(ids(desk.invitations), ['asked']);
});
