import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Connection } from '../src/connection.js';

class FakeSocket {
  readyState = 0;
  sent = [];
  send(text) { this.sent.push(JSON.parse(text)); }
  close() { this.readyState = 3; }
  /** The server's side. */
  open() { this.readyState = 1; this.onopen?.(); }
  says(frame) { this.onmessage?.({ data: JSON.stringify(frame) }); }
  ends(code) { this.readyState = 3; this.onclose?.({ code }); }
  types() { return this.sent.map(({ type }) => type); }
}

let sockets, events, received, statuses, connection;
const latest = () => sockets.at(-1);

function connect(options = {}) {
  connection = new Connection({
    url: 'ws://deskbell', hello: () => ({ type: 'hello', lastSeq: received.length }), events,
    socket: () => { sockets.push(new FakeSocket()); return latest(); },
    received: (frame, answered) => received.push([frame, answered]),
    changed: status => statuses.push(status),
    ...options,
  });
  return connection;
}

function welcomed(options) {
  connect(options);
  latest().open();
  latest().says({ type: 'welcome' });
  return connection;
}

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
  mock.method(Math, 'random', () => 0.5);
  [sockets, received, statuses, events] = [[], [], [], new EventTarget()];
});
afterEach(() => {
  connection.close();
  mock.timers.reset();
  mock.restoreAll();
});

test('hello is the first frame, and nothing follows before the welcome', () => {
  connect();
  connection.send({ type: 'say', id: 'a', text: 'early' });
  latest().open();
  assert.deepEqual(latest().types(), ['hello']);
  latest().says({ type: 'welcome' });
  assert.deepEqual(latest().types(), ['hello', 'say']);
});

test('what is not answered is sent again with the same id on the next socket', () => {
  welcomed();
  connection.send({ type: 'say', id: 'a', text: 'one' });
  connection.send({ type: 'say', id: 'b', text: 'two' });
  latest().says({ type: 'entry', seq: 1, id: 'a' });
  latest().ends(1006);
  mock.timers.tick(1_000);
  latest().open();
  latest().says({ type: 'welcome' });
  assert.deepEqual(latest().sent.slice(1), [{ type: 'say', id: 'b', text: 'two' }]);
});

test('the frame that an answer settles comes with it', () => {
  welcomed();
  connection.send({ type: 'say', id: 'a', text: 'one' });
  latest().says({ type: 'refused', id: 'a', code: 'too-long', message: 'Too long.' });
  assert.equal(received.at(-1)[1].text, 'one');
  assert.deepEqual(connection.unsettled, []);
});

test('whoever was too fast waits and then says everything in its order', () => {
  welcomed();
  connection.send({ type: 'say', id: 'a', text: 'one' });
  latest().says({ type: 'refused', id: 'a', code: 'too-fast', message: 'Too fast.', retryAfter: 4 });
  connection.send({ type: 'say', id: 'b', text: 'two' });
  assert.deepEqual(latest().types(), ['hello', 'say']);
  mock.timers.tick(4_000);
  latest().says({ type: 'entry', seq: 1, id: 'a' });
  assert.deepEqual(latest().sent.slice(2).map(({ id }) => id), ['a', 'b']);
});

test('what was refused for now is not overtaken by what was said after it', () => {
  welcomed();
  connection.send({ type: 'say', id: 'a', text: 'one' });
  connection.send({ type: 'say', id: 'b', text: 'two' });
  assert.deepEqual(latest().types(), ['hello', 'say']);
  latest().says({ type: 'entry', seq: 1, id: 'a' });
  assert.deepEqual(latest().sent.slice(1).map(({ id }) => id), ['a', 'b']);
});

test('one chat at the desk does not wait for the answers of another', () => {
  welcomed();
  connection.send({ type: 'say', id: 'a', conversation: 'one', text: 'a' });
  connection.send({ type: 'say', id: 'b', conversation: 'two', text: 'b' });
  assert.deepEqual(latest().sent.slice(1).map(({ id }) => id), ['a', 'b']);
});

