import type { ViolationCode } from '@skillstar/rules';
import { VIOLATIONS } from './violations.ts';
import type { Wording } from './wording.ts';

/**
 * What can be wrong in a workbook or in a marking scheme, in words that say what to do. The cell is said beside them.
 * Some of these are warnings: whether a finding refuses the file is decided where it is found.
 */
const WORDS = {
  // the file as a whole
  'arguments.unknown': {
    zh: '不认识的参数：{words}。用法：npm run --silent scheme -- <文件.xlsx> [--strict] [--days=4] [--total=50.00] [--en]',
    en: 'Unknown argument: {words}. Usage: npm run --silent scheme -- <file.xlsx> [--strict] [--days=4] [--total=50.00] [--en]',
  },
  'file.missing': {
    zh: '没有给出文件。用法：npm run --silent scheme -- <文件.xlsx>',
    en: 'No file was named. Usage: npm run --silent scheme -- <file.xlsx>',
  },
  'file.unreadable': {
    zh: '无法打开文件“{path}”，请检查路径和权限。',
    en: 'The file “{path}” could not be opened; check the path and the permissions.',
  },
  'workbook.bomb': {
    zh: '文件解压后大得不正常，为安全起见已拒绝。请把内容复制到新的工作簿再上传。',
    en: 'The file unpacks to an abnormal size and was refused. Copy the content to a new workbook and try again.',
  },
  'workbook.damaged': {
    zh: '文件已损坏，无法读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
    en: 'The file is damaged. Open it in Excel or WPS, save it as .xlsx and try again.',
  },
  'workbook.empty': { zh: '文件是空的（0 字节）。', en: 'The file is empty (0 bytes).' },
  'workbook.encrypted': {
    zh: '文件设有密码。请去掉密码后再上传。',
    en: 'The file has a password. Remove the password and try again.',
  },
  'workbook.externalLinks': {
    zh: '文件引用了其他文件或嵌入了对象。请断开链接（数据 → 编辑链接），只保留数值后再上传。',
    en: 'The file links to other files or embeds objects. Break the links (Data → Edit Links), keep plain values and try again.',
  },
  'workbook.isText': {
    zh: '这是文本文件（如 CSV 或网页），不是 Excel 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx。',
    en: 'This is a text file (such as CSV or HTML), not an Excel workbook. Open it in Excel or WPS and save it as .xlsx.',
  },
  'workbook.macros': {
    zh: '文件含有宏。请另存为不含宏的 .xlsx 后再上传。',
    en: 'The file contains macros. Save it as a macro-free .xlsx and try again.',
  },
  'workbook.noSheets': { zh: '文件中没有工作表。', en: 'The file has no worksheet.' },
  'workbook.notWorkbook': {
    zh: '这不是 Excel 工作簿（.xlsx）。',
    en: 'This is not an Excel workbook (.xlsx).',
  },
  'workbook.oldFormat': {
    zh: '这是旧版 Excel 格式（.xls）。请另存为 .xlsx 后再上传。',
    en: 'This is the old Excel format (.xls). Save it as .xlsx and try again.',
  },
  'workbook.tooLarge': { zh: '文件太大，上限为 {limit}。', en: 'The file is too large; the limit is {limit}.' },
  'workbook.tooManyCells': {
    zh: '文件中有内容的单元格太多，上限为 {limit} 个。',
    en: 'The file has too many filled cells; the limit is {limit}.',
  },
  'workbook.tooSlow': {
    zh: '读取文件超过 {seconds} 秒，已停止。请把内容复制到新的工作簿再试。',
    en: 'Reading the file took more than {seconds} s and was stopped. Copy the content to a new workbook and try again.',
  },

  // a certificate's layout
  'certificate.glyphMissing': { zh: '字体中没有 {character}。', en: 'The font lacks {character}.' },
  'certificate.wordUnknown': {
    zh: '“{{word}}”不是可填入的内容，请从列表中选择。',
    en: '“{{word}}” cannot be filled in; choose a word from the list.',
  },

  // a sheet and its cells
  'cell.error': {
    zh: '单元格的公式出错（{value}）。',
    en: 'The formula of this cell fails ({value}).',
  },
  'cell.formula': {
    zh: '此处不接受公式，请粘贴为数值。',
    en: 'No formula is taken here; paste the value instead.',
  },
  'cell.formulaWithoutValue': {
    zh: '公式没有保存结果。请用 Excel 或 WPS 打开并保存一次，再上传。',
    en: 'The formula has no stored result. Open the file in Excel or WPS, save it and try again.',
  },
  'cell.notNumber': { zh: '“{value}”不是数字。', en: '“{value}” is not a number.' },
  'cell.numberAsText': {
    zh: '“{value}”是以文本形式存储的数字，已按数字读取。',
    en: '“{value}” is a number stored as text; it was read as a number.',
  },
  'cell.required': { zh: '此处必须填写。', en: 'This cell must be filled in.' },
  'cell.tooLong': { zh: '内容太长，最多 {max} 个字符。', en: 'The text is too long; at most {max} characters.' },
  'header.missing': { zh: '表头缺少“{heading}”一列。', en: 'The header row lacks the column “{heading}”.' },
  'mark.decimals': { zh: '分值“{value}”超过两位小数。', en: 'The mark “{value}” has more than two decimals.' },
  'row.unexpected': {
    zh: '无法识别这一行（“{value}”）。为免漏读，请删除或改正。',
    en: 'This row is not understood (“{value}”). Remove or correct it, so that nothing is lost.',
  },
  'sheet.notScheme': {
    zh: '没有找到 CIS 格式的评分方案：需要名为“{name}”的工作表。',
    en: 'No marking scheme in the CIS layout was found: a sheet named “{name}” is needed.',
  },
  'sheet.renamed': {
    zh: '工作表名为“{found}”，不是“{name}”；内容符合 CIS 格式，已读取。',
    en: 'The sheet is named “{found}”, not “{name}”; its content has the CIS layout and was read.',
  },
  'sheet.tableMissing': { zh: '没有找到表头“{heading}”。', en: 'The heading “{heading}” was not found.' },
  'total.stale': {
    zh: '文件中的合计为 {stated}，按评分点重新计算为 {computed}，以后者为准。',
    en: 'The file says {stated}; the aspects sum to {computed}, which counts.',
  },

  // criteria and sub-criteria
  'criterion.blockTotal': {
    zh: '评分模块 {code} 的合计写为 {stated}，评分点之和为 {computed}。',
    en: 'The block of criterion {code} states {stated}; its aspects sum to {computed}.',
  },
  'criterion.code': {
    zh: '评分模块编号“{code}”无效，应为 A 到 I 的一个字母。',
    en: 'The criterion id “{code}” is not one of the letters A to I.',
  },
  'criterion.duplicate': { zh: '评分模块编号“{code}”重复。', en: 'The criterion id “{code}” appears twice.' },
  'criterion.empty': { zh: '评分模块 {code} 没有评分子项。', en: 'Criterion {code} has no sub-criterion.' },
  'criterion.markNotPositive': {
    zh: '评分模块 {code} 的分值必须大于 0。',
    en: 'The mark of criterion {code} must be above 0.',
  },
  'criterion.total': {
    zh: '评分模块 {code} 的分值为 {mark}，评分点之和为 {sum}，两者必须相等。',
    en: 'Criterion {code} carries {mark}, its aspects sum to {sum}; they must be equal.',
  },
  'criterion.weight': {
    zh: '评分模块 {code} 的权重应为大于 0 的百分数；一个模块有权重，其他模块也都要有。',
    en: 'The weight of criterion {code} must be a percentage above 0; where one criterion has a weight, all need one.',
  },
  'criterion.undeclared': {
    zh: '评分模块 {code} 没有列在评分模块表中。',
    en: 'Criterion {code} is not listed in the table of criteria.',
  },
  'day.invalid': {
    zh: '评分日“{value}”无效，应为从 1 开始的整数。',
    en: 'The day “{value}” is not a whole number from 1.',
  },
  'day.missing': { zh: '缺少评分日。', en: 'The day of marking is missing.' },
  'day.outside': {
    zh: '{code} 的评分日为第 {day} 天，而比赛只有 {days} 天。',
    en: '{code} is marked on day {day}, but the competition has {days} day(s).',
  },
  'subCriterion.code': {
    zh: '评分子项编号“{code}”无效，应类似 A1。',
    en: 'The sub-criterion id “{code}” is not of the form A1.',
  },
  'subCriterion.duplicate': { zh: '评分子项编号“{code}”重复。', en: 'The sub-criterion id “{code}” appears twice.' },
  'subCriterion.empty': { zh: '评分子项 {code} 没有评分点。', en: 'Sub-criterion {code} has no aspect.' },
  'subCriterion.foreign': {
    zh: '评分子项 {code} 写在了评分模块 {criterion} 之下。',
    en: 'Sub-criterion {code} stands under criterion {criterion}.',
  },

  // aspects
  'aspect.descriptionMissing': { zh: '评分点 {label} 缺少描述。', en: 'Aspect {label} has no description.' },
  'aspect.maxLarge': {
    zh: '评分点 {label} 为 {max} 分，超过 2.00 分，建议拆分。',
    en: 'Aspect {label} carries {max}, more than 2.00; consider splitting it.',
  },
  'aspect.maxMissing': { zh: '评分点缺少最高分。', en: 'The aspect has no maximum mark.' },
  'aspect.maxNotPositive': {
    zh: '评分点 {label} 的最高分必须大于 0。',
    en: 'The maximum of aspect {label} must be above 0.',
  },
  'aspect.outside': {
    zh: '评分点之前没有评分子项。',
    en: 'The aspect stands before any sub-criterion.',
  },
  'aspect.sectionMissing': {
    zh: '评分点 {label} 没有注明标准章节。',
    en: 'Aspect {label} names no section of the occupational standard.',
  },
  'aspect.sectionUnknown': {
    zh: '评分点 {label} 注明的标准章节“{section}”不在章节表中。',
    en: 'Aspect {label} names section “{section}”, which the table of sections does not have.',
  },
  'aspect.type': {
    zh: '评分点类型“{value}”无效，应为 M（测量）或 J（评判）。',
    en: 'The aspect type “{value}” is neither M (measurement) nor J (judgement).',
  },
  'aspect.typeMissing': {
    zh: '有评分点描述，但缺少类型（M 或 J）。',
    en: 'There is an aspect description without a type (M or J).',
  },
  'descriptor.duplicate': { zh: '{score} 分的评判标准重复。', en: 'The description of score {score} appears twice.' },
  'descriptor.missing': {
    zh: '评判项 {label} 缺少以下分数的评判标准：{scores}。',
    en: 'Judgement {label} lacks the description of score(s) {scores}.',
  },
  'descriptor.onMeasurement': {
    zh: '测量项 {label} 不应有评判标准。',
    en: 'Measurement {label} must have no judgement descriptions.',
  },
  'descriptor.outside': {
    zh: '评判标准不在评判项（J）之下。',
    en: 'The description of a score does not stand under a judgement (J).',
  },
  'descriptor.score': {
    zh: '评判分“{value}”无效，应为 0、1、2 或 3。',
    en: 'The score “{value}” is not 0, 1, 2 or 3.',
  },

  // calculations
  'calculation.choiceLabel': {
    zh: '评分点 {label} 的选项名称“{value}”为空或含有保留字符。',
    en: 'The choice label “{value}” of aspect {label} is empty or holds reserved characters.',
  },
  'calculation.deductionType': {
    zh: '扣分方式“{value}”未知，只支持百分比（PERCENT）。',
    en: 'The deduction type “{value}” is unknown; only PERCENT is supported.',
  },
  'calculation.fullMarkUnreachable': {
    zh: '评分点 {label} 的计算方式无法得到满分。',
    en: 'No value gives the full mark of aspect {label}.',
  },
  'calculation.ignored': {
    zh: '评判项（J）不用计算方式，已忽略。',
    en: 'A judgement (J) takes no calculation; it was ignored.',
  },
  'calculation.notShared': {
    zh: '“Calculations”第 {row} 行未标记为共用，却被 {uses} 个评分点引用。',
    en: 'Row {row} of “Calculations” is not marked as shared, but {uses} aspects use it.',
  },
  'calculation.onJudgement': {
    zh: '评判项 {label} 不应有计算方式。',
    en: 'Judgement {label} must have no calculation.',
  },
  'calculation.panel': {
    zh: '{label} 的评委打分规则不正确：去掉的最高分、最低分各为 0 到 3 个，最少评委数要多于去掉的分数，打分步长要能整除 100。',
    en: 'The panel rule of {label} is not right: leave out 0 to 3 highest and lowest scores, fewer than the least number of judges, and let the step divide 100.',
  },
  'calculation.points': {
    zh: '{label} 是扣分项，请写明每次扣多少分（大于 0）。',
    en: '{label} is a deduction: say how much it costs each time (above 0).',
  },
  'calculation.parameters': {
    zh: '无法识别计算参数“{value}”。',
    en: 'The calculation parameters “{value}” are not understood.',
  },
  'calculation.shape': {
    zh: '评分点 {label} 的计算方式不完整。',
    en: 'The calculation of aspect {label} is not complete.',
  },
  'calculation.rangesMissing': {
    zh: '评分点 {label} 的区间评分没有任何有效区间。',
    en: 'The ranged score of aspect {label} has no range in use.',
  },
  'calculation.rowInvalid': {
    zh: '计算行号“{value}”无效，应为“Calculations”中的行号。',
    en: 'The calculation row “{value}” is not a row number of “Calculations”.',
  },
  'calculation.rowUnknown': {
    zh: '“{sheet}”第 {row} 行没有计算方式。',
    en: 'Row {row} of “{sheet}” holds no calculation.',
  },

  // sections and the whole
  'scheme.empty': { zh: '评分方案中没有评分点。', en: 'The marking scheme has no aspect.' },
  'scheme.skillDiffers': {
    zh: '文件中的项目为“{found}”，当前项目为“{skill}”，请确认没有选错文件。',
    en: 'The file is for “{found}”, the skill is “{skill}”; make sure it is the right file.',
  },
  'scheme.skillMissing': { zh: '缺少项目编号和名称。', en: 'The number and name of the skill are missing.' },
  'scheme.total': {
    zh: '评分点总分为 {total}，应为 {declared}。',
    en: 'The aspects sum to {total}; {declared} is declared.',
  },
  'scheme.totalUnusual': {
    zh: '总分为 {total}，不是通常的 100.00。',
    en: 'The total is {total}, not the usual 100.00.',
  },
  'scheme.variation': {
    zh: '与职业标准的总偏差为 {variation}，超过上限 {limit}。',
    en: 'The total variation from the standard is {variation}, above the limit of {limit}.',
  },
  'tieKey.duplicate': {
    zh: '同分排序依据“{key}”出现了两次。',
    en: 'The tie key “{key}” stands there twice.',
  },
  'tieKey.unknown': {
    zh: '同分排序依据“{key}”在评分方案中找不到对应的模块、评分点或实测值。',
    en: 'The tie key “{key}” points to no module, aspect or measured value of this scheme.',
  },
  'scheme.weights': {
    zh: '各评分模块的权重之和为 {sum}，应为 100。',
    en: 'The weights of the criteria sum to {sum}; they must make 100.',
  },
  'section.duplicate': { zh: '标准章节编号“{section}”重复。', en: 'The section number “{section}” appears twice.' },
  'section.variation': {
    zh: '标准章节 {section} 的权重为 {weight}，评分点之和为 {sum}，偏差 {variation}。',
    en: 'Section {section} weighs {weight}, its aspects sum to {sum}: a variation of {variation}.',
  },
  'section.weightNegative': {
    zh: '标准章节 {section} 的权重不能小于 0。',
    en: 'The weight of section {section} cannot be below 0.',
  },
  'section.weightsSum': {
    zh: '各标准章节权重之和为 {sum}，不是 100.00。',
    en: 'The weights of the sections sum to {sum}, not to 100.00.',
  },

  // lists of competitors, judges and delegations
  'cell.date': {
    zh: 'Excel 把内容变成了日期。请把单元格设为“文本”后重新填写。',
    en: 'Excel has turned the content into a date. Set the cell to “Text” and type it again.',
  },
  'cell.normalized': {
    zh: '“{before}”已按“{after}”读取。',
    en: '“{before}” was read as “{after}”.',
  },
  'competitor.fixed': {
    zh: '选手“{name}”已有编号，不能更换项目或改变计分方式。',
    en: '“{name}” has a code; the skill and the standing cannot change.',
  },
  'competitor.sameName': {
    zh: '代表队“{delegation}”中有同名选手“{name}”（另见第 {row} 行），请确认是两个人。',
    en: 'Delegation “{delegation}” has “{name}” twice (see row {row}); make sure they are two persons.',
  },
  'competitor.sameNumber': {
    zh: '参赛编号“{number}”与第 {row} 行重复。',
    en: 'The competitor number “{number}” also stands in row {row}.',
  },
  'delegation.clash': {
    zh: '代码“{code}”和名称“{name}”分别属于两个已有的代表队。',
    en: 'The code “{code}” and the name “{name}” belong to two different delegations.',
  },
  'delegation.twice': {
    zh: '代码或名称“{value}”与第 {row} 行重复。',
    en: 'The code or name “{value}” also stands in row {row}.',
  },
  'delegation.unknown': {
    zh: '没有代表队“{value}”。请先添加代表队，或按代码、名称填写。',
    en: 'There is no delegation “{value}”. Add it first, or use its code or name.',
  },
  'flag.unknown': { zh: '“{value}”无法识别，请填“是”或“否”。', en: '“{value}” is neither yes nor no.' },
  'group.unknown': { zh: '没有组别“{value}”。', en: 'There is no group “{value}”.' },
  'header.twice': { zh: '表头“{heading}”出现两次。', en: 'The heading “{heading}” appears twice.' },
  'header.unknown': {
    zh: '表头“{heading}”不认识，这一列没有读取。',
    en: 'The heading “{heading}” is unknown; the column was not read.',
  },
  'judge.ambiguous': {
    zh: '本届比赛有多人叫“{name}”，请填写手机号或登录名加以区分。',
    en: 'Several people of this competition are called “{name}”; give the phone or the sign-in name.',
  },
  'judge.contactKept': {
    zh: '“{name}”在其他比赛中也有职务，本行的手机号和登录名不会写入。',
    en: '“{name}” holds a role elsewhere too; the phone and sign-in name of this row are not written.',
  },
  'judge.contactTaken': {
    zh: '手机号或登录名“{value}”属于“{name}”，与本行姓名不一致。',
    en: 'The phone or sign-in name “{value}” belongs to “{name}”, not to the person of this row.',
  },
  'judge.disabled': {
    zh: '“{name}”已停用，请先在“人员”中启用。',
    en: '“{name}” is disabled; enable the person first.',
  },
  'judge.twice': {
    zh: '“{name}”在这个项目中与第 {row} 行重复。',
    en: '“{name}” stands in row {row} for the same skill already.',
  },
  'list.empty': { zh: '表头下面没有内容。', en: 'There is nothing below the header row.' },
  'list.notFound': {
    zh: '前 20 行中没有找到表头。至少需要这些列：{headings}。',
    en: 'No header row was found in the first 20 rows. These columns are needed: {headings}.',
  },
  'list.tooLong': { zh: '一次最多导入 {max} 行。', en: 'At most {max} rows can be imported at once.' },
  'phone.invalid': { zh: '“{value}”不是有效的手机号。', en: '“{value}” is not a valid phone number.' },
  'score.changedSince': {
    zh: '“{code}”的这个成绩在检查之后被改过（现在是 {value}），没有覆盖。请核对后重新选择文件。',
    en: 'This score of {code} was changed after the check (now {value}) and was not overwritten. Compare it, then choose the file again.',
  },
  'score.codeTwice': { zh: '编号“{code}”在表中出现了两次。', en: 'The code “{code}” stands in the list twice.' },
  'score.codeUnknown': { zh: '没有编号为“{code}”的选手。', en: 'No competitor has the code “{code}”.' },
  'score.otherFile': {
    zh: '文件与检查过的不是同一份，请重新检查。',
    en: 'This is not the file that was checked. Check it again.',
  },
  'score.notCompeting': {
    zh: '{code} 不在比赛状态，成绩不能写入。',
    en: '{code} is not competing; no score can be written.',
  },
  'score.signed': {
    zh: '{code} 的评分表已全部签名，成绩不能再改。如需更正，请裁判长先重新开放。',
    en: 'All judges have signed the sheet of {code}; to correct its score, the chief judge reopens it first.',
  },
  'row.outsideScope': {
    zh: '您没有管理该项目或代表队选手的权限。',
    en: 'You may not manage competitors of this skill or delegation.',
  },
  'sex.unknown': { zh: '性别“{value}”无法识别，请填“男”或“女”。', en: 'The sex “{value}” is neither male nor female.' },
  'signInName.invalid': {
    zh: '登录名“{value}”无效：至少 2 个字符，不含空格和 @，不能全是数字。',
    en: 'The sign-in name “{value}” is not valid: at least 2 characters, no spaces or @, not only digits.',
  },
  'skill.unknown': {
    zh: '没有项目“{value}”。请按编号或名称填写。',
    en: 'There is no skill “{value}”. Use its number or name.',
  },
} satisfies Record<string, Wording>;

export type FaultCode = keyof typeof WORDS | ViolationCode;

export const FAULTS: Readonly<Record<FaultCode, Wording>> = { ...VIOLATIONS, ...WORDS } as Record<FaultCode, Wording>;
