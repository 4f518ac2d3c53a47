import { fitLine } from '../../platform/pdf/fit.ts';
import { drawQr } from '../../platform/pdf/qr.ts';
import { MM } from '../../platform/pdf/pdf.ts';
import type { Pdf } from '../../platform/pdf/pdf.ts';
import { drawBand, GOLD, INK, SOFT } from './paper.ts';
import type { Box } from './paper.ts';

export interface Badge {
  name: string;
  /** 选手 Competitor, 裁判长 Chief judge: read from five metres. */
  role: { zh: string; en: string };
  /** Delegation, skills: short lines. */
  lines: readonly string[];
  /** Only a competitor's badge is read at check-in. */
  link: string | null;
}

const BAND = 16 * MM;
const ROLE = 20 * MM;

/** A badge of a quarter page, hung on a ribbon. */
export function drawBadge(pdf: Pdf, box: Box, badge: Badge, competition: string): void {
  const { x, y, width, height } = box;
  drawBand(pdf, box, BAND, competition, '');
  const room = width - 16 * MM;
  const left = x + 8 * MM;
  fitLine(pdf, badge.name, {
    x: left,
    y: y + BAND + 26 * MM,
    width: room,
    size: 38,
    least: 16,
    font: 'bold',
    align: 'center',
    color: INK,
  });
  badge.lines.forEach((words, index) => {
    const size = index === 0 ? 14 : 11;
    fitLine(pdf, words, {
      x: left,
      y: y + BAND + 46 * MM + index * 7.5 * MM,
      width: room,
      size,
      least: 8,
      align: 'center',
      color: index === 0 ? INK : SOFT,
    });
  });
  if (badge.link) drawQr(pdf, badge.link, x + (width - 24 * MM) / 2, y + height - ROLE - 27 * MM, 24 * MM);
  pdf.rect(x, y + height - ROLE, width, ROLE).fill('#fbefd3');
  fitLine(pdf, badge.role.zh, {
    x: left,
    y: y + height - ROLE * 0.6,
    width: room,
    size: 22,
    font: 'bold',
    align: 'center',
    color: GOLD,
  });
  fitLine(pdf, badge.role.en, {
    x: left,
    y: y + height - ROLE * 0.2,
    width: room,
    size: 9,
    align: 'center',
    color: GOLD,
  });
}