test('a line that is lost while we wait does not swallow what waits', () => {
  welcomed();
  connection.send({ type: 'say', id: 'a', text: 'one' });
  latest().says({ type: 'refused', id: 'a', code: 'too-fast', message: 'Too fast.', retryAfter: 4 });
  latest().ends(1006);
  mock.timers.tick(1_000);
  latest().open();
  latest().says({ type: 'welcome' });
  mock.timers.tick(4_000);
  assert.deepEqual(latest().types(), ['hello', 'say']);
});

test('a clock that is set back while we wait does not make us wait for it', () => {
  welcomed();
  connection.send({ type: 'say', id: 'a', text: 'one' });
  latest().says({ type: 'refused', id: 'a', code: 'too-fast', message: 'Too fast.', retryAfter: 4 });
  const { now } = Date;
  mock.method(Date, 'now', () => now() - 3_600_000);
  mock.timers.tick(4_000);
  assert.deepEqual(latest().types(), ['hello', 'say', 'say']);
});

test('signals are lost with the socket', () => {
  welcomed();
  latest().ends(1006);
  assert.equal(connection.send({ type: 'typing' }), false);
  mock.timers.tick(1_000);
  latest().open();
  latest().says({ type: 'welcome' });
  assert.deepEqual(latest().types(), ['hello']);
});

test('a beat is sent after ten silent seconds, and not sooner', () => {
  welcomed();
  mock.timers.tick(9_999);
  assert.deepEqual(latest().types(), ['hello']);
  mock.timers.tick(1);
  assert.deepEqual(latest().types(), ['hello', 'beat']);
});

test('a hidden page whose timers sleep answers the beats of the server', () => {
  welcomed();
  mock.timers.setTime(Date.now() + 9_000);
  latest().says({ type: 'beat' });
  assert.deepEqual(latest().types(), ['hello', 'beat']);
});

test('a server that has been silent for 25 s is gone', () => {
  welcomed();
  mock.timers.tick(24_999);
  assert.equal(connection.status, 'online');
  mock.timers.tick(1);
  assert.equal(connection.status, 'lost');
});

test('a server that beats but does not answer is gone too', () => {
  welcomed();
  connection.send({ type: 'say', id: 'a', text: 'one' });
  for (let second = 0; second < 24; second += 8) {
    mock.timers.tick(8_000);
    latest().says({ type: 'beat' });
  }
  assert.equal(connection.status, 'online');
  mock.timers.tick(1_000);
  assert.equal(connection.status, 'lost');
});

test('a server that beats but does not welcome is gone too', () => {
  connect();
  latest().open();
  for (let second = 0; second < 24; second += 8) {
    mock.timers.tick(8_000);
    latest().says({ type: 'beat' });
  }
  mock.timers.tick(1_000);
  assert.equal(connection.status, 'lost');
});

test('a socket that is being closed is lost before it has been silent for long', () => {
  welcomed();
  latest().readyState = 2;
  mock.timers.tick(10_000);
  assert.equal(connection.status, 'lost');
});

test('after a sleep nothing is sent into a line that has been silent for too long', () => {
  welcomed();
  const { now } = Date;
  mock.method(Date, 'now', () => now() + 60_000);
  const asleep = latest();
  connection.send({ type: 'say', id: 'a', text: 'one' });
  assert.equal(connection.status, 'lost');
  assert.deepEqual(asleep.types(), ['hello']);
});

test('after a sleep the first beat notices', () => {
  welcomed();
  const { now } = Date;
  mock.method(Date, 'now', () => now() + 60_000);
  mock.timers.tick(10_000);
  assert.equal(connection.status, 'lost');
});

