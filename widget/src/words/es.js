import { plural } from '../strings.js';

/** @type {import('../strings.js').FirstWords} */
const words = {
  language: 'es',
  direction: 'ltr',
  launch: 'Pregunte a la biblioteca',
  loadFailed: 'El chat no se pudo cargar. Inténtelo de nuevo',
  unread: plural('es', { one: '# mensaje nuevo', other: '# mensajes nuevos' }),
  conversation: 'Conversación',
  minimise: 'Minimizar el chat',
  assistant: 'Asistente',
  lost: 'Se perdió la conexión. Estamos intentándolo de nuevo.',
  offline: 'No tiene conexión. Lo que escriba se guarda y se enviará cuando vuelva a tenerla.',
  back: 'La conexión ha vuelto.',
  stopped: 'Este chat no puede continuar. Vuelva a cargar la página, por favor.',
  message: 'Su mensaje',
  placeholder: 'Escriba su pregunta',
  send: 'Enviar',
  left: plural('es', { one: 'Queda # carácter', other: 'Quedan # caracteres' }),
  tooMany: plural('es', { one: 'Sobra # carácter', other: 'Sobran # caracteres' }),
  talk: 'Hablar con un bibliotecario',
};
export default words;
