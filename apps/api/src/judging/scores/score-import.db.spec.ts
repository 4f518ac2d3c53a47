import { openPanelSkill } from '../../../test/panel-scenario.ts';
import type { PanelScenario } from '../../../test/panel-scenario.ts';
import { entry } from '../../../test/marking-scenario.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import type { TestClient } from '../../../test/test-client.ts';
import { writeFile } from '../../../test/workbook-files.ts';
import type { ImportReportView } from '../../competitions/imports/list-import.view.ts';
import type { ScoreImportView } from './score-import.dto.ts';
import { checkMarks } from '../check-marks.ts';

let api: TestApplication;
let scene: PanelScenario;
let theory: string;
let practical: string;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openPanelSkill(api, { competitors: 4 });
  theory = (await scene.sheet(scene.chief, 0, 'A1')).subCriterion.id;
  practical = (await scene.sheet(scene.chief, 0, 'B1')).subCriterion.id;
});

type Cell = string | number;
type Refused = { code: string; report: ImportReportView };

async function bring(
  rows: Cell[][],
  options: { dryRun?: boolean; form?: string; by?: TestClient; seen?: string } = {},
) {
  const bytes = await writeFile([
    {
      name: '成绩',
      rows: rows.map((cells, row) => ({
        number: row + 1,
        cells: cells.map((value, column) => ({ column: column + 1, value })),
      })),
    },
  ]);
  const { dryRun = false, form = theory, by = scene.organiser, seen } = options;
  const query = `dryRun=${dryRun}${seen === undefined ? '' : `&seen=${seen}`}`;
  return by.post<ScoreImportView & Refused>(`/api/sub-criteria/${form}/score-imports?${query}`, bytes);
}

const scores = async (): Promise<(number | null)[]> => {
  const found: (number | null)[] = [];
  for (const at of scene.subjects.keys()) found.push((await scene.sheet(scene.judges[0]!, at, 'A1')).total);
  return found;
};

