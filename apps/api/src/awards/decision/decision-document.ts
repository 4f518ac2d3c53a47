import type { Language } from '@skillstar/contract';
import { formatYuan } from '@skillstar/rules';
import type { AwardKind } from '@skillstar/rules';
import type { WrittenSheet } from '../../platform/excel/workbook.ts';
import { getaNote } from '../../platform/pdf/glyphs.ts';
import { makePdf, MM } from '../../platform/pdf/pdf.ts';
import type { PdfFile } from '../../platform/pdf/pdf.ts';
import { drawFooters, drawTable } from '../../platform/pdf/table.ts';
import type { AwardDecisionView } from './award-decision.view.ts';

export interface DecisionPaper {
  competition: string;
  /** Null: over all skills. */
  skill: string | null;
  decision: AwardDecisionView;
}

const WORDS = {
  zh: {
    title: '评奖决定',
    overall: '全部项目：集体奖',
    version: (n: number) => `第 ${n} 版`,
    results: (n: number) => `依据：成绩第 ${n} 版`,
    decided: '决定时间',
    by: '决定人',
    reason: '更改理由',
    count: (n: number, money: string) => `共 ${n} 项，奖金合计 ${money} 元`,
    columns: ['序号', '奖项', '获奖者', '单位', '名次', '奖金（元）', '说明'],
    otherwise: '人工调整',
    level: '晋升',
    signatures: ['评审委员会主任', '组委会', '监督'],
    date: '日期',
    page: (n: number, of: number) => `第 ${n} 页，共 ${of} 页`,
  },
  en: {
    title: 'Award decision',
    overall: 'All skills: units and overall',
    version: (n: number) => `Version ${n}`,
    results: (n: number) => `Over version ${n} of the results`,
    decided: 'Decided',
    by: 'By',
    reason: 'Why it changed',
    count: (n: number, money: string) => `${n} awards, prize money ${money} yuan`,
    columns: ['No.', 'Award', 'Recipient', 'Unit', 'Rank', 'Yuan', 'Note'],
    otherwise: 'Decided otherwise',
    level: 'Level',
    signatures: ['Chair of the jury', 'Organiser', 'Supervisor'],
    date: 'Date',
    page: (n: number, of: number) => `Page ${n} of ${of}`,
  },
} as const;

/** The decision as it is signed and filed; a rare character that the font lacks is marked and numbered, not lost. */
export function decisionPdf({ competition, skill, decision }: DecisionPaper, language: Language): Promise<PdfFile> {
  const words = WORDS[language];
  const title = `${competition} ${skill ?? words.overall} ${words.title}`;
  return makePdf({ title, at: new Date(decision.decidedAt), missing: 'mark' }, (pdf, missing) => {
    pdf.font('bold').fontSize(11).fillColor('#4a5468').text(competition, { align: 'center' });
    pdf
      .moveDown(0.3)
      .fontSize(20)
      .fillColor('#0b1220')
      .text(`${skill ?? words.overall}`, { align: 'center' });
    pdf.fontSize(20).text(words.title, { align: 'center' }).moveDown(0.6);
    pdf.font('regular').fontSize(10).fillColor('#0b1220');
    for (const line of factsOf(decision, language)) pdf.text(line);
    pdf.moveDown(0.8);
    drawTable(pdf, {
      columns: words.columns.map((column, index) => ({
        title: column,
        share: SHARES[index]!,
        bold: index === 2,
        align: index === 0 || index === 4 || index === 5 ? ('right' as const) : ('left' as const),
      })),
      rows: rowsOf(decision, language),
    });
    if (pdf.y > pdf.page.height - pdf.page.margins.bottom - 40 * MM) pdf.addPage();
    signatures(pdf, language);
    pdf.fontSize(8).fillColor('#4a5468').text(getaNote(missing), pdf.page.margins.left);
    drawFooters(pdf, words.page);
  });
}

const SHARES = [5, 16, 18, 26, 6, 11, 18];

function factsOf(decision: AwardDecisionView, language: Language): string[] {
  const words = WORDS[language];
  const at = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(decision.decidedAt));
  return [
    [words.version(decision.version), decision.publication && words.results(decision.publication.version)]
      .filter(Boolean)
      .join(language === 'zh' ? '\u3000' : ' · '),
    `${words.decided}: ${at}\u3000${words.by}: ${decision.decidedBy}`,
    ...(decision.reason ? [`${words.reason}: ${decision.reason}`] : []),
    words.count(decision.awards.length, formatYuan(decision.amount)),
  ];
}

function rowsOf({ awards }: AwardDecisionView, language: Language): string[][] {
  const words = WORDS[language];
  return awards.map((line, index) => [
    String(index + 1),
    nameOf(line.kind, line.award, line.awardEn, language),
    line.recipient,
    line.unit ?? '',
    line.rank === null ? '' : String(line.rank),
    line.amount === null ? '' : formatYuan(line.amount),
    line.override === null ? '' : `${words.otherwise}: ${line.override}`,
  ]);
}

function nameOf(kind: AwardKind, award: string, awardEn: string | null, language: Language): string {
  const name = language === 'en' ? (awardEn ?? award) : award;
  return kind === 'promotion' ? `${WORDS[language].level} ${name}` : name;
}

function signatures(pdf: Parameters<Parameters<typeof makePdf>[1]>[0], language: Language): void {
  const words = WORDS[language];
  const { left, right } = pdf.page.margins;
  const width = (pdf.page.width - left - right) / words.signatures.length;
  const top = pdf.y + 14 * MM;
  words.signatures.forEach((role, index) => {
    const x = left + index * width;
    pdf.font('regular').fontSize(10).fillColor('#0b1220').text(role, x, top);
    pdf.lineWidth(0.6).strokeColor('#8a93a3');
    pdf
      .moveTo(x, top + 14 * MM)
      .lineTo(x + width - 8 * MM, top + 14 * MM)
      .stroke();
    pdf
      .fontSize(8)
      .fillColor('#4a5468')
      .text(words.date, x, top + 15 * MM);
  });
  pdf.x = left;
  pdf.y = top + 22 * MM;
}

/** The same as a table that can be counted with: text stays text, money is a number. */
export function decisionSheet({ competition, skill, decision }: DecisionPaper, language: Language): WrittenSheet[] {
  const words = WORDS[language];
  const facts = [`${competition} ${skill ?? words.overall} ${words.title}`, ...factsOf(decision, language)];
  const start = facts.length + 2;
  return [
    {
      name: words.title,
      widths: [6, 18, 20, 34, 8, 14, 30],
      rows: [
        ...facts.map((value, index) => ({
          number: index + 1,
          cells: [{ column: 1, value, ...(index === 0 && { style: 'title' as const }) }],
        })),
        {
          number: start,
          cells: words.columns.map((value, at) => ({ column: at + 1, value, style: 'header' as const })),
        },
        ...rowsOf(decision, language).map((row, index) => ({
          number: start + 1 + index,
          cells: row.flatMap((value, at) =>
            value === '' ? [] : [{ column: at + 1, ...cellOf(value, at, decision, index) }],
          ),
        })),
      ],
    },
  ];
}

const COUNTED: Record<number, (line: AwardDecisionView['awards'][number], index: number) => number> = {
  0: (_, index) => index + 1,
  4: ({ rank }) => rank!,
  5: ({ amount }) => amount! / 100,
};

function cellOf(value: string, at: number, { awards }: AwardDecisionView, index: number) {
  const counted = COUNTED[at];
  if (!counted) return { value };
  return { value: counted(awards[index]!, index), ...(at === 5 && { style: 'mark' as const }) };
}
