import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { verify } from '../platform/events/verify.ts';
import { MARK_ENTRY_ROWS } from './mark-entry.ts';
import { REOPENING_ROWS, SIGNATURE_ROWS } from './signing.service.ts';
import type { SheetView } from './sheet.view.ts';

let api: TestApplication;
let scene: MarkingScenario;
let sheet: SheetView;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openSkill(api);
  sheet = await scene.sheet(scene.judges[0], 0);
});

async function send(...entries: object[]) {
  const { status, body } = await scene.judges[0].post('/api/mark-entries', { entries });
  return { status, receipts: body.receipts };
}
const shout = (one: { id: string }) => ({ ...one, id: one.id.toUpperCase() });

describe('an entry', () => {
  it('is the same entry in capital letters: sent again it is a duplicate, in one batch and in the next', async () => {
    const one = entry(sheet, 0, '8');
    expect(await send(one, shout(one))).toMatchObject({
      status: 200,
      receipts: [{ status: 'accepted' }, { status: 'duplicate', id: one.id }],
    });
    expect((await send(shout(one))).receipts[0]).toMatchObject({ status: 'duplicate', first: 'accepted' });
    const loud = entry(sheet, 1, 'pass');
    const aspect = sheet.aspects[1]!.id.toUpperCase();
    const answer = await send({ ...loud, sheet: sheet.id.toUpperCase(), aspect });
    expect(answer.receipts[0]).toMatchObject({ status: 'accepted', sheet: sheet.id });
  });

  it.each(['+275760-09-13T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '-000044-03-15T00:00:00.000Z'])(
    'of a tablet whose clock says %s is a mark like any other, and its time is unknown',
    async (deviceTime) => {
      const one = { ...entry(sheet, 0, '8'), deviceTime };
      expect(await send(one)).toMatchObject({ status: 200, receipts: [{ status: 'accepted' }] });
      expect((await send(one)).receipts[0]).toMatchObject({ status: 'duplicate' });
      const [row] = await api.database.query('select device_time from mark_entry where id = $1', [one.id]);
      expect(row.device_time).toBeNull();
    },
  );
});

describe('a reason', () => {
  it('holds whole characters only: half a one would be stored otherwise than it was proved', async () => {
    const [a, b, c] = scene.judges;
    await send(entry(sheet, 0, '8'), entry(sheet, 1, 'pass'), entry(sheet, 2, '3'), entry(sheet, 3, '100'));
    for (const judge of [b, c]) await judge.post('/api/mark-entries', { entries: [entry(sheet, 2, '3')] });
    const { contentHash } = await scene.sheet(a, 0);
    await a.post(`/api/mark-sheets/${sheet.id}/signatures`, { contentHash });
    const reopen = (reason: string) => scene.chief.post(`/api/mark-sheets/${sheet.id}/reopenings`, { reason });
    expect((await reopen('更正\ud800')).status).toBe(400);
    expect((await reopen('更正😀')).status).toBe(200);
    const verdict = await api.database.transaction('REPEATABLE READ', (tx) =>
      verify(tx, [MARK_ENTRY_ROWS, SIGNATURE_ROWS, REOPENING_ROWS]),
    );
    expect(verdict.fault).toBeNull();
  });
});
