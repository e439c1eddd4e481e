// How the console says what the server names.

/** @type {Record<string, string>} why the bot rang */
const REASONS = {
  'low-confidence': 'Not sure of the answer',
  'asked-for-human': 'Asked for a librarian',
  'research-question': 'Research question',
  'specific-account': 'About their own account',
  emergency: 'Emergency',
  abuse: 'Abusive words',
  complaint: 'Complaint',
  'other-institution': 'About another library',
  'unsupported-language': 'Language not spoken here',
};

export const DEPARTMENTS = ['circulation', 'reference', 'technology', 'special-collections', 'youth-services', 'administration'];

/** @param {string} [reason] */
export function reasonInWords(reason) {
  return reason ? REASONS[reason] ?? reason.replaceAll('-', ' ') : '';
}

/** @param {number} [confidence] */
export function confidenceInWords(confidence) {
  if (confidence === undefined) return '';
  const sure = confidence >= 0.9 ? 'sure' : confidence >= 0.7 ? 'fairly sure' : confidence >= 0.4 ? 'unsure' : 'a guess';
  return `${sure}, ${Math.round(confidence * 100)} %`;
}

/** @param {string} id of a FAQ, a department, or what is none: `scope:complaint`, `talk:greeting` */
export function topic(id) {
  const [, name = id] = id.split(':');
  return name.replaceAll('-', ' ');
}

/** @param {string} id of a department, at the head of a line */
export function department(id) {
  const name = topic(id);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @param {string} code */
export function languageInWords(code) {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** `Today at 3:04 PM`, `Yesterday at 9:00 AM`, `Monday, November 23 at 3:04 PM`. @param {string} at */
export function dayInWords(at, now = new Date()) {
  const then = new Date(at);
  const days = Math.round((midnight(then) - midnight(now)) / 86_400_000);
  const year = then.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  const day = days === 0 ? 'Today' : days === -1 ? 'Yesterday'
    : then.toLocaleDateString('en', { weekday: 'long', day: 'numeric', month: 'long', year });
  return `${day} at ${then.toLocaleTimeString('en', { timeStyle: 'short' })}`;
}

/** @param {Date} date */
function midnight(date) {
  return new Date(date).setHours(0, 0, 0, 0);
}

/** How long ago, as one reads a clock. @param {string} since */
export function elapsed(since, now = Date.now()) {
  return clock((now - Date.parse(since)) / 1000);
}

/** How long until then. @param {string} until */
export function remaining(until, now = Date.now()) {
  return clock(Math.ceil((Date.parse(until) - now) / 1000));
}

/** `0:42`, `12:05`, `1:03:20`. @param {number} duration in seconds */
export function clock(duration) {
  const seconds = Math.max(0, Math.floor(duration));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** `Ana`, `Ana and Ben`, `Ana, Ben and Cleo`. @param {string[]} names */
export function list(names) {
  return new Intl.ListFormat('en').format(names);
}
