import { plural } from '../strings.js';

export default {
  language: 'en',
  direction: 'ltr',
  launch: 'Ask the library',
  loadFailed: 'The chat did not load. Try again',
  unread: plural('en', { one: '# new message', other: '# new messages' }),
  conversation: 'Conversation',
  minimise: 'Minimise chat',
  assistant: 'Assistant',
  lost: 'The connection is lost. Trying again.',
  offline: 'You are offline. What you write is kept and will be sent when you are back online.',
  back: 'Connected again.',
  stopped: 'This chat cannot go on. Please reload the page.',
  message: 'Your message',
  placeholder: 'Type your question',
  send: 'Send',
  left: plural('en', { one: '# character left', other: '# characters left' }),
  tooMany: plural('en', { one: '# character too many', other: '# characters too many' }),
  talk: 'Talk to a librarian',
};
