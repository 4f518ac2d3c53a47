import type { Language, SubjectStatus } from '@skillstar/contract';
import { formatMark, tieKeyName } from '@skillstar/rules';
import type { TieKey } from '@skillstar/rules';
import type { PanelNote } from '../panel-notes.ts';
import type { Publication, PublicationRow } from '../publication.ts';

/** What a result summary (成绩汇总表) says, the same on paper and in Excel. */
export interface Summary {
  competition: string;
  title: string;
  /** Lines under the title: who approved, why it replaces another, what proves it. */
  facts: string[];
  /** `mark`: figures, hundredths in Excel as numbers. */
  columns: { title: string; share: number; mark: boolean }[];
  rows: (string | number | null)[][];
  /** Below the table: whose score does not count, who scored instead, and why. */
  notes: string[];
  signatures: string[];
  fileName: string;
}

const WORDS = {
  zh: {
    title: (skill: string, version: number) => `${skill} 成绩汇总表（第 ${version} 版）`,
    columns: ['名次', '编号', '姓名', '单位', '代表队', '总分', '标准分', '奖牌', '备注'],
    medals: { gold: '金牌', silver: '银牌', bronze: '铜牌', medallion: '优胜奖章', none: '' },
    ties: (keys: string) => `总分相同时依次比较：${keys}；全部相同的并列`,
    order: { desc: '大者优先', asc: '小者优先' },
    parted: (key: string, value: string) => `同分，按${key} ${value}`,
    shared: '同分并列',
    proposed: '提交',
    approved: '批准',
    reason: '更正理由',
    notice: (from: string, to: string) => `公示：${from} 至 ${to}`,
    final: (at: string) => `正式成绩：自 ${at} 起`,
    proof: (content: string, chain: string) => `内容摘要 ${content} · 审计链头 ${chain}`,
    signatures: ['裁判长（签字）', '监督（签字）', '统分（签字）', '日期'],
    judges: (counted: number, of: number) => `${counted}/${of} 名裁判`,
    note: ({ form, kind, seat, reason, counted, of, codes }: PanelNote) =>
      kind === 'excluded'
        ? `${form}：${of} 名裁判中 ${counted} 名计分，${seat} 席不计入（${reason}）：${codes.join('、')}`
        : `${form}：${seat} 席由他人代评（${reason}）：${codes.join('、')}`,
    colon: '：',
  },
  en: {
    title: (skill: string, version: number) => `${skill}: result summary (version ${version})`,
    columns: ['Rank', 'Code', 'Name', 'Unit', 'Delegation', 'Total', 'Scale', 'Medal', 'Remark'],
    medals: { gold: 'gold', silver: 'silver', bronze: 'bronze', medallion: 'medallion', none: '' },
    ties: (keys: string) => `Equal totals are compared by: ${keys}; who is equal in all of it shares the rank`,
    order: { desc: 'greater is better', asc: 'smaller is better' },
    parted: (key: string, value: string) => `tie, ${key} ${value}`,
    shared: 'tie, rank shared',
    proposed: 'Submitted by',
    approved: 'Approved by',
    reason: 'Corrected because',
    notice: (from: string, to: string) => `On notice: ${from} to ${to}`,
    final: (at: string) => `Final since ${at}`,
    proof: (content: string, chain: string) => `content ${content}   audit chain ${chain}`,
    signatures: ['Chief judge (signature)', 'Supervisor (signature)', 'Score clerk (signature)', 'Date'],
    judges: (counted: number, of: number) => `${counted} of ${of} judges`,
    note: ({ form, kind, seat, reason, counted, of, codes }: PanelNote) =>
      kind === 'excluded'
        ? `${form}: ${counted} of ${of} judges count, seat ${seat} does not (${reason}): ${codes.join(', ')}`
        : `${form}: a stand-in scored on seat ${seat} (${reason}): ${codes.join(', ')}`,
    colon: ': ',
  },
} as const;

const STATUS: Record<Language, Record<SubjectStatus, string>> = {
  zh: { competing: '', absent: '缺考', withdrawn: '退赛', disqualified: '取消资格', 'out-of-contest': '不计名次' },
  en: {
    competing: '',
    absent: 'absent',
    withdrawn: 'withdrawn',
    disqualified: 'disqualified',
    'out-of-contest': 'out of contest',
  },
};

