import type { ProblemKind } from './problems/problem-kind.ts';
import { AWARD_PROBLEMS } from './problems/awards.ts';
import { BOARD_PROBLEMS } from './problems/boards.ts';
import { DOCUMENT_PROBLEMS } from './problems/documents.ts';
import { DRAW_PROBLEMS } from './problems/draw.ts';
import { FILE_PROBLEMS } from './problems/files.ts';
import { PANEL_PROBLEMS } from './problems/panels.ts';
import { PRIZE_PROBLEMS } from './problems/prizes.ts';
import { REGISTRATION_PROBLEMS } from './problems/registration.ts';
import { RESULT_PROBLEMS } from './problems/results.ts';

export type { ProblemKind } from './problems/problem-kind.ts';

/**
 * Every refusal the product can give: code → HTTP status and the sentence a person reads. The sentence says what
 * happened, what is safe and what to do now. Sorted by code within a group; the groups of later
 * modules stand in ./problems/, a file for each.
 */
export const PROBLEMS = {
  // the envelope
  'body.invalid': {
    status: 400,
    zh: '请求内容无法读取，没有保存任何内容。',
    en: 'The request could not be read; nothing was saved.',
  },
  'body.otherKind': {
    status: 415,
    zh: '请求内容的类型“{kind}”不被接受（应为 JSON、Excel 工作簿或图片），没有保存任何内容。',
    en: 'A request of the type “{kind}” is not accepted (JSON, an Excel workbook or a picture is); nothing was saved.',
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
  'personalData.sealForeign': {
    status: 409,
    zh: '加密的个人信息无法打开：数据目录中的 personal-data.key 不是当时的密钥，请恢复原密钥。',
    en: 'Sealed personal data does not open: personal-data.key in the data folder is not the key it was sealed with; restore it.',
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

  // a competition before its first mark
  'assignment.foreign': {
    status: 409,
    zh: '裁判组与评分子项不属于同一个项目，没有保存。',
    en: 'The team and the sub-criterion belong to different skills; nothing was saved.',
  },
  'assignment.marked': {
    status: 409,
    zh: '{code} 已经开始评分，不能更换裁判组。',
    en: '{code} is being marked; its team cannot be exchanged any more.',
  },
  'competition.closed': {
    status: 409,
    zh: '比赛已经结束，不能再修改。',
    en: 'The competition is closed and cannot be changed.',
  },
  'competition.statusStep': {
    status: 409,
    zh: '比赛不能从“{from}”变为“{to}”；已开赛的比赛不能退回草稿。',
    en: 'A competition cannot go from {from} to {to}; one that has begun does not become a draft again.',
  },
  'competitor.elsewhere': {
    status: 409,
    zh: '项目、代表队和组别须属于同一场比赛。',
    en: 'Skill, delegation and group must belong to one competition.',
  },
  'competitor.inUse': {
    status: 409,
    zh: '选手“{name}”已有编号，不能删除或换项目；不参赛时请改为“弃权”或“缺席”。',
    en: '“{name}” has a code and cannot be removed or moved; set the status to withdrawn or absent instead.',
  },
  'competitor.standingFixed': {
    status: 409,
    zh: '选手“{name}”已有编号，请在“参赛状态”中修改。',
    en: '“{name}” has a code; change the status of the subject instead.',
  },
  'delegation.codeTaken': {
    status: 409,
    zh: '代码“{code}”已被另一个代表队使用。',
    en: 'The code “{code}” belongs to another delegation.',
  },
  'delegation.inUse': {
    status: 409,
    zh: '代表队“{name}”名下还有选手或裁判，不能删除。',
    en: 'Delegation “{name}” still has competitors or judges and cannot be removed.',
  },
  'import.faults': {
    status: 422,
    zh: '文件中有 {count} 处错误，没有导入任何内容。请按单元格改正后重新上传。',
    en: 'The file has {count} fault(s); nothing was imported. Correct the named cells and upload it again.',
  },
  'import.notExcel': {
    status: 415,
    zh: '请上传 Excel 工作簿（.xlsx）。',
    en: 'Please upload an Excel workbook (.xlsx).',
  },
  'judge.already': { status: 409, zh: '{name} 已经是这个项目的裁判。', en: '{name} is a judge of this skill already.' },
  'judge.seated': {
    status: 409,
    zh: '{name} 还在裁判组“{team}”中，请先调整裁判组。',
    en: '{name} still has a seat in team “{team}”; change the team first.',
  },
  'name.taken': { status: 409, zh: '“{name}”已经存在。', en: '“{name}” exists already.' },
  'part.inUse': {
    status: 409,
    zh: '“{name}”正在使用，不能删除。',
    en: '“{name}” is in use and cannot be removed.',
  },
  'scheme.faults': {
    status: 422,
    zh: '评分方案有 {count} 处错误，没有保存。',
    en: 'The marking scheme has {count} fault(s); it was not saved.',
  },
  'scheme.locked': {
    status: 409,
    zh: '评分已经开始，评分方案已锁定，不能再修改。',
    en: 'Marking has begun; the marking scheme is locked and cannot be changed any more.',
  },
  'scheme.none': {
    status: 404,
    zh: '这个项目还没有评分方案，请导入或新建。',
    en: 'This skill has no marking scheme yet; import or write one.',
  },
  'session.endsBeforeStart': {
    status: 400,
    zh: '场次的结束时间须晚于开始时间。',
    en: 'A session must end after it starts.',
  },
  'skill.codedFixed': {
    status: 409,
    zh: '编号已经产生，不能再改变是否加密。',
    en: 'Codes have been given; whether the skill is coded is fixed now.',
  },
  'skill.inUse': {
    status: 409,
    zh: '项目“{name}”已有选手、裁判或评分方案，不能删除。',
    en: 'Skill “{name}” has competitors, judges or a scheme and cannot be removed.',
  },
  'skill.numberTaken': {
    status: 409,
    zh: '项目编号“{number}”已被使用。',
    en: 'The number “{number}” belongs to another skill.',
  },
  'subject.reasonMissing': {
    status: 400,
    zh: '改变参赛状态须写明原因。',
    en: 'A change of status needs a reason.',
  },
  'subject.sealForeign': {
    status: 409,
    zh: '加密身份无法打开：数据目录中的 identity.key 不是当时的密钥，请恢复原密钥。',
    en: 'A sealed identity does not open: identity.key in the data folder is not the key it was sealed with; restore it.',
  },
  'subject.workstationForeign': {
    status: 409,
    zh: '这个赛位不属于本项目。',
    en: 'This workstation belongs to another skill.',
  },
  'subject.workstationTaken': {
    status: 409,
    zh: '赛位 {workstation} 已安排给 {code}。',
    en: 'Workstation {workstation} is given to {code} already.',
  },
  'team.inUse': {
    status: 409,
    zh: '裁判组“{name}”已分配评分子项，请先改派。',
    en: 'Team “{name}” has sub-criteria; assign them to another team first.',
  },
  'team.marked': {
    status: 409,
    zh: '裁判组“{name}”已经开始评分，席位不能再变动。',
    en: 'Team “{name}” has begun marking; its seats are fixed now.',
  },
  'team.seatMoved': {
    status: 409,
    zh: '评分已经开始，“{name}”不能换到另一个席位，否则会看到原席位裁判尚未公开的打分。请改用不在该组的裁判。',
    en: 'Marking has begun: {name} cannot move to another seat, where the open scores of the judge before would show. Choose a judge from outside the team.',
  },
  'team.notJudge': {
    status: 409,
    zh: '裁判组成员须先是本项目的裁判，且不能重复。',
    en: 'Every seat needs a judge of this skill, each only once.',
  },

  ...DRAW_PROBLEMS,
  ...PRIZE_PROBLEMS,
  ...REGISTRATION_PROBLEMS,

  // who you are
  'access.denied': { status: 403, zh: '您没有进行这项操作的权限。', en: 'You may not do this.' },
  'device.beyondSkill': {
    status: 409,
    zh: '“{name}”还担任其他项目的裁判，请由组委会发放平板和重置 PIN。',
    en: '“{name}” judges in other skills too; the organiser gives the tablet and resets the PIN.',
  },
  'device.codeExpired': {
    status: 410,
    zh: '登录码已过期，请向裁判长重新领取。',
    en: 'The code has run out; ask the chief judge for a new one.',
  },
  'device.codeUnknown': { status: 401, zh: '登录码不正确，请核对后重新输入。', en: 'The code is not right; check it.' },
  'device.codeUsed': {
    status: 410,
    zh: '登录码已被使用，请向裁判长重新领取。',
    en: 'The code has been used; ask the chief judge for a new one.',
  },
  'device.notJudge': {
    status: 409,
    zh: '平板只能交给本场比赛的裁判，请先把此人加为裁判。',
    en: 'A tablet is for a judge of this competition; add the person as a judge first.',
  },
  'device.pinWeak': {
    status: 400,
    zh: 'PIN 太简单，请避免相同或连续的数字。',
    en: 'This PIN is too easy; avoid equal or running digits.',
  },
  'device.pinWrong': {
    status: 401,
    zh: 'PIN 不正确；忘记时请裁判长重置。',
    en: 'The PIN is not right; the chief judge can reset it.',
  },
  'firstRun.done': {
    status: 409,
    zh: '系统已经有组委会账号，请直接登录。',
    en: 'This installation already has an organiser; please sign in.',
  },
  'grant.already': { status: 409, zh: '已经拥有这个角色。', en: 'The person holds this role already.' },
  'grant.delegationNeeded': {
    status: 400,
    zh: '领队须指定所带的代表队。',
    en: 'A team leader needs the delegation they lead.',
  },
  'grant.lastOrganiser': {
    status: 409,
    zh: '这是最后一个组委会授权，不能撤销；请先授予另一人。',
    en: 'This is the last organiser; appoint another one first.',
  },
  'grant.scope': {
    status: 400,
    zh: '角色的范围不正确：项目和代表队须属于所选比赛。',
    en: 'The scope is not right: skill and delegation must belong to the competition.',
  },
  'password.resetUnknown': {
    status: 410,
    zh: '重置链接无效、已用过或已过期，请重新申请。',
    en: 'The link is not valid, used or has run out; ask for a new one.',
  },
  'password.weak': {
    status: 400,
    zh: '新密码至少 8 个字符，且不能与账号相同。',
    en: 'A password has at least 8 characters and differs from the sign-in name.',
  },
  'password.wrong': { status: 401, zh: '当前密码不正确。', en: 'The present password is not right.' },
  'person.phoneTaken': {
    status: 409,
    zh: '手机号 {phone} 已属于另一个账号。',
    en: 'The phone number {phone} belongs to another account.',
  },
  'person.self': {
    status: 409,
    zh: '不能停用自己的账号。',
    en: 'You cannot disable your own account.',
  },
  'person.signInNameTaken': {
    status: 409,
    zh: '登录名“{signInName}”已被使用。',
    en: 'The sign-in name “{signInName}” is taken.',
  },
  'session.otherPerson': {
    status: 403,
    zh: '这个浏览器里现在登录的是另一个人，这次操作没有执行。请重新登录。',
    en: 'Somebody else is signed in in this browser now; nothing was done. Please sign in again.',
  },
  'signIn.codeWrong': {
    status: 401,
    zh: '验证码不正确、已用过或已过期；请核对，或重新获取。',
    en: 'The code is not right, used or has run out; check it or ask for a new one.',
  },
  'signIn.failed': { status: 401, zh: '账号或密码不正确。', en: 'The name or the password is not right.' },
  'signIn.required': { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  'signIn.slowDown': {
    status: 429,
    zh: '尝试次数过多，请 {seconds} 秒后再试。',
    en: 'Too many attempts; try again in {seconds} s.',
  },
  // marks and sheets
  'conflict.roundOver': {
    status: 409,
    zh: '{label} 已进入第 {round} 轮，前一轮的评分不能再改。请保留现有评分。',
    en: '{label} is in round {round}; scores of an earlier round stay as they are. Keep the present one.',
  },
  'conflict.closed': {
    status: 409,
    zh: '这处冲突已经处理过了，请刷新。',
    en: 'This conflict has already been decided; please reload.',
  },
  'sheet.blanks': {
    status: 409,
    zh: '还有 {count} 个评分点没有评分，不能签名。空白不等于 0 分。',
    en: '{count} aspect(s) have no mark yet, so the sheet cannot be signed. Blank is not zero.',
  },
  'sheet.changed': {
    status: 409,
    zh: '评分表刚刚有改动，请核对后再签名。您没有签名。',
    en: 'The sheet has just changed; check it and sign again. You have not signed.',
  },
  'sheet.conflicts': {
    status: 409,
    zh: '有 {count} 处评分冲突待处理，不能签名。',
    en: '{count} conflict(s) wait for a decision, so the sheet cannot be signed.',
  },
  'sheet.notSigned': {
    status: 409,
    zh: '这张评分表还没有人签名，不需要重新开放。',
    en: 'Nobody has signed this sheet; there is nothing to reopen.',
  },
  'sheet.notYours': {
    status: 403,
    zh: '您不在这张评分表的裁判组里，不能评分或签名。',
    en: 'You are not in the team of this sheet and cannot mark or sign it.',
  },
  'sheet.signed': {
    status: 409,
    zh: '评分表已由全体裁判签名。如需更正，请裁判长重新开放。',
    en: 'All judges have signed this sheet. To correct it, ask the chief judge to reopen it.',
  },
  'sheet.spread': {
    status: 409,
    zh: '有 {count} 个评分点分差过大，需重新打分后才能签名。',
    en: '{count} aspect(s) were scored too far apart and must be scored again before signing.',
  },
  'subject.notCompeting': {
    status: 409,
    zh: '{code} 目前不在比赛状态，不能评分。',
    en: '{code} is not competing, so nothing can be marked.',
  },

  ...AWARD_PROBLEMS,
  ...BOARD_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...FILE_PROBLEMS,
  ...PANEL_PROBLEMS,
  ...REGISTRATION_PROBLEMS,
  ...RESULT_PROBLEMS,
} satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;
