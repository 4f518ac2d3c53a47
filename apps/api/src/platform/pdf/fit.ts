import type { Pdf } from './pdf.ts';
import type { PdfFont } from './glyphs.ts';

export interface Line {
  x: number;
  /** Of the middle of the line. */
  y: number;
  width: number;
  size: number;
  /** No smaller than this: then the text breaks into a second line. */
  least?: number;
  font?: PdfFont;
  align?: 'left' | 'center' | 'right';
  color?: string;
}

/** One line around `y`, set smaller until it fits; a text that is too long even then takes as many lines as it needs. */
export function fitLine(pdf: Pdf, text: string, line: Line): void {
  const { x, y, width, align = 'left' } = line;
  pdf.font(line.font ?? 'regular').fillColor(line.color ?? '#000000');
  const size = fittingSize(pdf, text, line);
  pdf.fontSize(size);
  const height = pdf.heightOfString(text, { width, align, lineGap: 0 });
  pdf.text(text, x, y - height / 2, { width, align, lineGap: 0, height: height + size });
}

export function fittingSize(pdf: Pdf, text: string, { width, size, least = size * 0.5 }: Line): number {
  let fitting = size;
  while (fitting > least && pdf.fontSize(fitting).widthOfString(text) > width) fitting -= 0.5;
  return Math.max(fitting, least);
}
