import { plural } from '../strings.js';

/** @type {import('../strings.js').FirstWords} */
const words = {
  language: 'ar',
  direction: 'rtl',
  launch: 'اسأل المكتبة',
  loadFailed: 'تعذّر تحميل المحادثة. حاول مرة أخرى',
  unread: plural('ar', {
    zero: 'لا رسائل جديدة', one: 'رسالة جديدة واحدة', two: 'رسالتان جديدتان', few: '# رسائل جديدة', many: '# رسالة جديدة',
    other: '# رسالة جديدة',
  }),
  conversation: 'المحادثة',
  minimise: 'تصغير المحادثة',
  assistant: 'المساعد',
  lost: 'انقطع الاتصال. نحاول من جديد.',
  offline: 'أنت غير متصل بالإنترنت. ما تكتبه محفوظ وسيُرسل عند عودة الاتصال.',
  back: 'عاد الاتصال.',
  stopped: 'لا يمكن متابعة هذه المحادثة. يُرجى إعادة تحميل الصفحة.',
  message: 'رسالتك',
  placeholder: 'اكتب سؤالك',
  send: 'إرسال',
  left: plural('ar', {
    zero: 'لم يبق أي حرف', one: 'بقي حرف واحد', two: 'بقي حرفان', few: 'بقيت # أحرف', many: 'بقي # حرفًا', other: 'بقي # حرف',
  }),
  tooMany: plural('ar', {
    one: 'حرف واحد زائد', two: 'حرفان زائدان', few: '# أحرف زائدة', many: '# حرفًا زائدًا', other: '# حرف زائد',
  }),
  talk: 'التحدث إلى أمين مكتبة',
};
export default words;
