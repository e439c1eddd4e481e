/**
 * A list under somebody's pointer: nothing in it moves. Who has gone stays where they were, marked; who is new comes at the end.
 * @template T
 * @param {readonly Standing<T>[]} shown what is on the screen
 * @param {readonly T[]} items what there is
 * @param {(item: T) => string} key
 * @returns {Standing<T>[]}
 */
export function still(shown, items, key) {
  const now = new Map(items.map(item => [key(item), item]));
  const kept = shown.map(({ item }) => {
    const current = now.get(key(item));
    now.delete(key(item));
    return { item: current ?? item, isGone: current === undefined };
  });
  return [...kept, ...[...now.values()].map(item => ({ item, isGone: false }))];
}

/**
 * @template T
 * @typedef {{item: T, isGone: boolean}} Standing
 */
