import { create } from 'qrcode';
import type { Pdf } from './pdf.ts';

/** Draws a QR code as squares, not as a picture: sharp at any size. Error correction M (15 %) stands a thumb's grease. */
export function drawQr(pdf: Pdf, text: string, x: number, y: number, size: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = size / modules.size;
  pdf.save().fillColor('#000000');
  for (let row = 0; row < modules.size; row++) {
    // Neighbours in one stroke: no hairlines between them on a screen.
    for (let column = 0; column < modules.size; column++) {
      const first = column;
      while (column < modules.size && modules.get(row, column)) column++;
      if (column > first) pdf.rect(x + first * unit, y + row * unit, (column - first) * unit, unit * 1.02);
    }
  }
  pdf.fill().restore();
}
