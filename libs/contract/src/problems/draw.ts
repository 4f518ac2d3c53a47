import type { ProblemKind } from './problem-kind.ts';

/** The draw of codes and stations, and check-in. */
export const DRAW_PROBLEMS = {
  'checkIn.codeUnknown': {
    status: 404,
    zh: '没有检录码为“{code}”的参赛证。请核对，或按姓名查找。',
    en: 'No entry card has the code “{code}”. Check it, or look for the name.',
  },
  'draw.alreadyDrawn': {
    status: 409,
    zh: '这次抽签已经完成，不能再抽；需要重抽时请重新公布承诺。',
    en: 'This draw has been made and is not made again; to draw anew, publish a new commitment.',
  },
  'draw.apartCoded': {
    status: 409,
    zh: '加密项目抽赛位时不能按代表队回避：公开的名单会泄露编号背后是谁。',
    en: 'In a coded skill stations cannot keep delegations apart: the public list would tell who is behind a code.',
  },
  'draw.codesPlain': {
    status: 400,
    zh: '抽编号时不设场次和回避约束，请去掉后重试。',
    en: 'A draw of codes has no sessions and no constraint; leave them out.',
  },
  'draw.faults': {
    status: 422,
    zh: '抽签有 {count} 处问题，没有保存任何内容。',
    en: 'The draw has {count} fault(s); nothing was saved.',
  },
  'draw.listChanged': {
    status: 409,
    zh: '公布承诺以后，名单、赛位或场次有变动，不能按原承诺抽签。请核对后重新公布承诺。',
    en: 'List, stations or sessions have changed since the commitment was published. Check them and publish a new one.',
  },
  'draw.marked': {
    status: 409,
    zh: '评分已经开始，编号和赛位不能再抽。',
    en: 'Marking has begun; codes and stations are not drawn any more.',
  },
  'draw.nobody': {
    status: 409,
    zh: '还没有可抽签的对象：抽编号需要选手，抽赛位需要已有编号。',
    en: 'There is nobody to draw: codes need competitors, stations need codes.',
  },
  'draw.notNewest': {
    status: 409,
    zh: '这份承诺已被更新的承诺取代，请按最新的承诺抽签。',
    en: 'A newer commitment has taken the place of this one; draw by the newest.',
  },
  'draw.sessionsForeign': {
    status: 400,
    zh: '所选场次须属于本项目的同一个阶段。',
    en: 'The sessions must belong to one stage of this skill.',
  },
} satisfies Record<string, ProblemKind>;