export function summaryOf(
  names: { competition: string; skill: string },
  publication: Publication,
  rows: readonly PublicationRow[],
  notes: readonly PanelNote[],
  language: Language,
): Summary {
  const words = WORDS[language];
  const [rank, code, name, unit, delegation, total, scale, medal, remark] = words.columns;
  const parts = rows.find((row) => row.parts.length > 0)?.parts ?? [];
  const withScale = rows.some((row) => row.scale !== null);
  const withMedals = rows.some((row) => row.medal !== null);
  const text = (title: string, share: number) => ({ title, share, mark: false });
  const mark = (title: string, share: number) => ({ title, share, mark: true });
  const title = words.title(names.skill, publication.version);
  return {
    competition: names.competition,
    title,
    facts: factsOf(publication, language),
    columns: [
      text(rank, 5),
      text(code, 7),
      text(name, 14),
      text(unit, 18),
      text(delegation, 14),
      ...parts.map((part) => mark(`${part.code} ${part.name}`, 8)),
      mark(total, 8),
      ...(withScale ? [text(scale, 7)] : []),
      ...(withMedals ? [text(medal, 8)] : []),
      text(remark, 12),
    ],
    rows: rows.map((row) => [
      row.rank === null ? '—' : String(row.rank),
      row.code,
      row.name,
      row.unit ?? '',
      row.delegation ?? '',
      ...parts.map((part) => row.parts.find((one) => one.code === part.code)?.mark ?? null),
      row.total,
      ...(withScale ? [row.scale === null ? '—' : String(row.scale)] : []),
      ...(withMedals ? [row.medal ? words.medals[row.medal] : ''] : []),
      remarkOf(row, notes, language),
    ]),
    notes: notes.map((note) => words.note(note)),
    signatures: [...words.signatures],
    fileName: title.replace(/[/\\:*?"<>|]/g, ' '),
  };
}

/** What set somebody apart from whoever has the same total. */
function tieOf({ rank, decidedBy, keys }: PublicationRow, language: Language): string {
  const words = WORDS[language];
  if (rank === null || decidedBy === null || decidedBy === 'total') return '';
  if (decidedBy === 'shared') return words.shared;
  return words.parted(tieKeyName(decidedBy, language), keys?.[decidedBy] ?? '—');
}

function factsOf(
  { approvers, reason, notice, contentHash, chainHead, rules }: Publication,
  language: Language,
): string[] {
  const words = WORDS[language];
  return [
    approvers.map(({ act, name, at }) => `${words[act]}${words.colon}${name}（${moment(at)}）`).join(' · '),
    ...(reason ? [`${words.reason}${words.colon}${reason}`] : []),
    ...(notice ? [words.notice(moment(notice.startsAt), moment(notice.endsAt))] : []),
    ...(notice?.finalAt ? [words.final(moment(notice.finalAt))] : []),
    ...(rules.tieKeys.length > 0 ? [words.ties(keysOf(rules.tieKeys, language))] : []),
    words.proof(contentHash.slice(0, 16), chainHead.slice(0, 16)),
  ];
}

/** A total of fewer judges than were seated says so in its own line, not only below the table. */
function remarkOf(row: PublicationRow, notes: readonly PanelNote[], language: Language): string {
  const { code, status } = row;
  const own = notes.filter((note) => note.kind === 'excluded' && note.codes.includes(code));
  const fewest = own.sort((a, b) => a.counted - b.counted)[0];
  const judges = fewest ? [WORDS[language].judges(fewest.counted, fewest.of)] : [];
  return [STATUS[language][status], ...judges, tieOf(row, language)].filter((word) => word !== '').join(' ');
}

function keysOf(tieKeys: readonly TieKey[], language: Language): string {
  const { order } = WORDS[language];
  const named = tieKeys.map((key) => `${tieKeyName(key.key, language)}（${order[key.order]}）`);
  return named.join(language === 'zh' ? '、' : ', ');
}

/** On the venue's clock: "2026-11-26 11:20". */
function moment(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** Nothing marked is a dash, never 0.00. */
export function cellText(value: string | number | null): string {
  if (value === null) return '—';
  return typeof value === 'number' ? formatMark(value) : value;
}
