import { fitLine } from '../../platform/pdf/fit.ts';
import type { Pdf } from '../../platform/pdf/pdf.ts';
import { MM } from '../../platform/pdf/pdf.ts';
import { drawStar } from '../../platform/pdf/star.ts';
import type { CardSession } from './cards.ts';

export const INK = '#0b1220';
export const SOFT = '#4a5468';
export const GOLD = '#8a5a00';

/** Paper is read by everybody: Chinese first, English beside it. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The head of a card: ink, the star, whose competition it is and what this paper is. */
export function drawBand(pdf: Pdf, { x, y, width }: Box, height: number, competition: string, kind: string): void {
  pdf.rect(x, y, width, height).fill(INK);
  const star = height * 0.5;
  drawStar(pdf, x + 6 * MM, y + (height - star) / 2, star);
  const kindWidth = kind ? Math.min(width * 0.34, 56 * MM) : 0;
  const left = x + 8 * MM + star;
  fitLine(pdf, competition, {
    x: left,
    y: y + height / 2,
    width: width - (left - x) - kindWidth - 10 * MM,
    size: 15,
    least: 9,
    font: 'bold',
    color: '#f7f5f0',
  });
  if (!kind) return;
  fitLine(pdf, kind, {
    x: x + width - kindWidth - 6 * MM,
    y: y + height / 2,
    width: kindWidth,
    size: 11,
    least: 7,
    align: 'right',
    color: '#f3b941',
  });
}

/** A fact with its small name above it. */
export function drawFact(pdf: Pdf, name: string, value: string, x: number, y: number, width: number, size = 12): void {
  pdf.font('regular').fontSize(7.5).fillColor(SOFT).text(name, x, y, { width, lineBreak: false });
  fitLine(pdf, value, { x, y: y + 9 + size * 0.75, width, size, least: 8, color: INK });
}

/** Lines that say where to cut, outside of what is kept. */
export function drawCut(pdf: Pdf, from: [number, number], to: [number, number]): void {
  pdf.save().lineWidth(0.4).strokeColor('#9aa3b2').dash(3, { space: 3 });
  pdf
    .moveTo(...from)
    .lineTo(...to)
    .stroke()
    .restore();
}

const DAY = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `决赛 上午场 12/05 09:00–11:30`. */
export function sessionWords({ stage, name, startsAt, endsAt }: CardSession): string {
  const time = startsAt ? `${DAY.format(startsAt)}${endsAt ? `–${CLOCK.format(endsAt)}` : ''}` : '';
  return [stage, name, time].filter((part) => part !== '').join(' ');
}
