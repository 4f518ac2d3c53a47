import type { ProblemKind } from '../wording.ts';

/** The envelope of every request, and what the platform refuses. Sorted by code. */
export const ENVELOPE_PROBLEMS = {
  'body.invalid': {
    status: 400,
    zh: '请求内容无法读取，没有保存任何内容。',
    en: 'The request could not be read; nothing was saved.',
  },
  'body.otherKind': {
    status: 415,
    zh: '请求内容的类型“{kind}”不被接受（应为 JSON 或 Excel 工作簿），没有保存任何内容。',
    en: 'A request of the type “{kind}” is not accepted (JSON or an Excel workbook is); nothing was saved.',
  },
  'body.tooLarge': {
    status: 413,
    zh: '请求内容太大（上限 {limit}），没有保存任何内容。',
    en: 'The request is too large (limit {limit}); nothing was saved.',
  },
  'file.purged': {
    status: 410,
    zh: '该文件已按期清除，不再保存。',
    en: 'This file was purged as planned and is no longer kept.',
  },
  'file.unreadable': {
    status: 500,
    zh: '文件无法读取或已损坏，已记录；请联系管理员核对存储。',
    en: 'The file cannot be read or is damaged; this was logged. Ask the administrator to check the storage.',
  },
  'id.unknown': {
    status: 404,
    zh: '没有找到所请求的内容，它可能已被删除。',
    en: 'What you asked for was not found; it may have been removed.',
  },
  'origin.foreign': {
    status: 403,
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'pdf.glyphMissing': {
    status: 422,
    zh: '字体中没有这些字：{characters}，文件未生成。请核对姓名，或改用规范字后再试。',
    en: 'The font lacks these characters: {characters}. No file was made; check the name or use the standard form.',
  },
  'personalData.sealForeign': {
    status: 409,
    zh: '加密的个人信息无法打开：数据目录中的 personal-data.key 不是当时的密钥，请恢复原密钥。',
    en: 'Sealed personal data does not open: personal-data.key in the data folder is not the key it was sealed with; restore it.',
  },
  'route.unknown': { status: 404, zh: '没有这个地址。', en: 'There is no such address.' },
  'server.busy': {
    status: 503,
    zh: '系统正在恢复，请稍后重试；未确认的内容仍保留在本机。',
    en: 'The system is recovering; try again shortly. What is unconfirmed stays on your device.',
  },
  'server.fault': {
    status: 500,
    zh: '系统出错，已记录（编号 {requestId}）。已确认的分数不受影响，请稍后重试。',
    en: 'Something failed on our side and was logged ({requestId}). Confirmed marks are safe; please try again.',
  },
  tooManyRequests: {
    status: 429,
    zh: '请求太频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} s.',
  },
  'validation.failed': {
    status: 400,
    zh: '有 {count} 处内容需要修改，没有保存任何内容。',
    en: '{count} field(s) need attention; nothing was saved.',
  },
  'version.stale': {
    status: 409,
    zh: '其他人刚刚修改过，请刷新后再改；您的修改没有保存。',
    en: 'Somebody changed this meanwhile; reload and try again. Your change was not saved.',
  },
} satisfies Record<string, ProblemKind>;
