import { plural } from '../strings.js';

/** @type {import('../strings.js').FirstWords} */
const words = {
  language: 'de',
  direction: 'ltr',
  launch: 'Fragen Sie die Bibliothek',
  loadFailed: 'Der Chat wurde nicht geladen. Noch einmal versuchen',
  unread: plural('de', { one: '# neue Nachricht', other: '# neue Nachrichten' }),
  conversation: 'Gespräch',
  minimise: 'Chat verkleinern',
  assistant: 'Der Assistent',
  lost: 'Die Verbindung ist unterbrochen. Es wird weiter versucht.',
  offline: 'Sie sind offline. Was Sie schreiben, bleibt erhalten und wird gesendet, sobald Sie wieder online sind.',
  back: 'Wieder verbunden.',
  stopped: 'Dieser Chat kann nicht weitergehen. Bitte laden Sie die Seite neu.',
  message: 'Ihre Nachricht',
  placeholder: 'Ihre Frage an uns',
  send: 'Senden',
  left: plural('de', { other: 'Noch # Zeichen' }),
  tooMany: plural('de', { other: '# Zeichen zu viel' }),
  talk: 'Mit einem Menschen sprechen',
};
export default words;
