import { fillCertificate, PAPER_SIZES } from '@skillstar/contract';
import type { CertificateContent, CertificateLayout } from '@skillstar/contract';
import { STAR } from '../../platform/html/star.ts';
import { fitLine } from '../../platform/pdf/fit.ts';
import { missingGlyphs } from '../../platform/pdf/glyphs.ts';
import { breathe, makePdf, MM } from '../../platform/pdf/pdf.ts';
import type { Pdf } from '../../platform/pdf/pdf.ts';
import { openClearPicture, openPicture } from '../../platform/pdf/picture.ts';
import type { OpenedPicture } from '../../platform/pdf/picture.ts';
import { drawQr } from '../../platform/pdf/qr.ts';

/** What a certificate is printed from; pictures are read once for a whole batch. */
export interface CertificateSetup {
  layout: CertificateLayout;
  background: Buffer | null;
  seal: Buffer | null;
}

export interface CertificatePage {
  content: CertificateContent;
  /** Where its QR code leads. */
  address: string;
}

/** One page for each certificate. A character that the font lacks refuses the whole file and is named. */
export async function certificatesPdf(
  setup: CertificateSetup,
  pages: readonly CertificatePage[],
  title: string,
  at: Date,
): Promise<Buffer> {
  const size = sizeOf(setup.layout);
  const { bytes } = await makePdf({ title, size, margin: 0, at, missing: 'refuse' }, async (pdf) => {
    const { layout } = setup;
    const background = setup.background && openPicture(pdf, setup.background);
    const seal = setup.seal && (await openClearPicture(pdf, setup.seal));
    for (const [index, page] of pages.entries()) {
      if (index > 0) pdf.addPage({ size, margin: 0 });
      drawCertificate(pdf, { layout, background, seal }, page);
      await breathe();
    }
  });
  return bytes;
}

/** The characters of everything that will stand on it, that the font lacks. */
export function missingOn(layout: CertificateLayout, content: CertificateContent): string[] {
  return [...new Set(layout.fields.flatMap(({ text }) => missingGlyphs(fillCertificate(text, content))))];
}

function sizeOf({ paper }: CertificateLayout): [number, number] {
  const { width, height } = PAPER_SIZES[paper];
  return [width * MM, height * MM];
}

interface Opened {
  layout: CertificateLayout;
  background: OpenedPicture | null;
  seal: OpenedPicture | null;
}

function drawCertificate(pdf: Pdf, { layout, background, seal }: Opened, page: CertificatePage): void {
  const [width, height] = sizeOf(layout);
  if (background) pdf.image(background, 0, 0, { cover: [width, height], align: 'center', valign: 'center' });
  if (layout.frame && !background) drawFrame(pdf, width, height);
  if (seal) {
    const { x, y, size } = layout.seal;
    pdf.image(seal, x * MM, y * MM, { fit: [size * MM, size * MM], align: 'center', valign: 'center' });
  }
  for (const field of layout.fields) {
    const text = fillCertificate(field.text, page.content);
    if (text === '') continue;
    const { x, y, width: room, size, bold, align, color } = field;
    const place = { x: x * MM, y: y * MM, width: room * MM, size, least: Math.min(size, Math.max(8, size * 0.45)) };
    fitLine(pdf, text, { ...place, font: bold ? 'bold' : 'regular', align, color });
  }
  const { x, y, size } = layout.qr;
  // A quiet zone of its own: a dark background must not swallow the code.
  pdf.rect((x - 1.5) * MM, (y - 1.5) * MM, (size + 3) * MM, (size + 3) * MM).fill('#ffffff');
  drawQr(pdf, page.address, x * MM, y * MM, size * MM);
}

/** Ink line, gold line, and our star at the head: calm, like the rest of the house. */
function drawFrame(pdf: Pdf, width: number, height: number): void {
  pdf.rect(0, 0, width, height).fill('#fffdf9');
  pdf.lineWidth(2.2).strokeColor('#0b1220');
  pdf.rect(10 * MM, 10 * MM, width - 20 * MM, height - 20 * MM).stroke();
  pdf.lineWidth(0.8).strokeColor('#e8a317');
  pdf.rect(12 * MM, 12 * MM, width - 24 * MM, height - 24 * MM).stroke();
  pdf.rect(width / 2 - 12 * MM, 7 * MM, 24 * MM, 16 * MM).fill('#fffdf9');
  pdf
    .save()
    .translate(width / 2, 15 * MM)
    .scale(0.42);
  for (const [, path, color] of STAR.text.matchAll(/<path d="([^"]+)" fill="([^"]+)"/g)) pdf.path(path!).fill(color!);
  pdf.circle(0, 0, 6.2).fill('#3a2503');
  pdf.restore();
}
