import { fitLine } from '../../platform/pdf/fit.ts';
import { MM } from '../../platform/pdf/pdf.ts';
import type { Pdf } from '../../platform/pdf/pdf.ts';
import { drawQr } from '../../platform/pdf/qr.ts';
import { drawTable } from '../../platform/pdf/table.ts';
import type { Card } from './cards.ts';
import { INK, sessionWords, SOFT } from './paper.ts';

export interface SignInSheet {
  skill: Card['skill'];
  session: Card['sessions'][number] | null;
  cards: readonly Card[];
}

/** One sheet for each skill, and for each session where everybody has one of his own. In the order of the stations. */
export function sheetsOf(cards: readonly Card[]): SignInSheet[] {
  const sheets = new Map<string, SignInSheet & { cards: Card[] }>();
  for (const card of cards) {
    const own = card.station !== null && card.sessions.length === 1 ? card.sessions[0]! : null;
    const key = `${card.skill.id} ${own?.id ?? ''}`;
    const sheet = sheets.get(key) ?? { skill: card.skill, session: own, cards: [] };
    sheets.set(key, sheet);
    sheet.cards.push(card);
  }
  for (const { cards: own } of sheets.values()) {
    own.sort((a, b) => (a.station ?? '').localeCompare(b.station ?? '', 'zh-CN', { numeric: true }));
  }
  return [...sheets.values()];
}

/** 签到表: a line for each competitor with room for his hand. A coded skill's sheet says nothing of codes and stations. */
export function drawSignInSheet(
  pdf: Pdf,
  { skill, session, cards }: SignInSheet,
  competition: string,
  link: string,
): void {
  const { left, right, top } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const qr = 22 * MM;
  drawQr(pdf, link, left + width - qr, top, qr);
  pdf.font('regular').fontSize(7).fillColor(SOFT);
  pdf.text('检录 Check-in', left + width - qr, top + qr + 2, { width: qr, align: 'center', lineBreak: false });
  const words = width - qr - 8 * MM;
  fitLine(pdf, competition, { x: left, y: top + 7, width: words, size: 11, least: 8, color: SOFT });
  fitLine(pdf, `签到表 Sign-in sheet`, { x: left, y: top + 29, width: words, size: 20, font: 'bold', color: INK });
  const of = `${skill.number} ${skill.name}${skill.nameEn ? ` ${skill.nameEn}` : ''}`;
  fitLine(pdf, session ? `${of} · ${sessionWords(session)}` : of, {
    x: left,
    y: top + 53,
    width: words,
    size: 12,
    least: 8,
    color: INK,
  });
  pdf.x = left;
  pdf.y = top + qr + 20;
  const hasCodes = cards.some(({ code }) => code !== null);
  const hasStations = cards.some(({ station }) => station !== null);
  drawTable(pdf, {
    grid: true,
    rowHeight: 26,
    columns: [
      { title: '#', share: 4, align: 'right' },
      ...(hasStations ? [{ title: '赛位 Station', share: 9, bold: true }] : []),
      ...(hasCodes ? [{ title: '编号 Code', share: 8, bold: true }] : []),
      { title: '姓名 Name', share: 17, bold: true },
      { title: '代表队 Delegation', share: 18 },
      { title: '单位 Unit', share: 20 },
      { title: '签名 Signature', share: 17 },
      { title: '时间 Time', share: 9 },
    ],
    rows: cards.map((card, index) => [
      String(index + 1),
      ...(hasStations ? [card.station ?? ''] : []),
      ...(hasCodes ? [card.code ?? ''] : []),
      card.name,
      card.delegation.name,
      card.unit ?? '',
      '',
      '',
    ]),
  });
}
