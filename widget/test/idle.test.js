import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDLE, Idle } from '../src/console/idle.js';

const BLOCKED = { getItem() { throw new Error('blocked'); }, setItem() { throw new Error('blocked'); } };

function storage() {
  const kept = new Map();
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
}

function desk(shared = storage()) {
  const here = { presence: 'available', chats: 0, now: 1_000_000 };
  const windows = () => new Idle({ storage: shared, look: () => here, be: status => { here.presence = status; }, now: () => here.now });
  return { here, window: windows(), another: windows };
}

test('who touches nothing for ten minutes is away, and available again at the first touch', () => {
  for (const shared of [storage(), BLOCKED]) {
    const { here, window } = desk(shared);
    here.now += IDLE - 1;
    window.check();
    assert.equal(here.presence, 'available');
    here.now += 1;
    window.check();
    assert.deepEqual([here.presence, window.isAway], ['away', true]);
    here.now += 60_000;
    assert.equal(window.touched(), true);
    assert.deepEqual([here.presence, window.isAway], ['available', false]);
    assert.equal(window.touched(), false);
  }
});

test('who has a chat, or is busy, stays as they are', () => {
  for (const change of [{ chats: 1 }, { presence: 'busy' }, { presence: 'off' }]) {
    const { here, window } = desk();
    Object.assign(here, change);
    const { presence } = here;
    here.now += 2 * IDLE;
    window.check();
    assert.equal(here.presence, presence);
  }
});

test('a touch in one window counts in all', () => {
  const { here, window, another } = desk();
  const other = another();
  here.now += IDLE - 1_000;
  other.touched();
  here.now += 2_000;
  window.check();
  assert.equal(here.presence, 'available');
  here.now += IDLE;
  window.check();
  assert.equal(here.presence, 'away');
  assert.equal(other.touched(), true);
  assert.equal(here.presence, 'available');
});

test('who chose to be away stays away when they touch something', () => {
  const { here, window } = desk();
  window.chosen();
  here.presence = 'away';
  here.now += 3 * IDLE;
  window.check();
  assert.equal(window.touched(), false);
  assert.equal(here.presence, 'away');
});