describe('theory scores from Excel', () => {
  it('are looked at first and written whole, as versions of whoever brought them', async () => {
    const rows = [
      ['编号', 'A1.M1'],
      ['F01', 86.5],
      ['f02', '77'],
      ['F03', ''],
    ];
    const dry = await bring(rows, { dryRun: true });
    expect(dry.body).toMatchObject({ dryRun: true, rows: 3, created: 2, updated: 0, unchanged: 1, faultCount: 0 });
    expect(await scores()).toEqual([null, null, null, null]);
    const real = await bring(rows);
    expect([real.status, real.body.created]).toEqual([200, 2]);
    expect(await scores()).toEqual([8650, 7700, null, null]);
    expect((await bring(rows)).body).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    const changed = await bring([
      ['编号', '卷面成绩'],
      ['F01', 90],
    ]);
    expect(changed.body).toMatchObject({ created: 0, updated: 1 });
    const { id } = await scene.sheet(scene.chief, 0, 'A1');
    const history = await scene.chief.get<{ entries: { value: string; by: { id: string }; outcome: string }[] }>(
      `/api/mark-sheets/${id}/history`,
    );
    expect(history.body.entries.map(({ value, by, outcome }) => [value, by.id, outcome])).toEqual([
      ['86.50', scene.organiser.person, 'accepted'],
      ['90.00', scene.organiser.person, 'accepted'],
    ]);
    expect(await checkMarks(api.database.manager)).toBeNull();
  });

  it('with one wrong cell are not written at all, and every fault names its cell', async () => {
    const { status, body } = await bring([
      ['编号', 'A1.M1'],
      ['F01', 86.5],
      ['F02', '100.5'],
      ['F03', '八十'],
      ['F04', 70.25],
      ['F09', 60],
      ['F01', 61],
      ['', 62],
    ]);
    expect([status, body.code]).toEqual([422, 'import.faults']);
    expect(body.report.faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A8 cell.required',
      'B3 mark.aboveMaximum',
      'B4 mark.notNumber',
      'B5 mark.offStep',
      'A6 score.codeUnknown',
      'A7 score.codeTwice',
    ]);
    expect(await scores()).toEqual([null, null, null, null]);
  });

  it('are not written over a signed sheet, nor for somebody who does not compete', async () => {
    await bring([
      ['编号', 'A1.M1'],
      ['F01', 86.5],
    ]);
    const { id, contentHash } = await scene.sheet(scene.judges[0]!, 0, 'A1');
    for (const judge of scene.judges.slice(0, 2)) {
      expect((await judge.post(`/api/mark-sheets/${id}/signatures`, { contentHash })).status).toBe(200);
    }
    await scene.organiser.patch(`/api/subjects/${scene.subjects[1]!.id}`, {
      status: 'absent',
      reason: '未到场',
      version: 1,
    });
    const { body } = await bring([
      ['编号', 'A1.M1'],
      ['F01', 87],
      ['F02', 50],
    ]);
    expect(body.report.faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A2 score.signed',
      'A3 score.notCompeting',
    ]);
    expect(
      (
        await bring([
          ['编号', 'A1.M1'],
          ['F01', 86.5],
        ])
      ).body,
    ).toMatchObject({ unchanged: 1 });
  });

  it('that somebody changed after the dry run are named by their cells and not overwritten', async () => {
    await bring([
      ['编号', 'A1.M1'],
      ['F02', 60],
      ['F03', 70],
    ]);
    const rows = [
      ['编号', 'A1.M1'],
      ['F01', 86.5],
      ['F02', 77],
      ['F03', 71],
    ];
    const dry = await bring(rows, { dryRun: true });
    expect(dry.body).toMatchObject({ created: 1, updated: 2, seen: expect.stringMatching(/^[0-9a-f]{12}\.0\.1\.1$/) });
    const [first, second] = [
      await scene.sheet(scene.judges[0]!, 0, 'A1'),
      await scene.sheet(scene.judges[1]!, 1, 'A1'),
    ];
    await scene.judges[0]!.post('/api/mark-entries', { entries: [entry(first, 0, '88')] });
    await scene.judges[1]!.post('/api/mark-entries', {
      entries: [{ ...entry(second, 0, null), basedOn: second.aspects[0]!.entry!.id }],
    });
    const late = await bring(rows, { seen: dry.body.seen });
    expect([late.status, late.body.code]).toEqual([422, 'import.faults']);
    expect(late.body.report.faults.map(({ cell, code, params }) => `${cell} ${code} ${params['value']}`)).toEqual([
      'B2 score.changedSince 88.00',
      'B3 score.changedSince —',
    ]);
    expect(await scores()).toEqual([8800, null, 7000, null]);
    const again = await bring(rows, { dryRun: true });
    expect((await bring(rows, { seen: again.body.seen })).status).toBe(200);
    expect(await scores()).toEqual([8650, 7700, 7100, null]);
  });

  it('are refused when the file is not the one that was looked at', async () => {
    const rows = [
      ['编号', 'A1.M1'],
      ['F01', 86.5],
    ];
    const dry = await bring(rows, { dryRun: true });
    const other = await bring([...rows, ['F02', 60]], { seen: dry.body.seen });
    expect(other.body.report.faults).toMatchObject([{ cell: null, code: 'score.otherFile' }]);
    expect((await bring(rows, { seen: 'x' })).status).toBe(422);
    expect((await bring(rows, { seen: dry.body.seen })).body).toMatchObject({ created: 1 });
    expect(await scores()).toEqual([8650, null, null, null]);
  });

  it('and a judge who types at the same moment are two versions of one slot: none is lost', async () => {
    const sheet = await scene.sheet(scene.judges[0]!, 0, 'A1');
    const [list, typed] = await Promise.all([
      bring([
        ['编号', 'A1.M1'],
        ['F01', 86.5],
      ]),
      scene.judges[0]!.post<{ receipts: { status: string }[] }>('/api/mark-entries', {
        entries: [entry(sheet, 0, '88')],
      }),
    ]);
    expect(list.status).toBe(200);
    expect(['accepted', 'conflict']).toContain(typed.body.receipts[0]!.status);
    const entries = await api.database.query('select value from mark_entry where sheet_id = $1 order by value', [
      sheet.id,
    ]);
    expect(entries.map(({ value }: { value: string }) => value)).toEqual(['86.50', '88.00']);
    expect(await checkMarks(api.database.manager)).toBeNull();
  });

  it('come to forms whose marks are figures only, by the organiser or the chief judge', async () => {
    const rows = [
      ['编号', 'A1.M1'],
      ['F01', 86.5],
    ];
    expect((await bring(rows, { form: practical })).body.code).toBe('score.notImportable');
    expect((await bring(rows, { by: scene.judges[0]! })).status).toBe(403);
    expect((await bring(rows, { by: scene.chief })).status).toBe(200);
    expect((await bring(rows, { form: scene.skill })).status).toBe(404);
  });

  it('go out with the codes, and come back as no change', async () => {
    await bring([
      ['编号', 'A1.M1'],
      ['F01', 86.5],
    ]);
    const file = await scene.organiser.get<Buffer>(`/api/sub-criteria/${theory}/scores.xlsx`);
    const path = `/api/sub-criteria/${theory}/score-imports?dryRun=true`;
    const back = await scene.organiser.post<ImportReportView>(path, file.body);
    expect(back.body).toMatchObject({ rows: 4, created: 0, updated: 0, unchanged: 4, faultCount: 0 });
  });
});
