import { plural } from '../strings.js';

/** @type {import('../strings.js').FirstWords} */
const words = {
  language: 'zh',
  direction: 'ltr',
  launch: '咨询图书馆',
  loadFailed: '对话未能加载，请重试',
  unread: plural('zh', { other: '# 条新消息' }),
  conversation: '对话',
  minimise: '收起对话',
  assistant: '助手',
  librarian: '图书馆员',
  namedLibrarian: name => `图书馆员 ${name}`,
  person: name => `与您交谈的是${name}，真人馆员。`,
  aPerson: '与您交谈的是真人馆员。',
  lost: '连接已断开，正在重新连接。',
  offline: '您已离线。您写的内容会保留，恢复联网后发送。',
  back: '已重新连接。',
  stopped: '此对话无法继续，请重新加载页面。',
  newChat: '您之前的对话已结束，这是一次新的对话。',
  erasing: '正在删除此对话。',
  erased: '您的对话已删除。',
  moment: '请稍候。',
  message: '您的消息',
  placeholder: '请输入您的问题',
  send: '发送',
  left: plural('zh', { other: '还可输入 # 个字符' }),
  tooMany: plural('zh', { other: '超出 # 个字符' }),
  talk: '与图书馆员交谈',
  inLine: '您正在排队等候图书馆员。',
  ended: '此对话已结束。',
};
export default words;
