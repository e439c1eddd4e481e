import { plural } from '../strings.js';

/** @type {import('../strings.js').FirstWords} */
const words = {
  language: 'fr',
  direction: 'ltr',
  launch: 'Interroger la bibliothèque',
  loadFailed: 'Le chat ne s’est pas chargé. Réessayer',
  unread: plural('fr', { one: '# nouveau message', other: '# nouveaux messages' }),
  conversation: 'Échange avec la bibliothèque',
  minimise: 'Réduire le chat',
  assistant: 'L’assistant',
  librarian: 'Bibliothécaire',
  namedLibrarian: name => `${name}, bibliothécaire`,
  person: name => `Vous parlez avec ${name}, une personne.`,
  aPerson: 'Vous parlez avec un bibliothécaire, une personne.',
  lost: 'La connexion est perdue. Nouvel essai en cours.',
  offline: 'Vous êtes hors ligne. Ce que vous écrivez est gardé et sera envoyé dès votre retour en ligne.',
  back: 'La connexion est rétablie.',
  stopped: 'Cette conversation ne peut pas continuer. Merci de recharger la page.',
  newChat: 'Votre conversation précédente est terminée. En voici une nouvelle.',
  erasing: 'La conversation s’efface.',
  erased: 'Votre conversation est effacée.',
  moment: 'Un instant, s’il vous plaît.',
  message: 'Votre message',
  placeholder: 'Écrivez votre question',
  send: 'Envoyer',
  left: plural('fr', { one: 'Encore # caractère', other: 'Encore # caractères' }),
  tooMany: plural('fr', { one: '# caractère de trop', other: '# caractères de trop' }),
  talk: 'Parler à un bibliothécaire',
  inLine: 'Vous êtes dans la file d’attente pour un bibliothécaire.',
  ended: 'Cette conversation est terminée.',
};
export default words;
