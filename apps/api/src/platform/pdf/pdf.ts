import PDFDocument from 'pdfkit';
import { Problem } from '../problems/problem.ts';
import { glyphName, missingGlyphs, pdfFont, printable, withGeta } from './glyphs.ts';

export type Pdf = PDFKit.PDFDocument;

export const MM = 72 / 25.4;
export const A4 = { width: 210 * MM, height: 297 * MM } as const;

export interface PdfSetup {
  title: string;
  /** Points, or a paper's name; A4 upright without. */
  size?: [number, number] | 'A4';
  landscape?: boolean;
  /** Points on all sides; 18 mm without. */
  margin?: number;
  /** The document's own date: the same content gives the same bytes. */
  at: Date;
  /**
   * A character that the font lacks would vanish silently. `refuse`: no document at all, and the problem names it
   * (certificates). `mark`: 〓 stands in its place, and the answer names it (lists that are needed this morning).
   */
  missing: 'refuse' | 'mark';
}

export interface PdfFile {
  bytes: Buffer;
  /** The characters that stand as 〓, as `glyphName` writes them. */
  missing: string[];
}

/**
 * Writes a PDF: `regular` and `bold` are registered, every text goes through the glyph check, which fills `missing`. A
 * long document gives the other requests a turn by `await breathe()` after each page.
 */
export async function makePdf(
  setup: PdfSetup,
  write: (pdf: Pdf, missing: ReadonlySet<string>) => void | Promise<void>,
): Promise<PdfFile> {
  const pdf = new PDFDocument({
    size: setup.size ?? 'A4',
    layout: setup.landscape ? 'landscape' : 'portrait',
    margin: setup.margin ?? 18 * MM,
    bufferPages: true,
    // None of its own at first: pdfkit would begin with Helvetica.
    font: null as unknown as string,
    info: { Title: setup.title, Producer: 'SkillStar', Creator: 'SkillStar', CreationDate: setup.at },
    lang: 'zh-CN',
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  // pdfkit takes an opened font; its types know files only.
  for (const name of ['regular', 'bold'] as const) pdf.registerFont(name, pdfFont(name) as unknown as string);
  pdf.font('regular');
  const missing = watchGlyphs(pdf);
  await write(pdf, missing);
  if (setup.missing === 'refuse' && missing.size > 0) {
    throw new Problem('pdf.glyphMissing', { characters: [...missing].map(glyphName).join('、') });
  }
  pdf.end();
  return { bytes: await finished, missing: [...missing].map(glyphName) };
}

/** Lets what else waits for the process have its turn: drawing five hundred pages takes seconds. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

type Words = Pdf['text'] & Pdf['widthOfString'] & Pdf['heightOfString'];

/** Whatever is drawn or measured is tidied and checked on its way into the document. */
function watchGlyphs(pdf: Pdf): Set<string> {
  const missing = new Set<string>();
  for (const name of ['text', 'widthOfString', 'heightOfString'] as const) {
    const original = pdf[name].bind(pdf) as (words: string, ...rest: unknown[]) => unknown;
    pdf[name] = ((words: string, ...rest: unknown[]) => {
      const tidy = printable(words);
      const lacking = missingGlyphs(tidy);
      if (name === 'text') for (const character of lacking) missing.add(character);
      return original(lacking.length > 0 ? withGeta(tidy) : tidy, ...rest);
    }) as Words;
  }
  return missing;
}
