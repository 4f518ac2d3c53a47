export type Language = 'zh' | 'en';

interface StepWords {
  rule: string;
  zh: string;
  en: string;
}

/** Every step of a derivation: the chapter that rules it, and its sentence. */
export const STEPS = {
  'mark.blank': { rule: 'marking', zh: '未评分', en: 'not marked' },
  'mark.waiting': { rule: 'marking', zh: '还有裁判未打分', en: 'some judges have not scored' },
  'mark.spread': { rule: 'marking', zh: '打分相差过大，须重新打分', en: 'scores too far apart, to be scored again' },
  'mark.passFail': {
    rule: 'marking',
    zh: '是否项，最高 {max} 分，结果为“{result}”',
    en: 'pass or fail, {max} at most, {result}',
  },
  'mark.numberCompleted': {
    rule: 'marking',
    zh: '完成数：{max} × {done} ÷ {possible}，四舍五入到 0.01',
    en: 'number completed: {max} × {done} ÷ {possible}, half up to 0.01',
  },
  'mark.choice': {
    rule: 'marking',
    zh: '选项“{label}”，扣 {deduction}%：{max} × (100 − {deduction})%，四舍五入到 0.01',
    en: 'choice “{label}” deducts {deduction} %: {max} × (100 − {deduction}) %, half up to 0.01',
  },
  'mark.ranged': {
    rule: 'marking',
    zh: '实测值 {measured}（目标 {target}），适用的最小扣分 {deduction}%：{max} × (100 − {deduction})%，四舍五入到 0.01',
    en: 'measured {measured} (target {target}), smallest matching deduction {deduction} %: {max} × (100 − {deduction}) %, half up to 0.01',
  },
  'mark.range': {
    rule: 'marking',
    zh: '区间 {low} 至 {high}，扣 {deduction}%，{inside}',
    en: 'range {low} to {high} deducts {deduction} %, {inside}',
  },
  'mark.partial': { rule: 'marking', zh: '直接给分，最高 {max} 分', en: 'mark as given, {max} at most' },
  'mark.judgement': {
    rule: 'marking',
    zh: '评价分之和 {sum} × {max} ÷ {points}，四舍五入到 0.01',
    en: 'sum of scores {sum} × {max} ÷ {points}, half up to 0.01',
  },
  'mark.panel': {
    rule: 'marking',
    zh: '评委得分 {score} × {max} ÷ 100，四舍五入到 0.01',
    en: 'panel score {score} × {max} ÷ 100, half up to 0.01',
  },
  'mark.deduction': {
    rule: 'marking',
    zh: '扣分：每次 {points}，共 {times} 次，最多扣 {max}',
    en: 'deduction: {points} each, given {times} times, {max} at most',
  },
  'judge.score': { rule: 'marking', zh: '{seat} 号裁判', en: 'judge {seat}' },
  'judge.standIn': {
    rule: 'marking',
    zh: '{seat} 号裁判（由“{standIn}”代评）',
    en: 'judge {seat} (“{standIn}” stands in)',
  },
  'judge.excluded': {
    rule: 'marking',
    zh: '{seat} 号裁判，不计入（{reason}）',
    en: 'judge {seat} is excluded ({reason})',
  },
  'aspect.mark': { rule: 'marking', zh: '评分点 {aspect}', en: 'aspect {aspect}' },
  'subCriterion.total': {
    rule: 'marking',
    zh: '评分子项 {id}：已评 {done} 项，未评 {blanks} 项，待重评 {spreads} 项',
    en: 'sub-criterion {id}: {done} marked, {blanks} blank, {spreads} to be scored again',
  },
  'criterion.total': { rule: 'marking', zh: '评分模块 {id}', en: 'criterion {id}' },
  'total.members': {
    rule: 'ranking',
    zh: '{members} 名参赛选手的总分之和',
    en: 'the totals of {members} competing members, summed',
  },
  'total.member': { rule: 'ranking', zh: '{member}', en: '{member}' },
  'subject.total': { rule: 'marking', zh: '总分', en: 'total' },

  'panel.score': {
    rule: 'panel',
    zh: '{judges} 位裁判打分取{method}，{rounding}到 {decimals} 位小数',
    en: '{method} of {judges} scores, {rounding} to {decimals} decimals',
  },
  'panel.counted': { rule: 'panel', zh: '{seat} 号裁判，计入', en: 'judge {seat} counts' },
  'panel.weighted': {
    rule: 'panel',
    zh: '{seat} 号裁判，计入，权重 {weight}',
    en: 'judge {seat} counts with the weight {weight}',
  },
  'panel.dropped': { rule: 'panel', zh: '{seat} 号裁判，去掉（{why}）', en: 'judge {seat} is dropped ({why})' },
  'panel.excluded': {
    rule: 'panel',
    zh: '{seat} 号裁判，不计入（{reason}）',
    en: 'judge {seat} is excluded ({reason})',
  },
  'total.contest': { rule: 'panel', zh: '总分', en: 'total' },
  'total.none': { rule: 'panel', zh: '没有总分（{status}）', en: 'no total ({status})' },
  'total.disqualified': { rule: 'panel', zh: '取消资格，总分为 0', en: 'disqualified, the total is 0' },
  'total.weighted': {
    rule: 'panel',
    zh: '各部分加权求和后四舍五入一次',
    en: 'weighted parts, summed, then rounded half up once',
  },
  'total.part': {
    rule: 'panel',
    zh: '{part}：{score} ÷ {outOf} × {weight}%',
    en: '{part}: {score} ÷ {outOf} × {weight} %',
  },
  'total.deduction': { rule: 'panel', zh: '扣分 {code}（{times} 次）', en: 'deduction {code} ({times} times)' },
  'total.deducted': { rule: 'panel', zh: '实际扣除', en: 'deducted in all' },
  'total.deductedUpTo': {
    rule: 'panel',
    zh: '实际扣除（最多扣 {limit}）',
    en: 'deducted in all, at most {limit}',
  },
  'total.adjusted': { rule: 'panel', zh: '裁判长调整（{reason}）', en: 'adjustment by the chief ({reason})' },

  'rank.total': { rule: 'ranking', zh: '按总分 {total} 排名', en: 'ranked by the total {total}' },
  'rank.key': {
    rule: 'ranking',
    zh: '总分 {total} 相同，由“{key}”（{order}）分出先后',
    en: 'tied at {total}, parted by “{key}” ({order})',
  },
  'rank.keys': {
    rule: 'ranking',
    zh: '总分 {total} 相同，依次按{keys}分出先后',
    en: 'tied at {total}, parted by {keys}, in this order',
  },
  'rank.shared': {
    rule: 'ranking',
    zh: '总分 {total} 及全部排序依据相同，并列',
    en: 'equal at {total} in every key, the rank is shared',
  },
  'rank.none': { rule: 'ranking', zh: '不参加排名（{status}）', en: 'not ranked ({status})' },
  'rank.value': { rule: 'ranking', zh: '“{id}”的“{key}”', en: '“{key}” of “{id}”' },

  'scale.value': {
    rule: 'scaling',
    zh: '{points} + {pointsPerSigma} × ({total} − {mean}) ÷ {sigma}，四舍五入取整（{entrants} 个参赛单位，中心为{centre}）',
    en: '{points} + {pointsPerSigma} × ({total} − {mean}) ÷ {sigma}, rounded half up ({entrants} entrants, centre: {centre})',
  },
  'scale.centre': {
    rule: 'scaling',
    zh: '成绩没有差异，全部取中心 {points}',
    en: 'no spread, everybody stands at {points}',
  },
  'scale.outside': { rule: 'scaling', zh: '不计标准分（{status}）', en: 'no scale value ({status})' },
  'scale.reconstruction': {
    rule: 'scaling',
    zh: '此标准分的系数为推断，并非规则原文',
    en: 'the points per σ of this scale are a reconstruction',
  },

  'medal.group': {
    rule: 'medals',
    zh: '标准分 {scale}，与本组最高分 {anchor} 相差不超过 {tolerance}',
    en: '{scale} points, within {tolerance} of the best of its group at {anchor}',
  },
  'medal.medallion': { rule: 'medals', zh: '标准分 {scale} 不低于 {from}', en: '{scale} points, at or above {from}' },
  'medal.none': { rule: 'medals', zh: '标准分 {scale}，没有奖牌', en: '{scale} points, no medal' },
  'medal.given': {
    rule: 'medals',
    zh: '{medal} {count} 个，最高标准分 {anchor}，最低 {last}',
    en: '{medal}: {count}, from {anchor} to {last} points',
  },
  'medal.withheld': { rule: 'medals', zh: '未产生{medal}', en: 'no {medal} is given' },
  'medal.outside': { rule: 'medals', zh: '没有标准分，不参加评奖', en: 'no scale value, no medal' },
  'medal.void': { rule: 'medals', zh: '参赛人数 {entrants}，不设奖牌', en: 'a field of {entrants} is void' },

  'award.tier': {
    rule: 'awards',
    zh: '第 {rank} 名（按第 {position} 位计），在“{award}”的名额（至第 {through} 位）之内',
    en: 'rank {rank} (counted as place {position}) lies within “{award}”, which reaches place {through}',
  },
  'award.missed': {
    rule: 'awards',
    zh: '“{award}”至第 {through} 位，要求不低于 {minimum} 分，未获得',
    en: '“{award}” reaches place {through} and asks for {minimum}: not reached',
  },
  'award.none': {
    rule: 'awards',
    zh: '第 {rank} 名（按第 {position} 位计），没有奖项',
    en: 'rank {rank} (counted as place {position}), no award',
  },
  'award.outside': { rule: 'awards', zh: '没有名次，没有奖项', en: 'not ranked, no award' },

  'award.overridden': {
    rule: 'awards',
    zh: '不按规则，另行决定，理由：{reason}',
    en: 'decided otherwise than by the rule, because: {reason}',
  },
  'award.notBeside': {
    rule: 'awards',
    zh: '同一成绩只给最高的一项，已有更高的奖励',
    en: 'only the highest award is given for one achievement, and there is a higher one',
  },
  'award.money': { rule: 'awards', zh: '奖金（元，税前）', en: 'prize money (yuan, before tax)' },

  'prize.net': { rule: 'prizes', zh: '实发', en: 'paid out' },
  'prize.gross': { rule: 'prizes', zh: '应发', en: 'gross amount' },
  'prize.tax': { rule: 'prizes', zh: '代扣个人所得税（偶然所得）{rate}%', en: 'income tax withheld, {rate} %' },
  'prize.exempt': { rule: 'prizes', zh: '免税，依据：{basis}', en: 'exempt, basis: {basis}' },
  'prize.team': {
    rule: 'prizes',
    zh: '团队奖金 {amount}，先分到分，再逐人计税',
    en: 'a team prize of {amount}, split to the fen first, then taxed by member',
  },
  'prize.member': { rule: 'prizes', zh: '“{id}”实发', en: 'paid out to “{id}”' },
  'prize.award': {
    rule: 'awards',
    zh: '“{title}”的奖金（{skill}，第 {version} 版评奖决定）',
    en: 'prize of “{title}” ({skill}, award decision {version})',
  },
  'prize.override': { rule: 'awards', zh: '人工调整：{reason}', en: 'decided otherwise than the rule: {reason}' },
  'prize.part': {
    rule: 'prizes',
    zh: '团队奖金按份数分得：{of} 份中的 {parts} 份，除不尽的按最大余数分到每一分',
    en: 'part of the team’s prize: {parts} of {of}, what does not divide by the largest remainder',
  },
  'prize.due': { rule: 'prizes', zh: '应得奖金', en: 'prize that is due' },
  'prize.none': { rule: 'prizes', zh: '更正后不再有这笔奖金', en: 'no such prize after the correction' },
  'prize.before': { rule: 'prizes', zh: '此前已付或在途', en: 'paid before, or on its way' },
  'prize.difference': {
    rule: 'prizes',
    zh: '成绩更正后的差额：已付的不动，只补或只退差额',
    en: 'difference after a correction: what was paid stays, only the rest is paid or taken back',
  },
  'prize.back': { rule: 'prizes', zh: '须退回', en: 'to be paid back' },
  'prize.grossUp': {
    rule: 'prizes',
    zh: '税款由发放单位承担，实发 {amount}',
    en: 'the payer bears the tax, {amount} is paid out',
  },
} satisfies Record<string, StepWords>;