test('whoever is not welcomed for now comes back', () => {
  connect();
  latest().open();
  latest().says({ type: 'refused', code: 'busy', message: 'Open in too many places.' });
  assert.equal(received.at(-1)[0].code, 'busy');
  assert.equal(connection.status, 'lost');
  mock.timers.tick(2_500);
  assert.equal(sockets.length, 2);
});

for (const code of [1001, 1012, 1013]) {
  test(`those whom ${code} sends away come back over five seconds`, () => {
    welcomed();
    latest().ends(code);
    mock.timers.tick(2_499);
    assert.equal(sockets.length, 1);
    mock.timers.tick(1);
    assert.equal(sockets.length, 2);
  });
}

test('pauses between tries double up to half a minute, with full jitter', () => {
  connect();
  const pauses = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    latest().ends(1006);
    let pause = 0;
    for (const tries = sockets.length; sockets.length === tries; pause += 250) mock.timers.tick(250);
    pauses.push(pause);
  }
  assert.deepEqual(pauses, [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
});

for (const code of [1001, 1006, 1012, 1013, 4408, 4409, 4000]) {
  test(`a socket closed with ${code} comes back`, () => {
    welcomed();
    latest().ends(code);
    mock.timers.tick(2_500);
    assert.equal(sockets.length, 2);
  });
}

for (const code of [1009, 4500, 4501, 4509]) {
  test(`a socket closed with ${code} does not come back`, () => {
    welcomed();
    latest().ends(code);
    mock.timers.tick(600_000);
    events.dispatchEvent(new Event('online'));
    assert.equal(sockets.length, 1);
    assert.equal(connection.status, 'stopped');
  });
}

test('who must not be gone for long tries more often', () => {
  connect({ longestPause: 5_000 });
  const pauses = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    latest().ends(1006);
    let pause = 0;
    for (const tries = sockets.length; sockets.length === tries; pause += 250) mock.timers.tick(250);
    pauses.push(pause);
  }
  assert.deepEqual(pauses, [500, 1_000, 2_000, 2_500, 2_500]);
});

test('being back online ends the pause', () => {
  welcomed();
  events.dispatchEvent(new Event('offline'));
  assert.equal(connection.status, 'lost');
  events.dispatchEvent(new Event('online'));
  assert.equal(sockets.length, 2);
});

test('a try that was under way when the network came back is begun anew, and does not lengthen the pause', () => {
  connect();
  for (let attempt = 0; attempt < 6; attempt++) {
    latest().ends(1006);
    for (const tries = sockets.length; sockets.length === tries;) mock.timers.tick(250);
  }
  events.dispatchEvent(new Event('online'));
  assert.equal(sockets.length, 8);
  latest().ends(1006);
  mock.timers.tick(500);
  assert.equal(sockets.length, 9);
});

test('what an earlier page could not settle is sent by this one', () => {
  welcomed({ unsent: [{ type: 'say', id: 'old', text: 'before the reload' }] });
  assert.deepEqual(latest().sent.at(-1), { type: 'say', id: 'old', text: 'before the reload' });
});

test('what cannot be answered is not kept', () => {
  connect({ unsent: [{ type: 'typing' }] });
  assert.deepEqual(connection.unsettled, []);
});

test('frames that are no frames change nothing', () => {
  welcomed();
  const before = received.length;
  for (const data of ['', 'null', '[]', '{"type":3}', '{']) latest().onmessage({ data });
  assert.equal(received.length, before);
});

test('a mistake of ours in one frame stops neither the page nor the next frame', () => {
  const errors = mock.method(console, 'error', () => {});
  const seen = [];
  welcomed({ received: frame => { seen.push(frame.type); throw new Error('ours'); } });
  latest().says({ type: 'waiting' });
  assert.deepEqual(seen, ['welcome', 'waiting']);
  assert.equal(errors.mock.callCount(), 2);
});

test('a browser that refuses the socket is tried again', () => {
  let tries = 0;
  connect({ socket: () => { tries++; throw new Error('blocked'); } });
  mock.timers.tick(500);
  assert.equal(tries, 2);
});
