import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALCULATION_CELLS, CALCULATIONS, PLAIN, schemeWorkbook, varied } from '../../test/cis-samples.ts';
import { writeWorkbook } from '../platform/excel/excel.ts';

jest.setTimeout(60_000);

interface Printed {
  status: number;
  json: Record<string, unknown> & { errors: { sheet: string; cell: string; code: string; message: string }[] };
  noise: string;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scheme-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the source, as `npm run scheme` does. */
function run(...words: string[]): Promise<Printed> {
  const script = join(__dirname, 'scheme.ts');
  const argv = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script, ...words];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, argv, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr));
      else
        resolve({ status: error ? Number(error.code) : 0, json: JSON.parse(stdout) as Printed['json'], noise: stderr });
    });
  });
}

describe('The scheme command', () => {
  it('prints a workbook as JSON with decimal strings, and nothing else', async () => {
    const path = join(folder, 'plain.xlsx');
    await writeFile(path, await writeWorkbook(schemeWorkbook(varied(PLAIN, CALCULATION_CELLS), CALCULATIONS)));
    const { status, json, noise } = await run(path);
    expect([status, noise]).toEqual([0, '']);
    expect(Object.keys(json)).toEqual(['skill', 'total', 'criteria', 'sections', 'warnings', 'errors']);
    expect(json).toMatchObject({
      skill: '07 Smart Assembly',
      total: '4.00',
      errors: [],
      sections: [
        { id: '1', name: 'Preparation and safety', weight: '1.50', aspectSum: '1.50', variation: '0.00' },
        { id: '2', name: 'Assembly and running', weight: '2.50', aspectSum: '2.50', variation: '0.00' },
      ],
    });
    const [a, b] = json.criteria as { subCriteria: { aspects: unknown[] }[] }[];
    expect(a).toMatchObject({ id: 'A', name: 'Preparation', mark: '1.50' });
    expect(b!.subCriteria[0]).toMatchObject({ id: 'B1', name: 'Fitting', day: 1 });
    expect(b!.subCriteria[0]!.aspects[1]).toEqual({
      id: 'B1.M2',
      type: 'M',
      description: 'Parts fitted',
      max: '1.00',
      section: '2',
      calculation: { type: 'NUMBER_COMPLETED', possible: '4' },
      descriptors: null,
    });
    expect(a!.subCriteria[0]!.aspects[1]).toMatchObject({ id: 'A1.J1', calculation: null });
  });

  it('ends with 1 and names the cells when the workbook has faults', async () => {
    const path = join(folder, 'faulty.xlsx');
    await writeFile(path, await writeWorkbook(schemeWorkbook(varied(PLAIN, { D17: 'X', I27: 8 }))));
    const { status, json } = await run(path, '--en');
    expect(status).toBe(1);
    expect(json).toMatchObject({ total: null, criteria: [], sections: [] });
    expect(json.errors.map(({ cell, code }) => [cell, code])).toEqual([
      ['D17', 'aspect.type'],
      ['I27', 'aspect.sectionUnknown'],
    ]);
    expect(json.errors[0]!.message).toBe('The aspect type “X” is neither M (measurement) nor J (judgement).');
  });

  it('ends with 1 and still prints JSON when there is no file, none that opens, or no workbook', async () => {
    const text = join(folder, 'text.xlsx');
    await writeFile(text, 'A;B\n1;2\n');
    const printed = await Promise.all([run(), run(join(folder, 'absent.xlsx')), run(text)]);
    expect(printed.map(({ status, json }) => [status, json.errors[0]?.code])).toEqual([
      [1, 'file.missing'],
      [1, 'file.unreadable'],
      [1, 'workbook.isText'],
    ]);
  });

  it.each([
    ['--stric', '--stric'],
    ['--days', '--days'],
    ['--total=half', '--total=half'],
    ['second.xlsx', 'second.xlsx'],
  ])('reads nothing when it is told %s', async (word, named) => {
    const { status, json } = await run(join(folder, 'plain.xlsx'), word, '--en');
    expect(status).toBe(1);
    expect(json.errors).toMatchObject([{ code: 'arguments.unknown' }]);
    expect(json.errors[0]!.message).toContain(`Unknown argument: ${named}.`);
  });
});
