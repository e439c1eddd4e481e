/**
 * What the library has chosen for the chat on all of its pages: nothing. A server on which something was chosen serves that in the place
 * of this file.
 * @type {import('./types.js').Look}
 */
export default {};
