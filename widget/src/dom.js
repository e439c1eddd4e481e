/**
 * An element with its properties (or attributes, where there is no such property) and children. Text stays text.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) Object.assign(element, { [name]: value });
    else if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter(child => child !== undefined));
  return element;
}

/**
 * Sets text only when it differs: a live region speaks at every change.
 * @param {Element} element
 * @param {string} text
 */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * As high as what is written in it, where the style sheet cannot say so (Firefox before 152, Safari before 26.2).
 * @param {HTMLTextAreaElement} field
 */
export function grow(field) {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Our mark, a desk bell, in the colour of the text around it. */
export function bell() {
  const mark = document.createElementNS(SVG, 'svg');
  mark.setAttribute('viewBox', '0 0 24 24');
  mark.setAttribute('class', 'bell');
  mark.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', BELL);
  mark.append(shape);
  return mark;
}

/** Knob, stem, dome and base: the same as in mark.svg. */
const BELL = 'M12 3.5a1.75 1.75 0 0 1 .9 3.25v1.3a8.6 8.6 0 0 1 7.7 8.2H3.4a8.6 8.6 0 0 1 7.7-8.2v-1.3A1.75 1.75 0 0 1 12 3.5Z'
  + 'M3 18h18a1.25 1.25 0 0 1 0 2.5H3A1.25 1.25 0 0 1 3 18Z';
