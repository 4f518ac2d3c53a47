import { fitLine } from '../../platform/pdf/fit.ts';
import { drawQr } from '../../platform/pdf/qr.ts';
import { MM } from '../../platform/pdf/pdf.ts';
import type { Pdf } from '../../platform/pdf/pdf.ts';
import type { Card } from './cards.ts';
import { drawBand, drawFact, INK, sessionWords, SOFT } from './paper.ts';
import type { Box } from './paper.ts';

export interface CheckInMark {
  /** `ABCD-EFGH`. */
  code: string;
  /** Where a phone's own camera leads the staff. */
  link: string;
}

const BAND = 20 * MM;
const PORTRAIT = { width: 35 * MM, height: 49 * MM };
const SESSIONS = 4;

/** 参赛证, half a page: who he is, where he belongs, when he comes, and the mark that check-in reads. */
export function drawEntryCard(
  pdf: Pdf,
  box: Box,
  card: Card,
  competition: { name: string; venue: string | null },
  mark: CheckInMark,
  portrait: Buffer | null,
): void {
  const { x, y, width, height } = box;
  drawBand(pdf, box, BAND, competition.name, '参赛证 Entry card');
  const top = y + BAND + 9 * MM;
  const left = x + 12 * MM;
  drawPortrait(pdf, portrait, left, top);

  const qr = 36 * MM;
  const qrX = x + width - qr - 12 * MM;
  drawQr(pdf, mark.link, qrX, top, qr);
  pdf.font('regular').fontSize(7.5).fillColor(SOFT);
  pdf.text('检录码 Check-in code', qrX, top + qr + 6, { width: qr, align: 'center', lineBreak: false });
  fitLine(pdf, mark.code, { x: qrX, y: top + qr + 24, width: qr, size: 15, font: 'bold', align: 'center', color: INK });

  const middle = left + PORTRAIT.width + 8 * MM;
  const room = qrX - middle - 8 * MM;
  fitLine(pdf, card.name, { x: middle, y: top + 11, width: room, size: 25, least: 13, font: 'bold', color: INK });
  if (card.nameEn) {
    fitLine(pdf, card.nameEn, { x: middle, y: top + 31, width: room, size: 10, least: 7, color: SOFT });
  }
  const facts: [string, string][] = [
    ['项目 Skill', [`${card.skill.number} ${card.skill.name}`, card.skill.nameEn].filter(Boolean).join(' · ')],
    ['代表队 Delegation', card.delegation.name],
    ...(card.group ? [['组别 Group', card.group] as [string, string]] : []),
    ...(card.unit ? [['单位 Unit', card.unit] as [string, string]] : []),
  ];
  let line = top + 42;
  for (const [name, value] of facts) {
    drawFact(pdf, name, value, middle, line, room);
    line += 33;
  }

  const base = y + height - 34 * MM;
  pdf.lineWidth(0.5).strokeColor('#d5d9e0');
  pdf
    .moveTo(left, base)
    .lineTo(x + width - 12 * MM, base)
    .stroke();
  drawTimes(pdf, card, competition.venue, left, base + 9, width - 24 * MM);
  pdf.font('regular').fontSize(8).fillColor(SOFT);
  pdf.text('凭本证和有效身份证件检录。Bring this card and your identity document.', left, y + height - 8 * MM, {
    width: width - 24 * MM,
    lineBreak: false,
  });
}

function drawPortrait(pdf: Pdf, portrait: Buffer | null, x: number, y: number): void {
  const { width, height } = PORTRAIT;
  if (portrait) {
    pdf.save().rect(x, y, width, height).clip();
    pdf.image(portrait, x, y, { cover: [width, height], align: 'center', valign: 'center' });
    pdf.restore();
  } else {
    pdf.lineWidth(0.6).strokeColor('#9aa3b2').dash(3, { space: 3 }).rect(x, y, width, height).stroke().undash();
    pdf.font('regular').fontSize(8).fillColor(SOFT);
    pdf.text('照片 Photo', x, y + height / 2 - 5, { width, align: 'center', lineBreak: false });
  }
}

function drawTimes(pdf: Pdf, card: Card, venue: string | null, x: number, y: number, width: number): void {
  const places = [
    card.code ? `编号 Code ${card.code}` : '',
    card.station ? `赛位 Workstation ${card.station}` : '',
    venue ? `地点 Venue ${venue}` : '',
  ].filter((words) => words !== '');
  const lines = [
    ...(places.length > 0 ? [places.join('　')] : []),
    ...card.sessions.slice(0, SESSIONS - (places.length > 0 ? 1 : 0)).map(sessionWords),
  ];
  lines.forEach((words, index) => {
    fitLine(pdf, words, { x, y: y + 6 + index * 15, width, size: 10, least: 7, color: INK });
  });
}
