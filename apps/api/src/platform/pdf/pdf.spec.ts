import { readPdf } from '../../../test/pdf-files.ts';
import { GETA, getaNote, glyphName, missingGlyphs, pdfFont, printable } from './glyphs.ts';
import { fitLine } from './fit.ts';
import { breathe, makePdf } from './pdf.ts';
import type { Pdf, PdfSetup } from './pdf.ts';
import { drawQr } from './qr.ts';
import { drawFooters, drawTable } from './table.ts';

const setup: PdfSetup = { title: '检录表', at: new Date('2026-11-26T00:00:00Z'), missing: 'refuse' };
const written = async (words: string, more: Partial<PdfSetup> = {}) =>
  makePdf({ ...setup, ...more }, (pdf) => void pdf.text(words));

describe('A PDF', () => {
  it('holds the words that were written, as words and not as a picture, in a small file', async () => {
    const { bytes, missing } = await written('阿卜杜拉·买买提 龚䶮 第1名 Müller');
    expect(missing).toEqual([]);
    expect(bytes.length).toBeLessThan(60_000);
    const { title, pages } = await readPdf(bytes);
    expect(title).toBe('检录表');
    expect(pages).toEqual(['阿卜杜拉·买买提 龚䶮 第1名 Müller']);
  });

  it('is the same file when nothing changed', async () => {
    const [one, other] = await Promise.all([written('同一份文件'), written('同一份文件')]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it('lets other work have its turn between two pages', async () => {
    const turns: string[] = [];
    setImmediate(() => turns.push('other'));
    await makePdf(setup, async (pdf) => {
      pdf.text('一');
      await breathe();
      turns.push('page');
    });
    expect(turns).toEqual(['other', 'page']);
  });
});

describe('A character that the font lacks', () => {
  it('is named with its number, each once', () => {
    expect(missingGlyphs('𠮷野家𠮷 བོད')).toEqual(['𠮷', 'བ', 'ོ', 'ད']);
    expect(glyphName('𠮷')).toBe('𠮷 (U+20BB7)');
    expect(missingGlyphs('姓名·一二三，。（）—— Zoë ñ Ж\n\t㛃䶮')).toEqual([]);
  });

  it('keeps a certificate from being issued', async () => {
    await expect(written('𠮷田')).rejects.toMatchObject({
      code: 'pdf.glyphMissing',
      params: { characters: '𠮷 (U+20BB7)' },
    });
  });

  it('stands as 〓 on a list that is needed this morning, and is named', async () => {
    const { bytes, missing } = await makePdf({ ...setup, missing: 'mark' }, (pdf, lacking) => {
      pdf.text('𠮷田一郎');
      pdf.text(getaNote(lacking));
    });
    expect(missing).toEqual(['𠮷 (U+20BB7)']);
    expect((await readPdf(bytes)).pages).toEqual([`${GETA}田一郎\n${GETA} = U+20BB7`]);
  });

  it('is the same in both weights', () => {
    expect(pdfFont('bold').characterSet).toEqual(pdfFont('regular').characterSet);
  });

  it('is not one that has no picture, nor a letter written in two parts', () => {
    expect(printable('Zoe\u0308\u200B葛\u{E0100}')).toBe('Zoë葛');
    expect(missingGlyphs('Zoe\u0308\u200B葛\u{E0100}')).toEqual([]);
  });
});

describe('A line that must fit', () => {
  const drawn = (text: string) =>
    new Promise<{ sizes: number[]; lines: number }>((resolve, reject) => {
      makePdf(setup, (pdf) => {
        const sizes: number[] = [];
        const size = pdf.fontSize.bind(pdf);
        pdf.fontSize = (points) => (sizes.push(points as number), size(points));
        fitLine(pdf, text, { x: 50, y: 100, width: 200, size: 28, least: 12, align: 'center' });
        resolve({ sizes, lines: Math.round(pdf.heightOfString(text, { width: 200 }) / pdf.currentLineHeight(true)) });
      }).catch(reject);
    });

  it('keeps its size when there is room', async () => {
    const { sizes, lines } = await drawn('李娜');
    expect([sizes.at(-1), lines]).toEqual([28, 1]);
  });

  it('becomes smaller for a long name, and breaks only when it would be too small', async () => {
    const medium = await drawn('阿不都热合曼·买买提');
    expect([medium.sizes.at(-1), medium.lines]).toEqual([20, 1]);
    const forty = await drawn('很'.repeat(40));
    expect([forty.sizes.at(-1), forty.lines]).toEqual([12, 3]);
  });
});

describe('A table', () => {
  const table = (pdf: Pdf, rows: string[][]): void =>
    drawTable(pdf, {
      columns: [
        { title: '编号', share: 1, bold: true },
        { title: '姓名', share: 3 },
      ],
      rows,
    });

  it('repeats its head on every page, loses no row, and every page has its number', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [String(1000 + index), `选手${index}`]);
    const { bytes } = await makePdf(setup, (pdf) => {
      table(pdf, rows);
      drawFooters(pdf, (page, pages) => `第 ${page} 页 / 共 ${pages} 页`);
    });
    const { pages } = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toMatch(/^编号\s*姓名/);
      expect(page).toContain(`第 ${index + 1} 页 / 共 ${pages.length} 页`);
    });
    const all = pages.join('\n');
    for (const [number, name] of rows) expect(all).toMatch(new RegExp(`${number}\\s*${name}\\b`));
  });
});

describe('A QR code', () => {
  it('is drawn as squares inside the place that it was given', async () => {
    const rectangles: number[][] = [];
    await makePdf(setup, (pdf) => {
      const rect = pdf.rect.bind(pdf);
      pdf.rect = (...place) => (rectangles.push(place), rect(...place));
      drawQr(pdf, 'https://example.org/c/1', 100, 200, 90);
    });
    expect(rectangles.length).toBeGreaterThan(100);
    for (const [x, y, width, height] of rectangles as [number, number, number, number][]) {
      expect(x).toBeGreaterThanOrEqual(100);
      expect(x + width).toBeLessThanOrEqual(190.01);
      expect(y).toBeGreaterThanOrEqual(200);
      expect(y + height).toBeLessThanOrEqual(290.1);
    }
  });
});
