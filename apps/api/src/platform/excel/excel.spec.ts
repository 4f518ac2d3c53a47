import { createRequire } from 'node:module';
import { readWorkbook, writeWorkbook } from './excel.ts';
import type { WorkbookLimits } from './workbook-fault.ts';
import { cellAddress, plainText } from './workbook.ts';
import type { WorkbookCell, WrittenSheet } from './workbook.ts';

// Each reading starts a worker; on a busy machine a dozen of them take their time.
jest.setTimeout(60_000);

interface Zip {
  file(name: string, content: string | Buffer): Zip;
  file(name: string): { async(kind: 'string'): Promise<string> } | null;
  remove(name: string): Zip;
  generateAsync(options: { type: 'nodebuffer'; compression?: 'DEFLATE' }): Promise<Buffer>;
}
const ofExceljs = createRequire(createRequire(__filename).resolve('exceljs'));
const JSZip = ofExceljs('jszip') as { new (): Zip; loadAsync(bytes: Buffer): Promise<Zip> };

const LIST: WrittenSheet[] = [
  {
    name: '名单',
    rows: [
      {
        number: 2,
        cells: [
          { column: 1, value: '甲' },
          { column: 3, value: 1.5 },
        ],
      },
    ],
  },
];

/** Written once: each writing starts a worker. */
let list: Buffer;
beforeAll(async () => {
  list = await writeWorkbook(LIST);
});

async function altered(change: (zip: Zip) => void | Promise<void>): Promise<Buffer> {
  const zip = await JSZip.loadAsync(list);
  await change(zip);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

async function faultOf(bytes: Buffer, limits?: Partial<WorkbookLimits>): Promise<string> {
  return readWorkbook(bytes, limits).then(
    () => 'read',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}

async function cellsOf(rows: WrittenSheet['rows']): Promise<WorkbookCell[]> {
  const { sheets } = await readWorkbook(await writeWorkbook([{ name: 's', rows }]));
  return sheets[0]!.rows.flatMap(({ cells }) => cells);
}

describe('A workbook', () => {
  it('is read as plain values with their addresses', async () => {
    const { sheets } = await readWorkbook(list);
    expect(sheets).toEqual([
      {
        name: '名单',
        rows: [
          {
            number: 2,
            cells: [
              { row: 2, column: 1, kind: 'text', text: '甲', number: null, formula: false },
              { row: 2, column: 3, kind: 'number', text: '1.5', number: 1.5, formula: false },
            ],
          },
        ],
      },
    ]);
  });

  it('tells which of its sheets are hidden', async () => {
    const bytes = await altered(async (zip) => {
      const book = await zip.file('xl/workbook.xml')!.async('string');
      zip.file('xl/workbook.xml', book.replace(/state="visible"/, 'state="veryHidden"'));
    });
    expect((await readWorkbook(bytes)).sheets).toMatchObject([{ name: '名单', hidden: true }]);
  });

  it('keeps a formula with its stored result, a result of 0 too, and tells one without', async () => {
    const cells = await cellsOf([
      {
        number: 1,
        cells: [
          { column: 1, value: 0, formula: 'A2-A2' },
          { column: 2, value: null, formula: 'A2' },
        ],
      },
    ]);
    expect(cells.map(({ kind, number, formula }) => [kind, number, formula])).toEqual([
      ['number', 0, true],
      ['nothing', null, true],
    ]);
  });

  it('is read beside others at the same moment, each by itself', async () => {
    const texts = ['甲', '乙', '丙'];
    const one = (text: string) => cellsOf([{ number: 1, cells: [{ column: 1, value: text }] }]);
    expect((await Promise.all(texts.map(one))).map(([cell]) => cell?.text)).toEqual(texts);
  });

  it('never writes text as a formula, whatever it begins with', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@cmd',
      '\tx',
      '=HYPERLINK("http://example.org")',
      '0123',
      '_x0041_',
      '甲·乙 𠮷',
    ];
    const cells = await cellsOf(texts.map((value, index) => ({ number: index + 1, cells: [{ column: 1, value }] })));
    expect(cells.map(({ text, formula, kind }) => [text, formula, kind])).toEqual(
      texts.map((text) => [text, false, 'text']),
    );
  });

  it('of 10 000 rows is written and read within the time that one file may take', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      number: index + 1,
      cells: Array.from({ length: 8 }, (__, at) => ({ column: at + 1, value: at % 2 ? index : `第${index}行` })),
    }));
    expect(await cellsOf(rows)).toHaveLength(80_000);
  });

  it('does not stop the event loop while it is read', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      number: index + 1,
      cells: Array.from({ length: 8 }, (__, at) => ({ column: at + 1, value: `${index}·${at}` })),
    }));
    const bytes = await writeWorkbook([{ name: 's', rows }]);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    await readWorkbook(bytes);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});

