import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next, OwnPresence } from '../src/console/presence.js';

test('a fresh page says nothing and takes what the server knows', () => {
  const own = new OwnPresence();
  assert.equal(own.before, undefined);
  assert.equal(own.welcomed('busy'), undefined);
  assert.equal(own.status, 'busy');
});

test('what was chosen before the server had answered is told', () => {
  const own = new OwnPresence();
  own.choose('away', false);
  assert.equal(own.status, 'away');
  assert.equal(own.welcomed('available'), 'away');
  assert.equal(own.status, 'away');
});

test('who comes back after a lost line says how they were', () => {
  const own = new OwnPresence();
  own.welcomed('available');
  own.choose('busy', true);
  assert.equal(own.before, 'busy');
  assert.equal(own.welcomed('busy'), undefined);
});

test('what was chosen while the line was lost holds', () => {
  const own = new OwnPresence();
  own.welcomed('available');
  own.choose('off', false);
  assert.equal(own.welcomed('available'), 'off');
});

test('another window, and calls in vain, are believed', () => {
  const own = new OwnPresence();
  own.welcomed('available');
  own.told('away', 'unanswered');
  assert.deepEqual([own.status, own.isForNoAnswer], ['away', true]);
  own.choose('available', true);
  assert.equal(own.isForNoAnswer, false);
});

test('the key goes round, and from away and off back to the desk', () => {
  assert.deepEqual(['available', 'busy', 'away', 'off'].map(next), ['busy', 'away', 'available', 'available']);
});
