import type { ViolationCode } from '@skillstar/rules';
import type { Wording } from './wording.ts';

/** What `@skillstar/rules` found wrong, in words. Keys are the rules' violation codes: the compiler misses none. */
const WORDS = {
  // what a judge typed
  'mark.abovePossible': {
    zh: '完成数 {value} 超过了总数 {possible}。',
    en: '{value} completed is more than the {possible} possible.',
  },
  'mark.aboveMaximum': { zh: '{mark} 超过了最高分 {max}。', en: '{mark} is above the maximum of {max}.' },
  'mark.negative': { zh: '分数不能小于 0。', en: 'A mark cannot be below 0.' },
  'mark.notChoice': {
    zh: '“{value}”不是可选项，本项共有 {choices} 个选项。',
    en: '“{value}” is not one of the {choices} choices.',
  },
  'mark.notNumber': { zh: '“{value}”不是数字，请用半角数字填写。', en: '“{value}” is not a number; use plain digits.' },
  'mark.notPassFail': { zh: '此项只能选择“是”或“否”。', en: 'This aspect takes only yes or no.' },
  'mark.notScore': {
    zh: '“{value}”不是评价分，只能打 0、1、2、3。',
    en: '“{value}” is not a score; use 0, 1, 2 or 3.',
  },
  'mark.notWhole': { zh: '完成数须为整数，“{value}”带有小数。', en: 'A count is a whole number; “{value}” is not.' },
  'mark.offStep': { zh: '{mark} 不是 {step} 的整数倍。', en: '{mark} is not a multiple of {step}.' },
  'mark.tooLong': { zh: '数字太长，最多 {digits} 位。', en: 'The number is too long; at most {digits} digits.' },
  'mark.tooPrecise': {
    zh: '“{value}”最多只能有 {places} 位小数。',
    en: '“{value}” may have at most {places} decimals.',
  },

  // judgement
  'judgement.noScores': { zh: '还没有裁判打分。', en: 'No judge has scored yet.' },
  'judgement.spread': {
    zh: '裁判打分相差过大（最低 {lowest}，最高 {highest}），请讨论后重新打分。',
    en: 'The scores lie too far apart (lowest {lowest}, highest {highest}); discuss and score again.',
  },

  // a marking scheme's aspect
  'aspect.maxInvalid': {
    zh: '最高分“{max}”无效，须大于 0 且最多两位小数。',
    en: 'The maximum “{max}” is not valid; it must be above 0 with at most two decimals.',
  },
  'aspect.typeUnknown': {
    zh: '评分项类型“{type}”未知，只能是 M（测量）或 J（评价）。',
    en: 'The aspect type “{type}” is unknown; use M (measurement) or J (judgement).',
  },
  'calculation.choicesMissing': { zh: '选项评分至少要有一个选项。', en: 'A choice needs at least one option.' },
  'calculation.deductionInvalid': {
    zh: '扣分比例“{deduction}”无效，须在 0 到 100 之间。',
    en: 'The deduction “{deduction}” is not a percentage from 0 to 100.',
  },
  'calculation.possibleInvalid': {
    zh: '总数“{possible}”无效，须大于 0。',
    en: 'The number possible “{possible}” must be above 0.',
  },
  'calculation.rangeInvalid': {
    zh: '区间（下偏差“{lower}”，上偏差“{upper}”）无效，须为不小于 0 的数。',
    en: 'The range (lower “{lower}”, upper “{upper}”) needs two distances of 0 or more.',
  },
  'calculation.stepInvalid': { zh: '分值步长“{step}”无效，须大于 0。', en: 'The step “{step}” must be above 0.' },
  'calculation.targetInvalid': { zh: '目标值“{target}”不是数字。', en: 'The target “{target}” is not a number.' },
  'calculation.typeUnknown': { zh: '计算方式“{type}”未知。', en: 'The calculation “{type}” is unknown.' },

  // seats and panels
  'seat.missing': { zh: '{seat} 号裁判还没有打分。', en: 'Judge {seat} has not scored.' },
  'seat.reasonMissing': { zh: '排除 {seat} 号裁判的打分必须写明原因。', en: 'Excluding judge {seat} needs a reason.' },
  'seat.recused': {
    zh: '{seat} 号裁判须回避，请安排替补裁判打分，或写明原因后排除该席位。',
    en: 'Judge {seat} is recused; let a stand-in score, or exclude the seat with a reason.',
  },
  'seat.twice': { zh: '{seat} 号裁判出现了两次。', en: 'Judge {seat} is listed twice.' },
  'panel.nothingLeft': {
    zh: '{judges} 个打分中要去掉 {drops} 个，没有剩下可以计算的分数。',
    en: 'Dropping {drops} of {judges} scores leaves nothing to count.',
  },
  'panel.scoreInvalid': {
    zh: '{seat} 号裁判的打分“{value}”无效或超出允许范围。',
    en: 'The score “{value}” of judge {seat} is not a number within the limits.',
  },
  'panel.tooFewJudges': {
    zh: '只有 {judges} 位裁判的打分，至少需要 {needed} 位。',
    en: 'Only {judges} judge(s) scored; at least {needed} are needed.',
  },
  'part.missing': { zh: '缺少“{part}”的成绩。', en: 'The part “{part}” has no score.' },
  'part.scoreInvalid': {
    zh: '“{part}”的成绩“{value}”无效，须在 0 到 {outOf} 之间。',
    en: 'The score “{value}” of the part “{part}” is not between 0 and {outOf}.',
  },
  'part.weightsNot100': { zh: '各部分权重之和为 {sum}%，应为 100%。', en: 'The weights sum to {sum} %, not to 100 %.' },
  'deduction.invalid': {
    zh: '扣分项“{deduction}”无效（分值 {points}，次数 {times}）。',
    en: 'The deduction “{deduction}” is not valid (points {points}, times {times}).',
  },
  'adjustment.outOfBound': {
    zh: '裁判长调整 {points} 超出允许幅度（±{bound}）。',
    en: 'The adjustment of {points} is beyond the bound of ±{bound}.',
  },
  'adjustment.outOfRange': {
    zh: '调整后的总分 {total} 不在 0 到 {full} 之间。',
    en: 'The adjusted total {total} is not between 0 and {full}.',
  },
  'adjustment.reasonMissing': { zh: '裁判长调整必须写明原因。', en: 'An adjustment needs a reason.' },
  'time.bestSlower': {
    zh: '最短用时 {best} 毫秒比本选手用时 {net} 毫秒还长。',
    en: 'The best time of {best} ms is slower than this time of {net} ms.',
  },
  'time.invalid': { zh: '时间“{field}”的值“{value}”无效。', en: 'The time “{field}” cannot be “{value}”.' },

  // ranking, scale and medals
  'id.twice': { zh: '“{id}”出现了两次。', en: '“{id}” is listed twice.' },
  'rank.inconsistent': {
    zh: '“{id}”的名次是 {rank}，按并列规则应为 {expected}。',
    en: '“{id}” has rank {rank}; competition ranking gives {expected}.',
  },
  'rank.keyInvalid': {
    zh: '“{id}”的排序依据“{key}”的值“{value}”不是数字。',
    en: 'The tie key “{key}” of “{id}” is not a number: “{value}”.',
  },
  'rank.keyMissing': {
    zh: '“{id}”与他人同分，但缺少排序依据“{key}”，无法分出先后。',
    en: '“{id}” is tied, and its tie key “{key}” is missing.',
  },
  'team.totalsDiffer': {
    zh: '“{team}”队各成员的总分不一致。',
    en: 'The members of team “{team}” do not have the same total.',
  },
  'scale.notWhole': {
    zh: '“{id}”的标准分“{scale}”不是整数。',
    en: 'The scale value “{scale}” of “{id}” is not whole.',
  },
  'scale.presetUnknown': { zh: '没有名为“{preset}”的标准分规则。', en: 'There is no scale preset “{preset}”.' },

  // awards, prizes, promotion
  'award.entrantUnknown': {
    zh: '这份成绩里没有这名选手（{id}）。',
    en: 'These results have no such entrant ({id}).',
  },
  'award.followsNothing': {
    zh: '请至少选择一个奖项，指导教师奖随它产生。',
    en: 'Choose at least one award that the coaches’ award follows.',
  },
  'award.noTiers': { zh: '奖励规则没有设置任何奖项。', en: 'The rule has no award.' },
  'award.presetUnknown': { zh: '没有名为“{preset}”的奖励规则。', en: 'There is no award preset “{preset}”.' },
  'award.reasonMissing': { zh: '人工调整必须写明理由。', en: 'A decision against the rule needs a reason.' },
  'award.restNotLast': {
    zh: '“{award}”取其余全部，只能放在最后。',
    en: '“{award}” takes everybody who is left, so it must come last.',
  },
  'award.sizeInvalid': { zh: '“{award}”的名额“{size}”无效。', en: 'The size “{size}” of “{award}” is not valid.' },
  'award.trialReward': {
    zh: '选拔赛只产生集训名额，不能颁发“{award}”。',
    en: 'A selection trial gives training places only, not “{award}”.',
  },
  'honour.unknown': {
    zh: '荣誉“{honour}”不在高低顺序中。',
    en: 'The honour “{honour}” is not in the order of honours.',
  },
  'prize.amountInvalid': { zh: '奖金金额“{amount}”无效。', en: 'The amount “{amount}” is not valid.' },
  'prize.basisMissing': { zh: '免税必须写明依据（文号）。', en: 'An exemption needs its basis (document number).' },
  'prize.noMembers': { zh: '团队没有成员，奖金无法分配。', en: 'There is no member to share the prize.' },
  'prize.rateInvalid': { zh: '税率“{rate}”无效，须不小于 0 且小于 100。', en: 'The tax rate “{rate}” is not valid.' },
  'prize.shareInvalid': {
    zh: '“{id}”的份额“{share}”须为正整数。',
    en: 'The share “{share}” of “{id}” must be a whole number above 0.',
  },
  'promotion.alreadyHeld': {
    zh: '已持有“{level}”等级，不再晋升。',
    en: 'The level “{level}” is held already; there is nothing to rise to.',
  },
  'promotion.levelUnknown': { zh: '等级“{level}”不在等级序列中。', en: 'The level “{level}” is not on the ladder.' },
  'promotion.notPlaced': {
    zh: '“{id}”的名次或奖项未达到晋升要求。',
    en: '“{id}” has neither the rank nor the award needed.',
  },
  'promotion.partFailed': {
    zh: '“{part}”成绩 {mark} 未达到 {minimum} 的合格线。',
    en: 'The part “{part}” was not passed: {mark}, and {minimum} is needed.',
  },
  'promotion.partMissing': { zh: '缺少“{part}”的成绩，无法认定合格。', en: 'The part “{part}” has no mark.' },

  // draw, re-check, selection
  'draw.algorithmUnknown': { zh: '抽签算法“{algorithm}”未知。', en: 'The draw algorithm “{algorithm}” is unknown.' },
  'draw.commitmentDiffers': {
    zh: '抽签的公证码不一致：种子、名单、工位或约束与公布时不同。',
    en: 'The commitment differs: seed, list, places or constraints are not the published ones.',
  },
  'draw.entrantUnknown': { zh: '“{id}”不在抽签名单中。', en: '“{id}” is not on the list of the draw.' },
  'draw.fixedMoved': {
    zh: '“{id}”已固定在 {batch} 场次 {station} 工位，不能更改。',
    en: '“{id}” has the fixed place {station} in {batch}.',
  },
  'draw.delegationTooLarge': {
    zh: '“{delegation}”有 {members} 人，按回避约束最多只能安排 {most} 人。',
    en: '“{delegation}” has {members} members; at most {most} can be kept apart.',
  },
  'draw.impossible': {
    zh: '无法满足回避约束：最好的结果仍有 {clashes} 处冲突（已尝试 {attempts} 次）。',
    en: 'The constraint cannot be held: {clashes} clash(es) remain after {attempts} attempts.',
  },
  'draw.placeDiffers': {
    zh: '“{id}”的工位与重新抽签的结果不一致。',
    en: 'The place of “{id}” is not the one that was drawn.',
  },
  'draw.placeMissing': { zh: '“{id}”没有工位。', en: '“{id}” has no place.' },
  'draw.placeTwice': {
    zh: '{batch} 场次 {station} 工位出现了两次。',
    en: 'The place {station} in {batch} is used twice.',
  },
  'draw.placeUnknown': { zh: '没有 {batch} 场次 {station} 工位。', en: 'There is no place {station} in {batch}.' },
  'draw.sameDelegation': {
    zh: '{batch} 场次中，“{one}”与“{other}”同属“{delegation}”代表队，须分开。',
    en: '“{one}” and “{other}” of {delegation} must be kept apart in {batch}.',
  },
  'draw.seedMissing': { zh: '缺少抽签种子。', en: 'The seed is missing.' },
  'draw.tooFewPlaces': {
    zh: '{entrants} 名选手只有 {places} 个工位。',
    en: 'There are {entrants} entrants and only {places} places.',
  },
  'recheck.notChecked': {
    zh: '“{id}”不在复核范围内，不能记为错误。',
    en: '“{id}” was not re-checked and cannot be an error.',
  },
  'selection.gateMissed': {
    zh: '“{gate}”成绩 {mark} 未达到 {minimum} 的最低要求。',
    en: '“{gate}” is {mark}; at least {minimum} is needed.',
  },
  'selection.gateMissing': {
    zh: '缺少“{gate}”的成绩（最低要求 {minimum}）。',
    en: '“{gate}” has no mark; at least {minimum} is needed.',
  },
  'selection.stageUnknown': { zh: '没有“{stage}”阶段。', en: 'There is no stage “{stage}”.' },

  // registration: what was filled in
  'answer.characters': { zh: '含有无法使用的字符。', en: 'There is a character that cannot be used.' },
  'answer.choiceUnknown': { zh: '“{value}”不是可选项。', en: '“{value}” is not one of the choices.' },
  'answer.dateInvalid': { zh: '“{value}”不是有效的日期。', en: '“{value}” is not a date.' },
  'answer.fullWidth': {
    zh: '含有全角数字或字母，请改为半角：{plain}。',
    en: 'There are full-width digits or letters; write them plainly: {plain}.',
  },
  'answer.missing': { zh: '请填写这一项。', en: 'Please fill this in.' },
  'answer.notDocument': { zh: '证件信息不完整。', en: 'The document is not complete.' },
  'answer.notPictures': { zh: '请上传图片。', en: 'Please upload a picture.' },
  'answer.notText': { zh: '这一项应为文字。', en: 'This takes text.' },
  'answer.phoneInvalid': { zh: '“{value}”不是有效的电话号码。', en: '“{value}” is not a phone number.' },
  'answer.tooLong': { zh: '太长了，最多 {most} 个字。', en: 'Too long; at most {most} characters.' },
  'answer.tooManyPictures': { zh: '最多 {most} 张图片。', en: 'At most {most} picture(s).' },
  'answer.unknown': { zh: '报名表中没有“{field}”这一项。', en: 'The form has no field “{field}”.' },
  'document.birthInvalid': {
    zh: '出生日期“{date}”不可能，请检查证件号码。',
    en: 'The birth date “{date}” is not possible; check the number.',
  },
  'document.birthMissing': { zh: '请填写出生日期。', en: 'Please give the date of birth.' },
  'document.checkCharacter': {
    zh: '身份证号码校验不通过，请逐位核对。',
    en: 'The number does not check; compare it with the card digit by digit.',
  },
  'document.hkMacaoShape': {
    zh: '港澳居民来往内地通行证号码为字母 H 或 M 加 8 位或 10 位数字。',
    en: 'A Hong Kong or Macao permit is H or M with 8 or 10 digits.',
  },
  'document.idCardShape': {
    zh: '身份证号码为 18 位：17 位数字，最后一位是数字或大写 X。',
    en: 'An ID card number has 18 characters: 17 digits and a digit or a capital X.',
  },
  'document.kindUnknown': { zh: '没有“{kind}”这种证件类型。', en: 'There is no kind of document “{kind}”.' },
  'document.passportShape': {
    zh: '护照号码为 5 到 9 位大写字母和数字。',
    en: 'A passport number has 5 to 9 capital letters and digits.',
  },
  'document.regionUnknown': {
    zh: '没有地区代码 {region}，请检查证件号码或证件类型。',
    en: 'There is no region {region}; check the number and the kind of document.',
  },
  'document.sexMissing': { zh: '请选择性别。', en: 'Please choose the sex.' },
  'document.taiwanShape': {
    zh: '台湾居民来往大陆通行证号码为 8 位数字。',
    en: 'A Taiwan permit has 8 digits.',
  },

  // registration: who may enter
  'entry.ageAbove': {
    zh: '到 {day} 为 {age} 周岁，超过上限 {max} 周岁。',
    en: 'Aged {age} on {day}; the limit is {max}.',
  },
  'entry.ageBelow': {
    zh: '到 {day} 为 {age} 周岁，未满 {min} 周岁。',
    en: 'Aged {age} on {day}; at least {min} is needed.',
  },
  'entry.ageDayMissing': { zh: '设置了年龄要求，但没有计算年龄的日期。', en: 'Ages are limited, but on no day.' },
  'entry.delegationFull': {
    zh: '该代表队的 {most} 个名额已满。',
    en: 'The {most} place(s) of this delegation are taken.',
  },
  'entry.delegationMissing': { zh: '请选择代表队。', en: 'Please choose a delegation.' },
  'entry.delegationNotLed': {
    zh: '您不是这个代表队的领队，只能为自己的代表队报名。',
    en: 'You do not lead this delegation; a team leader registers for his own.',
  },
  'entry.delegationSkillFull': {
    zh: '该代表队在这个项目的 {most} 个名额已满。',
    en: 'The {most} place(s) of this delegation in this skill are taken.',
  },
  'entry.documentTwice': {
    zh: '这个证件已经报名了这个项目。',
    en: 'This document is registered for this skill already.',
  },
  'entry.groupElsewhere': { zh: '这个项目不面向所选组别。', en: 'This skill is not open to the chosen group.' },
  'entry.groupMissing': { zh: '请选择组别。', en: 'Please choose a group.' },
  'entry.otherSkill': {
    zh: '每人只能报一个项目，这个证件已经报名了其他项目。',
    en: 'Each person enters one skill; this document is registered for another one.',
  },
  'entry.skillFull': { zh: '这个项目的 {most} 个名额已满。', en: 'The {most} place(s) of this skill are taken.' },
  'entry.skillMissing': { zh: '请选择项目。', en: 'Please choose a skill.' },

  // registration: the organiser's form
  'form.choicesMissing': {
    zh: '“{key}”需要至少一个选项，选项不能为空或重复。',
    en: '“{key}” needs choices, none of them empty or twice.',
  },
  'form.keyInvalid': {
    zh: '字段代号“{key}”无效：以小写字母开头，只含字母和数字。',
    en: 'The key “{key}” is not valid: a small letter, then letters and digits.',
  },
  'form.keyTwice': { zh: '字段代号“{key}”重复。', en: 'The key “{key}” is used twice.' },
  'form.kindUnknown': { zh: '没有“{kind}”这种字段。', en: 'There is no kind of field “{kind}”.' },
  'form.labelMissing': { zh: '“{key}”缺少中文或英文名称。', en: '“{key}” lacks its name in Chinese or English.' },
  'form.maxInvalid': { zh: '“{key}”的上限须为 1 到 {most}。', en: 'The limit of “{key}” must be from 1 to {most}.' },
  'form.personMissing': {
    zh: '报名表须恰好有一个必填的“{kind}”字段（name 姓名，document 证件）。',
    en: 'A form needs exactly one required field of the kind “{kind}”.',
  },
  'form.tooLong': { zh: '报名表最多 {most} 个字段。', en: 'A form has at most {most} fields.' },

  // rules and their input
  'rule.invalid': { zh: '规则设置“{setting}”的值“{value}”无效。', en: 'The setting “{setting}” cannot be “{value}”.' },
  'explain.idUnknown': { zh: '“{id}”不在数据中，无法解释。', en: '“{id}” is not in the data.' },
  'explain.unknown': { zh: '无法解释“{of}”。', en: 'There is no explanation of “{of}”.' },
  'input.commandUnknown': {
    zh: '没有“{command}”命令，可用的有：{known}。',
    en: 'There is no command “{command}”; known are {known}.',
  },
  'input.invalid': { zh: '“{field}”应为{expected}。', en: '“{field}” should be {expected}.' },
  'input.missing': { zh: '缺少“{field}”。', en: '“{field}” is missing.' },
  'input.unknown': { zh: '没有“{field}”这一项，可用：{known}。', en: '“{field}” is not known here; known: {known}.' },
  'input.notJson': { zh: '输入不是有效的 JSON。', en: 'The input is not JSON.' },
} satisfies Record<ViolationCode, Wording>;

export const VIOLATIONS: Readonly<Record<string, Wording>> = WORDS;
