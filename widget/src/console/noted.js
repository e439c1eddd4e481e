/**
 * @import { DeskNote } from '../frames.js'
 * @import { Line } from '../types.js'
 * @import { UnsentNote } from './chat.js'
 * @typedef {{key: string, line: Line} | {key: string, note: DeskNote} | {key: string, unsentNote: UnsentNote}} Shown
 */

/**
 * A transcript with colleagues' notes in it, each after what had been said when it was written.
 * @param {Line[]} lines
 * @param {DeskNote[]} notes oldest first
 * @param {Iterable<UnsentNote>} unsent
 * @returns {Shown[]}
 */
export function withNotes(lines, notes, unsent) {
  /** @type {Shown[]} */
  const shown = [];
  let next = 0;
  /** @param {number} before */
  const noted = before => {
    for (let note = notes[next]; note && Date.parse(note.at) < before; note = notes[++next]) shown.push({ key: `note ${note.number}`, note });
  };
  for (const line of lines) {
    if (line.entry) noted(Date.parse(line.entry.at));
    else if (!line.unsent?.problem) noted(Infinity);
    shown.push({ key: line.key, line });
  }
  noted(Infinity);
  for (const note of unsent) shown.push({ key: note.id, unsentNote: note });
  return shown;
}
