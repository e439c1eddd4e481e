import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, legible } from '../src/patron/theme.js';

const steps = [0, 0.2, 0.4, 0.6, 0.8, 1];
const colours = steps.flatMap(r => steps.flatMap(g => steps.map(b => [r, g, b])));

test('contrast is that of WCAG', () => {
  assert.equal(contrast([0, 0, 0], [1, 1, 1]), 21);
  assert.equal(contrast([0.3, 0.3, 0.3], [0.3, 0.3, 0.3]), 1);
  assert.equal(contrast([0x77 / 255, 0x77 / 255, 0x77 / 255], [1, 1, 1]).toFixed(2), '4.48');
});

for (const [name, surface] of [['light', [1, 1, 1]], ['dark', [0.106, 0.118, 0.126]]]) {
  test(`whatever a library chooses can be read on the ${name} surface`, () => {
    for (const colour of colours) assert(contrast(legible(colour, surface), surface) >= 4.5, String(colour));
  });
}

test('a colour that can be read stays as it was chosen', () => {
  assert.deepEqual(legible([0.1, 0.2, 0.3], [1, 1, 1]), [0.1, 0.2, 0.3]);
});
