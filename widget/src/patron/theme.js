/** WCAG 2.2: text against what it stands on; a little more than 4.5, because tints of the surface come in between. */
const ENOUGH = 5;

/**
 * The library chooses one colour. What is written on it, and what is written in it, has to be legible in both schemes: the first is
 * black or white, the second is the colour itself, darkened or lightened until it can be read. A colour that was chosen in the office comes
 * corrected; this is for a page's own.
 * @param {ShadowRoot} root
 * @param {CSSStyleSheet} look what lies below
 */
export function correctAccent(root, look) {
  const probe = document.createElement('span');
  probe.className = 'probe';
  root.querySelector('.frame')?.append(probe);
  const { color, backgroundColor } = getComputedStyle(probe);
  probe.remove();
  const accent = channels(color), surface = channels(backgroundColor);
  if (!accent || !surface) return;
  const onAccent = contrast(accent, WHITE) >= 4.5 ? WHITE : BLACK;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { --on-accent: ${css(onAccent)}; --accent-text: ${css(legible(accent, surface))} }`);
  root.adoptedStyleSheets = [look, sheet];
}

/** @typedef {[number, number, number]} Colour red, green and blue from 0 to 1 */

/** @type {Colour} */
const WHITE = [1, 1, 1];
/** @type {Colour} */
const BLACK = [0, 0, 0];

/** @param {Colour} colour @param {Colour} ground @returns {Colour} */
export function legible(colour, ground) {
  const end = luminance(ground) > 0.18 ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = /** @type {Colour} */ (colour.map((channel, i) => channel + ((end[i] ?? 0) - channel) * share));
    if (contrast(mixed, ground) >= ENOUGH) return mixed;
  }
  return end;
}

/** @param {Colour} one @param {Colour} other */
export function contrast(one, other) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @param {Colour} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = colour.map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The style sheet mixes colours in sRGB, so whatever a page wrote comes as `color(srgb 0.1 0.2 0.3)`. @param {string} text */
function channels(text) {
  const numbers = text.match(/^color\(srgb (\S+) (\S+) ([^\s)]+)/u)?.slice(1).map(Number);
  return numbers?.every(Number.isFinite) ? /** @type {Colour} */ (numbers) : undefined;
}

/** @param {Colour} colour */
function css(colour) {
  return `color(srgb ${colour.map(channel => channel.toFixed(4)).join(' ')})`;
}
