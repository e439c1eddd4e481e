// Every word of the widget that the server does not send, so that a language is one more object here.

const en = {
  language: 'en',
  launch: 'Ask the library',
  loadFailed: 'The chat did not load. Try again',
  unread: (/** @type {number} */ n) => n === 1 ? '1 new message' : `${n} new messages`,
  conversation: 'Conversation',
  minimise: 'Minimise chat',
  options: 'Chat options',
  you: 'You',
  assistant: 'Assistant',
  librarian: 'Librarian',
  namedLibrarian: (/** @type {string} */ name) => `${name}, librarian`,
  erasedWords: 'These words were erased.',
  source: 'From',
  more: 'Show more',
  less: 'Show less',
  newTab: '(opens in a new tab)',
  helpful: 'Was this helpful?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you.',
  thanksNot: 'Thank you. A librarian can help with this too.',
  types: (/** @type {string} */ who) => `${who} is typing`,
  sending: 'Sending',
  kept: 'Kept, will be sent when you are connected',
  sent: 'Sent',
  notSent: (/** @type {string} */ why) => `Not sent. ${why}`,
  tryAgain: 'Try again',
  edit: 'Edit',
  connecting: 'Connecting',
  lost: 'The connection is lost. Trying again.',
  offline: 'You are offline. What you write is kept and will be sent when you are back online.',
  back: 'Connected again.',
  stopped: 'This chat cannot go on. Please reload the page.',
  newChat: 'Your earlier chat has ended. This is a new one.',
  erasing: 'Erasing this chat.',
  erased: 'Your chat was erased.',
  newMessage: 'New messages',
  message: 'Your message',
  placeholder: 'Type your question',
  send: 'Send',
  left: (/** @type {number} */ n) => n === 1 ? '1 character left' : `${n} characters left`,
  tooMany: (/** @type {number} */ n) => n === 1 ? '1 character too many' : `${n} characters too many`,
  talk: 'Talk to a librarian',
  line: (/** @type {number} */ place, /** @type {number | undefined} */ seconds) =>
    `You are ${place === 1 ? 'next' : `number ${place}`} in line${seconds === undefined ? '' : `, ${en.wait(seconds)}`}.`,
  wait: (/** @type {number} */ seconds) => seconds < 50 ? 'less than a minute to go'
    : seconds < 90 ? 'about 1 minute to go' : `about ${Math.round(seconds / 60)} minutes to go`,
  inLine: 'You are in line for a librarian.',
  askAssistant: 'Ask the assistant again',
  leaveInstead: 'Leave a question',
  leaveTitle: 'Leave a question',
  leaveWhy: 'A librarian will answer by e-mail.',
  question: 'Your question',
  email: 'Your e-mail address',
  emailUse: 'Used only for the answer, then deleted.',
  emailMissing: 'Please give an address that an answer can be sent to.',
  questionMissing: 'Please write your question.',
  leave: 'Leave the question',
  cancel: 'Cancel',
  end: 'End this chat',
  forget: 'Erase this chat',
  forgetSure: 'Erase every word of this chat? It cannot be brought back.',
  forgetYes: 'Erase',
  forgetNo: 'Keep',
  ended: 'This chat has ended.',
  startAnew: 'Start a new chat',
};

/** @typedef {typeof en} Words */

/** @type {Record<string, Words>} */
const languages = { en };

/**
 * @param {string} [language] a BCP 47 tag
 * @returns {Words}
 */
export function wordsIn(language) {
  return languages[(language ?? '').toLowerCase().split('-')[0] ?? ''] ?? en;
}
