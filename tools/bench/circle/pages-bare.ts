import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import PDFDocument from 'pdfkit';

const { resolve } = createRequire(import.meta.filename);
const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const SECONDS = 5;

/** The work that nobody can do without: ten lines of Chinese on a page with a picture behind, one file after the other. */
export async function yardstickPagesPerSecond(background: Buffer): Promise<number> {
  const font = openSync(resolve(FONT));
  let drawn = 0;
  const end = performance.now() + SECONDS * 1_000;
  while (performance.now() < end) {
    await page(font, background, drawn);
    drawn++;
  }
  return drawn / SECONDS;
}

function page(font: unknown, background: Buffer, n: number): Promise<void> {
  const pdf = new PDFDocument({ size: 'A4', layout: 'landscape', font: null as unknown as string });
  // pdfkit takes an opened font; its types know files only.
  pdf.registerFont('regular', font as string);
  pdf.image(background, 0, 0, { cover: [pdf.page.width, pdf.page.height] }).font('regular');
  for (let line = 0; line < 10; line++) pdf.fontSize(14 + line).text(`荣誉证书 选手${n} 一等奖 滨江技师学院 ${line}`);
  return new Promise((done) => {
    pdf.on('end', () => done());
    pdf.resume();
    pdf.end();
  });
}
