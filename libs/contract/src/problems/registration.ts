import type { ProblemKind } from './problem-kind.ts';

/** What contestants are told, what they hand in and what becomes of it. */
export const REGISTRATION_PROBLEMS = {
  'application.coded': {
    status: 409,
    zh: '这个项目已经编码，为保护身份不能在网上退赛，请联系组委会。报名没有改变。',
    en: 'Codes of this skill are given, and a withdrawal here would tell whose is whose. Ask the organiser; nothing was changed.',
  },
  'application.faults': {
    status: 422,
    zh: '报名表有 {count} 处需要修改，没有提交；草稿仍然保存着。',
    en: '{count} point(s) of the application need attention; it was not handed in. The draft is kept.',
  },
  'application.fixed': {
    status: 409,
    zh: '这份报名现在不能修改（已提交、已审核或已退赛）。如需修改，请联系组委会退回。',
    en: 'This application cannot be changed now (handed in, decided or withdrawn). Ask the organiser to return it.',
  },
  'application.marked': {
    status: 409,
    zh: '这个项目已经开始比赛，不能在网上退赛，请联系组委会。报名没有改变。',
    en: 'This skill has begun; a withdrawal is the organiser’s matter now. Nothing was changed.',
  },
  'application.tooMany': {
    status: 409,
    zh: '一个账号在一项比赛中最多可以有 {most} 份报名。',
    en: 'One account may hold at most {most} applications in one competition.',
  },
  'document.notPdf': {
    status: 415,
    zh: '文件内容不是完整的 PDF，没有保存。',
    en: 'The content is not a whole PDF; it was not kept.',
  },
  'picture.damaged': {
    status: 422,
    zh: '图片无法读取或已损坏，没有保存。请换一张 JPEG、PNG 或 WebP 图片。',
    en: 'The picture cannot be read; it was not kept. Take another JPEG, PNG or WebP.',
  },
  'picture.twoFiles': {
    status: 415,
    zh: '这张图片里还藏着别的文件（网页、脚本、PDF 或压缩包），没有保存。请重新拍摄或截图后上传。',
    en: 'Another file (a page, a script, a PDF or an archive) hides in this picture; it was not kept. Take it anew, or a screenshot of it.',
  },
  'picture.otherKind': {
    status: 415,
    zh: '文件内容不是 JPEG、PNG 或 WebP 图片，没有保存。',
    en: 'The content is not a JPEG, PNG or WebP picture; it was not kept.',
  },
  'picture.sizeOutside': {
    status: 422,
    zh: '图片为 {width}×{height} 像素，每边须在 {least} 到 {most} 之间，没有保存。',
    en: 'The picture has {width}×{height} pixels; each side takes {least} to {most}. It was not kept.',
  },
  'picture.tooMany': {
    status: 409,
    zh: '这份报名上传的图片太多（上限 {most}）。',
    en: 'This application holds too many pictures (limit {most}).',
  },
  'registration.faults': {
    status: 422,
    zh: '报名设置有 {count} 处错误，没有保存。',
    en: 'The registration has {count} fault(s); it was not saved.',
  },
  'registration.formInUse': {
    status: 409,
    zh: '已经有人报名，字段“{key}”不能删除或改变类型；可以改为选填。没有保存。',
    en: 'There are applications; the field “{key}” cannot go or change its kind. Make it optional instead. Nothing was saved.',
  },
  'registration.none': {
    status: 404,
    zh: '这项比赛没有开放网上报名。',
    en: 'This competition takes no registrations online.',
  },
  'registration.notOpen': {
    status: 409,
    zh: '现在不在报名时间内，没有保存。',
    en: 'Registration is not open now; nothing was saved.',
  },
  'registration.purged': {
    status: 410,
    zh: '这项比赛的个人信息已按期清除。',
    en: 'The personal data of this competition was purged as planned.',
  },
  'announcement.endsBeforeStart': {
    status: 400,
    zh: '日程“{label}”的结束日期早于开始日期。',
    en: '“{label}” ends before it begins.',
  },
  'review.alreadyDecided': {
    status: 409,
    zh: '这份报名刚由“{person}”审核过，您的决定没有生效。请看最新状态；需要更改时先撤销原决定。',
    en: '{person} has just decided about this application; your decision was not taken. See how it stands now; undo the decision first to change it.',
  },
  'review.changedSince': {
    status: 409,
    zh: '选手已经在修改这份报名，不能再撤销决定。等他重新提交后再审核。',
    en: 'The contestant is changing this application already, so the decision cannot be undone. Review it when it is handed in again.',
  },
  'review.competitorInUse': {
    status: 409,
    zh: '“{name}”已有编号或已用于比赛，不能撤销通过；不参赛时请在“参赛状态”中登记退赛。',
    en: '“{name}” has a code or is in use already, so the approval cannot be undone; set the status to withdrawn instead.',
  },
  'review.fieldUnknown': {
    status: 400,
    zh: '报名表没有“{field}”这一项。',
    en: 'The form has no field “{field}”.',
  },
  'review.nothingToUndo': {
    status: 409,
    zh: '这份报名没有可以撤销的决定。',
    en: 'There is no decision about this application that could be undone.',
  },
  'review.placeTaken': {
    status: 409,
    zh: '名额或证件已被另一份报名占用，不能恢复这份报名：{reasons}',
    en: 'The place, or the document, is taken by another application; this one cannot come back: {reasons}',
  },
  'review.reasonMissing': {
    status: 400,
    zh: '退回或拒绝必须写明理由，选手会看到它。',
    en: 'To return or reject, give a reason: the contestant reads it.',
  },
} satisfies Record<string, ProblemKind>;