export type StepCode = keyof typeof STEPS;

/** Words for parameter values: `name.value`. */
export const VOCABULARY: Readonly<Record<string, { zh: string; en: string }>> = {
  'result.pass': { zh: '是', en: 'passed' },
  'result.fail': { zh: '否', en: 'failed' },
  'inside.yes': { zh: '适用', en: 'matches' },
  'inside.no': { zh: '不适用', en: 'does not match' },
  'method.sum': { zh: '总和', en: 'sum' },
  'method.mean': { zh: '平均分', en: 'mean' },
  'method.median': { zh: '中位数', en: 'median' },
  'method.weighted': { zh: '加权平均分', en: 'weighted mean' },
  'why.highest': { zh: '最高分', en: 'highest' },
  'why.lowest': { zh: '最低分', en: 'lowest' },
  'status.competing': { zh: '尚无成绩', en: 'no result yet' },
  'status.absent': { zh: '缺考', en: 'absent' },
  'status.withdrawn': { zh: '退赛', en: 'withdrawn' },
  'status.disqualified': { zh: '取消资格', en: 'disqualified' },
  'status.out-of-contest': { zh: '不计名次', en: 'out of contest' },
  'order.asc': { zh: '小者优先', en: 'smaller is better' },
  'order.desc': { zh: '大者优先', en: 'greater is better' },
  'key.total': { zh: '总分', en: 'total' },
  'rounding.half-up': { zh: '四舍五入', en: 'half up' },
  'rounding.floor': { zh: '向下取', en: 'down' },
  'rounding.ceil': { zh: '向上取', en: 'up' },
  'medal.gold': { zh: '金牌', en: 'gold' },
  'medal.silver': { zh: '银牌', en: 'silver' },
  'medal.bronze': { zh: '铜牌', en: 'bronze' },
  'value.gold': { zh: '金牌', en: 'gold' },
  'value.silver': { zh: '银牌', en: 'silver' },
  'value.bronze': { zh: '铜牌', en: 'bronze' },
  'value.medallion': { zh: '优胜奖章', en: 'medallion' },
  'value.none': { zh: '无', en: 'none' },
  'centre.mean': { zh: '平均值', en: 'mean' },
  'centre.median': { zh: '中位数', en: 'median' },
  'through.all': { zh: '末', en: 'the last' },
};
