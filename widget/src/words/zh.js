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
  lost: '连接已断开，正在重新连接。',
  offline: '您已离线。您写的内容会保留，恢复联网后发送。',
  back: '已重新连接。',
  stopped: '此对话无法继续，请重新加载页面。',
  message: '您的消息',
  placeholder: '请输入您的问题',
  send: '发送',
  left: plural('zh', { other: '还可输入 # 个字符' }),
  tooMany: plural('zh', { other: '超出 # 个字符' }),
  talk: '与图书馆员交谈',
};
export default words;