describe('A file that is no safe workbook is refused with its reason', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'workbook.empty'],
    ['a CSV file with another ending', Buffer.from('姓名,单位\n甲,乙\n'), 'workbook.isText'],
    ['a web page that calls itself a table', Buffer.from('<html><table></table></html>'), 'workbook.isText'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'workbook.notWorkbook'],
    ['the old xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook.oldFormat'],
    [
      'a file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'workbook.encrypted',
    ],
    ['a cut zip', Buffer.from('504b0304140000000800', 'hex'), 'workbook.damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await faultOf(bytes)).toBe(code);
  });

  it('another kind of document in a zip', async () => {
    const zip = new JSZip();
    zip
      .file('[Content_Types].xml', '<Types>wordprocessingml.document.main+xml</Types>')
      .file('word/document.xml', '<w/>');
    expect(await faultOf(await zip.generateAsync({ type: 'nodebuffer' }))).toBe('workbook.notWorkbook');
  });

  it('macros', async () => {
    expect(await faultOf(await altered((zip) => void zip.file('xl/vbaProject.bin', 'x')))).toBe('workbook.macros');
    const renamed = await altered(async (zip) => {
      const types = await zip.file('[Content_Types].xml')!.async('string');
      zip.file(
        '[Content_Types].xml',
        types.replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
      );
    });
    expect(await faultOf(renamed)).toBe('workbook.macros');
  });

  it('links to other files', async () => {
    const linked = await altered((zip) => void zip.file('xl/externalLinks/externalLink1.xml', '<externalLink/>'));
    expect(await faultOf(linked)).toBe('workbook.externalLinks');
  });

  it('a bomb, by ratio, by size and by number of entries', async () => {
    const bomb = await altered((zip) => void zip.file('xl/media/image1.png', Buffer.alloc(30 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toBe('workbook.bomb');
    expect(await faultOf(bomb, { ratio: 1e9, unpackedBytes: 1024 * 1024 })).toBe('workbook.bomb');
    expect(await faultOf(list, { entries: 3 })).toBe('workbook.bomb');
  });

  it('a file above the limit', async () => {
    expect(await faultOf(list, { bytes: 1_000 })).toBe('workbook.tooLarge');
  });

  it('too many cells', async () => {
    expect(await faultOf(list, { cells: 1 })).toBe('workbook.tooManyCells');
  });

  it('broken XML inside a sound zip', async () => {
    expect(
      await faultOf(await altered((zip) => void zip.file('xl/worksheets/sheet1.xml', '<worksheet><sheetData'))),
    ).toBe('workbook.damaged');
  });

  it('a file that takes too long or too much memory, and the next file is read', async () => {
    // The limit passes before the worker can answer, however fast the worker and slow the machine.
    const timer = jest.spyOn(globalThis, 'setTimeout').mockImplementation((fire, ms) => {
      if (ms === 4_321) queueMicrotask(fire);
      return undefined as unknown as NodeJS.Timeout;
    });
    expect(await faultOf(list, { timeMs: 4_321 })).toBe('workbook.tooSlow');
    timer.mockRestore();
    expect(await faultOf(list, { memoryMb: 8 })).toBe('workbook.bomb');
    expect(await faultOf(list)).toBe('read');
  });

  it('ranges over whole columns cost nothing', async () => {
    const wide = await altered(async (zip) => {
      const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
      const ranges =
        '<mergeCells count="1"><mergeCell ref="E1:XFD1048576"/></mergeCells>' +
        '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>';
      zip.file('xl/worksheets/sheet1.xml', sheet.replace('</sheetData>', `</sheetData>${ranges}`));
    });
    expect(await faultOf(wide)).toBe('read');
  });
});

describe('An address', () => {
  it.each([
    [1, 1, 'A1'],
    [7, 26, 'Z7'],
    [7, 27, 'AA7'],
    [1_048_576, 16_384, 'XFD1048576'],
  ])('row %i column %i is %s', (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });

  it('holds text without its outer spaces and with one kind of line end', () => {
    const cell = {
      row: 1,
      column: 1,
      kind: 'text' as const,
      text: '\u3000甲\r\n乙\u00a0',
      number: null,
      formula: false,
    };
    expect(plainText(cell)).toBe('甲\n乙');
  });
});
