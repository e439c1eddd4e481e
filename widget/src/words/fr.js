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
  lost: 'La connexion est perdue. Nouvel essai en cours.',
  offline: 'Vous êtes hors ligne. Ce que vous écrivez est gardé et sera envoyé dès votre retour en ligne.',
  back: 'La connexion est rétablie.',
  stopped: 'Cette conversation ne peut pas continuer. Merci de recharger la page.',
  message: 'Votre message',
  placeholder: 'Écrivez votre question',
  send: 'Envoyer',
  left: plural('fr', { one: 'Encore # caractère', other: 'Encore # caractères' }),
  tooMany: plural('fr', { one: '# caractère de trop', other: '# caractères de trop' }),
  talk: 'Parler à un bibliothécaire',
};
export default words;
