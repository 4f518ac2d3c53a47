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

  // certificates
  'certificate.glyphsMissing': {
    status: 422,
    zh: '字体中没有这些名字里的字，没有签发任何证书（{count} 份）：{names}',
    en: 'The font lacks characters of these names, so no certificate was issued ({count}): {names}',
  },
  'certificate.groundless': {
    status: 409,
    zh: '现行的评奖决定已不包含证书 {number} 的荣誉，不能重新签发；请作废。',
    en: 'The awards in force no longer give what certificate {number} says; revoke it instead of issuing it again.',
  },
  'certificate.layoutFaults': {
    status: 400,
    zh: '证书模板有 {count} 处需要修改，没有保存。',
    en: 'The certificate’s layout has {count} fault(s); nothing was saved.',
  },
  'certificate.nobody': {
    status: 409,
    zh: '没有需要签发的证书：所选的奖项都已签发过，或不在现行决定之内。',
    en: 'There is nothing to issue: all of these have a certificate, or are not in force.',
  },
  'certificate.revokedAlready': {
    status: 409,
    zh: '证书 {number} 已经作废。',
    en: 'Certificate {number} is revoked already.',
  },
  'certificate.unknown': {
    status: 404,
    zh: '没有这个编号的证书。请核对编号是否抄写正确；仍查不到的，请向发证单位核实。',
    en: 'There is no certificate with this number. Check that it was copied rightly; otherwise ask the issuer.',
  },
} satisfies Record<string, ProblemKind>;
