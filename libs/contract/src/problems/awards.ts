import type { ProblemKind } from './problem-kind.ts';

/** Who receives what, and the certificate that says so. */
export const AWARD_PROBLEMS = {
  'award.changeReason': {
    status: 400,
    zh: '已有一份评奖决定，请写明为什么要更改；现有决定没有变化。',
    en: 'Awards have been decided already; say why they change. The decision in force stays.',
  },
  'award.notFinal': {
    status: 409,
    zh: '成绩还在公示期，公示结束后才能决定奖项。',
    en: 'The results are still on notice; awards are decided when they are final.',
  },
  'award.nothing': {
    status: 409,
    zh: '按现在的方案没有人获奖，没有保存决定。请检查奖项设置。',
    en: 'Nobody receives anything under this scheme; no decision was saved. Check the scheme.',
  },
  'award.otherLevel': {
    status: 400,
    zh: '集体奖属于整个竞赛，名次奖属于单个项目，请在对应的页面设置；没有保存。',
    en: 'Awards of units belong to the whole competition, awards of places to one skill; nothing was saved.',
  },
  'award.publicationNone': {
    status: 409,
    zh: '这个项目还没有发布成绩，不能决定奖项。',
    en: 'This skill has no published results yet, so awards cannot be decided.',
  },
  'award.refused': {
    status: 409,
    zh: '现有成绩不能按这份方案评奖（{count} 处），没有保存任何内容。',
    en: 'These results cannot be awarded under this scheme ({count} fault(s)); nothing was saved.',
  },
  'award.schemeFaults': {
    status: 400,
    zh: '评奖方案有 {count} 处需要修改，没有保存。',
    en: 'The award scheme has {count} fault(s); nothing was saved.',
  },
  'award.skillsUndecided': {
    status: 409,
    zh: '这些项目的奖项还没有按最新成绩决定：{skills}。',
    en: 'The awards of these skills are not decided over their newest results: {skills}.',
  },
} satisfies Record<string, ProblemKind>;
