import assert from 'node:assert/strict';
import { test } from 'node:test';
import { still } from '../src/console/still.js';

const shown = (before, items) => still(before, items, item => item);
const names = list => list.map(({ item, isGone }) => isGone ? `(${item})` : item);

test('a list that nobody points at is as it is', () => {
  assert.deepEqual(names(shown([], ['mary', 'joe'])), ['mary', 'joe']);
});

test('under the pointer who has gone keeps the place, and who is new comes last', () => {
  const before = shown([], ['mary', 'joe', 'sue']);
  assert.deepEqual(names(shown(before, ['ann', 'mary', 'sue'])), ['mary', '(joe)', 'sue', 'ann']);
});

test('who comes back is where they were', () => {
  const gone = shown(shown([], ['mary', 'joe']), ['joe']);
  assert.deepEqual(names(shown(gone, ['mary', 'joe'])), ['mary', 'joe']);
});
