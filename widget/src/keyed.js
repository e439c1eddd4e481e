/**
 * Makes the children of `parent` stand for `items`, in their order. The node of an item that stays is kept where it is: what somebody
 * has focused, selected or hears read out is not disturbed.
 * @template T
 * @param {Element} parent
 * @param {Iterable<T>} items
 * @param {(item: T) => string} key
 * @param {(item: T) => HTMLElement} create
 * @param {(node: HTMLElement, item: T) => void} [update]
 */
export function keyed(parent, items, key, create, update) {
  const wanted = new Map([...items].map(item => [key(item), item]));
  const nodes = new Map();
  for (const node of /** @type {HTMLElement[]} */ ([...parent.children])) {
    const name = node.dataset.key ?? '';
    if (wanted.has(name)) nodes.set(name, node);
    else node.remove();
  }
  let place = parent.firstElementChild;
  for (const [name, item] of wanted) {
    const node = nodes.get(name) ?? create(item);
    node.dataset.key = name;
    update?.(node, item);
    if (node !== place) parent.insertBefore(node, place);
    else place = node.nextElementSibling;
  }
}
