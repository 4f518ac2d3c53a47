import type { Wording } from './wording.ts';

export interface ProblemKind extends Wording {
  status: number;
}

/**
 * Every refusal the product can give: code → HTTP status and the sentence a person reads. The sentence says what
 * happened, what is safe and what to do now. Sorted by code within a group.
 */
export const PROBLEMS = {
  // the envelope
  'body.invalid': {
    status: 400,
    zh: '请求内容无法读取，没有保存任何内容。',
    en: 'The request could not be read; nothing was saved.',
  },
  'body.tooLarge': {
    status: 413,
    zh: '请求内容太大（上限 {limit}），没有保存任何内容。',
    en: 'The request is too large (limit {limit}); nothing was saved.',
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
  'route.unknown': { status: 404, zh: '没有这个地址。', en: 'There is no such address.' },
  'server.fault': {
    status: 500,
    zh: '系统出错，已记录（编号 {requestId}）。已确认的分数不受影响，请稍后重试。',
    en: 'Something failed on our side and was logged ({requestId}). Confirmed marks are safe; please try again.',
  },
  'server.busy': {
    status: 503,
    zh: '系统正在恢复，请稍后重试；未确认的内容仍保留在本机。',
    en: 'The system is recovering; try again shortly. What is unconfirmed stays on your device.',
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

  // boards and their viewers
  'board.tooMany': {
    status: 429,
    zh: '一个连接最多同时观看 {limit} 个榜单，请先离开其他榜单。',
    en: 'One connection can follow at most {limit} boards; leave another one first.',
  },
  'ticket.expired': {
    status: 401,
    zh: '观看凭证已过期，请重新领取。',
    en: 'The ticket has run out; ask for a new one.',
  },
  'ticket.invalid': {
    status: 401,
    zh: '观看凭证无效，或不属于这个榜单。',
    en: 'The ticket is not valid, or belongs to another board.',
  },
  'ticket.required': {
    status: 401,
    zh: '这个榜单需要观看凭证。',
    en: 'This board needs a ticket.',
  },

  // who you are
  'access.denied': { status: 403, zh: '您没有进行这项操作的权限。', en: 'You may not do this.' },
  'firstRun.done': {
    status: 409,
    zh: '系统已经有组织者，请直接登录。',
    en: 'This installation already has an organiser; please sign in.',
  },
  'signIn.failed': { status: 401, zh: '账号或密码不正确。', en: 'The name or the password is not right.' },
  'signIn.required': { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  'signIn.slowDown': {
    status: 429,
    zh: '尝试次数过多，请 {seconds} 秒后再试。',
    en: 'Too many attempts; try again in {seconds} s.',
  },
} satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;
