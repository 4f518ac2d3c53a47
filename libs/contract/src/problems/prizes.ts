import type { ProblemKind } from './problem-kind.ts';

/** Prize money. */
export const PRIZE_PROBLEMS = {
  'award.payeeUnknown': {
    status: 409,
    zh: '“{recipient}”的奖金无法确定发给谁：找不到队员名单。没有生成任何应付款。',
    en: 'It is not known who receives the prize of “{recipient}”: no members were found. No payable was made.',
  },
  'bankBatch.idTaken': {
    status: 409,
    zh: '这个付款批次编号已用于另一批付款，没有生成新的批次。',
    en: 'The id of this batch belongs to another one; no batch was made.',
  },
  'payable.approvedByYou': {
    status: 409,
    zh: '“{recipient}”的付款您已经批准过，还需要另一位批准人。',
    en: 'You have approved the payment to “{recipient}” already; another person is needed.',
  },
  'payable.changed': {
    status: 409,
    zh: '“{recipient}”的付款在您查看之后有变动，没有批准任何一笔。请刷新后核对再批准。',
    en: 'The payment to “{recipient}” has changed since you looked; nothing was approved. Reload and check it again.',
  },
  'payable.enteredByYou': {
    status: 409,
    zh: '“{recipient}”的收款信息是您录入的，须由另外两位批准。',
    en: 'You entered the account of “{recipient}”; two other persons must approve it.',
  },
  'payable.payeeMissing': {
    status: 409,
    zh: '“{recipient}”还没有填写收款信息。',
    en: 'There is no account for “{recipient}” yet.',
  },
  'payable.stateRefuses': {
    status: 409,
    zh: '“{recipient}”的付款目前是“{status}”，不能这样操作。请刷新后再看。',
    en: 'The payment to “{recipient}” is in the state “{status}”, which does not allow this. Reload and look again.',
  },
  'payable.toYourself': {
    status: 409,
    zh: '这笔奖金是发给您本人的，不能由您批准。',
    en: 'This prize is paid to you; somebody else must approve it.',
  },
  'payee.onItsWay': {
    status: 409,
    zh: '这笔奖金已交银行付款，现在不能更改收款信息。',
    en: 'The bank is paying this prize already, so the account cannot be changed now.',
  },
  'prize.notFinal': {
    status: 409,
    zh: '“{skill}”的成绩还在公示或有更正，奖金暂不能付出。',
    en: 'The results of “{skill}” are under notice or being corrected; its prizes cannot be paid yet.',
  },
  'prize.noTerms': {
    status: 409,
    zh: '请先填写奖金的资金来源和计税方式。',
    en: 'First say where the prize money comes from and how it is taxed.',
  },
  'prize.termsInUse': {
    status: 409,
    zh: '已有奖金获得批准或付出，资金来源和计税方式不能再改。',
    en: 'A prize has been approved or paid already, so its fund and tax cannot be changed any more.',
  },
  'share.onItsWay': {
    status: 409,
    zh: '“{recipient}”的奖金已交银行或已付，分配不能再改。',
    en: 'Money of “{recipient}” is with the bank or paid already; its shares cannot be changed any more.',
  },
  'share.otherMembers': {
    status: 409,
    zh: '分配须包括“{recipient}”的每一位队员，每人一次。请刷新后再填。',
    en: 'The shares must name every member of “{recipient}” once. Reload and fill them in again.',
  },
  'share.outdated': {
    status: 409,
    zh: '“{recipient}”的队员与分配方案不一致，请重新填写分配。没有生成任何应付款。',
    en: 'The members of “{recipient}” are no longer those of its shares; fill them in again. No payable was made.',
  },
  'tax.changed': {
    status: 409,
    zh: '应缴税款在您查看之后有变动，没有生成名单。请刷新后核对。',
    en: 'The tax due has changed since you looked; no list was made. Reload and check it again.',
  },
  'tax.ended': {
    status: 409,
    zh: '第 {n} 份扣缴名单已经缴清或作废。',
    en: 'Tax list {n} was handed over or dropped already.',
  },
  'tax.idTaken': {
    status: 409,
    zh: '这个扣缴名单编号已用于另一份名单，没有生成新的名单。',
    en: 'The id of this tax list belongs to another one; no list was made.',
  },
  'tax.listedByYou': {
    status: 409,
    zh: '这份扣缴名单是您生成的，须由另一位确认已缴。',
    en: 'You made this tax list; somebody else must confirm that it was handed over.',
  },
  'tax.nothingDue': {
    status: 409,
    zh: '截至这一天没有需要申报的税款。',
    en: 'There is no tax to declare up to this day.',
  },
} satisfies Record<string, ProblemKind>;
