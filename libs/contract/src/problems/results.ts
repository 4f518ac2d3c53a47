import type { ProblemKind } from './problem-kind.ts';

/** Approving a skill's results, correcting them, and putting them on notice. */
export const RESULT_PROBLEMS = {
  'correction.changed': {
    status: 409,
    zh: '更正期间成绩已经有变化，不能撤回更正；请提交新的版本，或把分数改回原样。',
    en: 'The results have changed since the correction was opened, so it cannot be withdrawn; submit a new version, or put the marks back.',
  },
  'correction.closed': { status: 409, zh: '这次更正已经结束。', en: 'This correction is over.' },
  'explanation.withheld': {
    status: 409,
    zh: '目前只公布名次，分数公布后才能查看依据。',
    en: 'Only ranks are shown at present; the derivation follows with the totals.',
  },
  'notice.begun': {
    status: 409,
    zh: '这个版本已经公示，或已成为正式成绩。',
    en: 'This version is on notice already, or final.',
  },
  'notice.endsTooEarly': {
    status: 400,
    zh: '公示的结束时间必须晚于现在，最长 60 天。没有保存。',
    en: 'A notice ends later than now and after at most 60 days. Nothing was saved.',
  },
  'notice.noEnd': {
    status: 400,
    zh: '请说明公示几个工作日，或说明结束时间，二者取一。没有保存。',
    en: 'Say how many working days the notice lasts, or when it ends: one of the two. Nothing was saved.',
  },
  'notice.replaced': {
    status: 409,
    zh: '这个版本已被更正后的版本取代，不能公示。',
    en: 'A corrected version has replaced this one; it cannot be put on notice.',
  },
  'results.blocked': {
    status: 409,
    zh: '还有 {count} 个问题没有解决，不能提交或批准成绩。',
    en: '{count} problem(s) stand in the way; the results cannot be submitted or approved.',
  },
  'results.changed': {
    status: 409,
    zh: '成绩与您看到的不同：刚刚有分数或信息变化。请核对后重新提交。',
    en: 'The results are not those you saw: a mark or a detail has just changed. Check them and submit again.',
  },
  'results.finalised': {
    status: 409,
    zh: '成绩已经确认。如需更正，请先启动更正程序。',
    en: 'The results are approved. To correct them, open a correction first.',
  },
  'results.notFinalised': {
    status: 409,
    zh: '成绩还没有确认，或正在更正。',
    en: 'The results are not approved yet, or are being corrected.',
  },
  'results.proposalClosed': {
    status: 409,
    zh: '这次提交已经有了结果（批准或退回），请刷新查看。',
    en: 'This submission was decided already (approved or sent back); reload to see.',
  },
  'results.proposed': {
    status: 409,
    zh: '已有一份提交在等待批准。',
    en: 'A submission waits for approval already.',
  },
  'results.samePerson': {
    status: 403,
    zh: '提交人不能批准自己的提交，请由另一人批准。',
    en: 'Nobody approves his own submission; another person has to.',
  },
  'results.unchanged': {
    status: 409,
    zh: '更正没有改变任何成绩，不产生新版本。请撤回这次更正。',
    en: 'The correction changed no result, so there is no new version. Withdraw the correction.',
  },
} satisfies Record<string, ProblemKind>;
