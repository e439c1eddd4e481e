// Every word of the console that the server does not send.

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

export const words = {
  desk: 'Desk',
  title: (/** @type {string} */ library) => `${library} desk`,
  present: 'Present',
  presence: 'Present at the desk',
  sound: 'Sound',
  allowNotifications: 'Allow notifications',
  shortcuts: 'Keyboard shortcuts',
  signOut: 'Sign out',
  atTheDesk: 'At the desk',
  nobody: 'Nobody is at the desk.',
  away: 'away',
  chats: (/** @type {number} */ n) => n === 1 ? '1 chat' : `${n} chats`,
  you: 'you',
  waiting: 'Waiting',
  nobodyWaits: 'Nobody is waiting.',
  mine: 'My chats',
  noneMine: 'You have no chat.',
  others: 'With colleagues',
  noneOthers: 'Nobody else has a chat.',
  waits: (/** @type {string} */ time) => `waiting ${time}`,
  claim: 'Claim',
  claimThis: 'Claim this chat',
  gone: 'No longer here',
  unread: (/** @type {number} */ n) => n === 1 ? '1 new' : `${n} new`,
  there: 'Connected',
  notThere: 'Not connected',
  noQuestion: 'Nothing said yet',
  pickOne: 'Choose a chat on the left, or press C to claim whoever has waited longest.',
  quiet: 'All quiet. The bell rings when somebody needs you.',
  back: 'All chats',
  transcript: 'Transcript',
  patron: 'Patron',
  assistant: 'Assistant',
  librarian: 'Librarian',
  erased: 'These words were erased.',
  newMessages: 'New messages',
  typing: 'The patron is typing',
  reply: 'Your reply',
  replyHere: 'Write a reply',
  send: 'Send',
  sending: 'Sending',
  kept: 'Kept, will be sent when you are connected',
  notSent: (/** @type {string} */ why) => `Not sent. ${why}`,
  again: 'Try again',
  remove: 'Remove',
  tooMany: (/** @type {number} */ n) => `${n} characters too many`,
  handBack: 'Hand back to the assistant',
  requeue: 'Back to the line',
  close: 'Close',
  parting: { 'hand-back': 'Handing back to the assistant.', close: 'Closing this chat.' },
  undo: 'Undo',
  wroteAgain: 'The patron wrote again, so nothing was changed.',
  readOnly: (/** @type {string} */ name) => `${name} has this chat. You are reading along.`,
  over: 'You no longer have this chat.',
  choices: 'Offered',
  source: 'From',
  rang: (/** @type {string} */ reason) => `Rang: ${reason}`,
  readAs: (/** @type {string} */ question) => `The assistant read it as: ${question}`,
  thought: 'The assistant thought of',
  also: 'Also',
  nearest: 'Nearest',
  noThought: 'The assistant found nothing that fits.',
  left: 'Left questions',
  leftOpen: (/** @type {number} */ n) => n === 0 ? 'none open' : `${n} open`,
  noneLeft: 'No question has been left.',
  noAddress: 'Address deleted',
  answerByMail: 'Answer by e-mail',
  subject: (/** @type {string} */ library) => `Your question to ${library}`,
  settle: 'Mark as answered',
  settled: 'Answered.',
  newWaiting: 'Somebody is waiting at the desk',
  online: 'Connected',
  connecting: 'Connecting',
  lost: 'The connection is lost. Trying again. What you write is kept.',
  restored: 'Connected again.',
  signedOut: 'You are signed out.',
  signIn: 'Sign in',
  stopped: 'The desk cannot go on here.',
  reload: 'Reload',
  keys: {
    claim: 'Claim whoever has waited longest',
    next: 'Next of my chats',
    previous: 'Previous of my chats',
    reply: 'Write a reply (Esc leaves it)',
    close: 'Close the chat',
    presence: 'Present or away',
    sound: 'Sound on or off',
    help: 'This list',
  },
  keysOn: 'Use single-key shortcuts',
  done: 'Done',
  from: 'from',
};

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

/** @param {string} id of a FAQ or a department */
export function topic(id) {
  return id.replaceAll('-', ' ');
}

/** How long ago, as one reads a clock: `0:42`, `12:05`, `1:03:20`. @param {string} since */
export function elapsed(since, now = Date.now()) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
