import type { ProblemKind } from './problem-kind.ts';

/** Boards and the screens that show them. */
export const BOARD_PROBLEMS = {
  'board.exists': { status: 409, zh: '这个榜单已经存在。', en: 'This board exists already.' },
  'board.ticket': {
    status: 403,
    zh: '观看凭证无效或已过期，请重新获取。',
    en: 'The viewing ticket is not valid or has expired; get a new one.',
  },
  'screen.unknown': {
    status: 401,
    zh: '这块屏幕的密钥无效或已停用，请在后台重新生成。',
    en: 'The key of this screen is not valid or was revoked; make a new one at the desk.',
  },
  'skill.notOpen': {
    status: 409,
    zh: '这个项目现在不能评分，请联系裁判长。',
    en: 'This skill is not open for marking; please ask the chief judge.',
  },
  'skill.notReady': {
    status: 409,
    zh: '项目还不能开放评分：{reasons}',
    en: 'The skill cannot be opened for marking yet: {reasons}',
  },
} satisfies Record<string, ProblemKind>;
