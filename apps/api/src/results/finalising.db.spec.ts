import type { TestAnswer, TestClient } from '../../test/test-client.ts';
import { finishMarking, markSubject, signSubject, vouchForIdentities } from '../../test/finished-skill.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { recomputeBoard } from '../live-scoring/recompute.ts';
import type { PublicationWithRowsView, SkillResultsView } from './result.view.ts';

let api: TestApplication;
let scene: MarkingScenario;
let supervisor: TestClient;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openSkill(api, { competitors: 3 });
  await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
  supervisor = await api.as({ name: '监督员', roles: [{ role: 'supervisor', competition: scene.competition }] });
});

const results = async (): Promise<SkillResultsView> =>
  (await scene.chief.get<SkillResultsView>(`/api/skills/${scene.skill}/results`)).body;
const codes = ({ blockers }: SkillResultsView) => blockers.map(({ code }) => code);

async function propose(who = scene.chief): Promise<TestAnswer> {
  const { contentHash } = await results();
  return who.post(`/api/skills/${scene.skill}/result-proposals`, { contentHash });
}
const approve = (proposal: string, who = supervisor) => who.post(`/api/result-proposals/${proposal}/approval`);

async function publish(): Promise<PublicationWithRowsView> {
  const proposal = await propose();
  expect(proposal.status).toBe(201);
  const approved = await approve(proposal.body.id);
  expect(approved.status).toBe(201);
  return (await scene.organiser.get<PublicationWithRowsView>(`/api/publications/${approved.body.id}`)).body;
}

describe('Results', () => {
  it('name everything that blocks them, with the sheets where it is mended', async () => {
    await vouchForIdentities(api);
    expect(codes(await results())).toEqual(['skill.notMarked']);
    await markSubject(scene, 0, '8');
    await signSubject(scene, 0);
    await markSubject(scene, 1, '7');
    const [a, b] = scene.judges;
    const sheet = await scene.sheet(a, 2);
    await a.post('/api/mark-entries', { entries: [entry(sheet, 0, '5')] });
    await b.post('/api/mark-entries', { entries: [entry(sheet, 0, '6', { basedOn: null })] });
    for (const [seat, score] of ['0', '3', '3'].entries()) {
      await scene.judges[seat]!.post('/api/mark-entries', { entries: [entry(sheet, 2, score)] });
    }
    const found = await results();
    expect(codes(found)).toEqual(['marks.blank', 'marks.spread', 'marks.conflict', 'sheets.unsigned']);
    expect(found.blockers.map(({ params }) => params.count)).toEqual([2, 1, 1, 1]);
    expect(found.blockers[0]!.sheets).toEqual([{ id: sheet.id, label: 'B03 · A1', count: 2 }]);
    expect(found.blockers[3]!.sheets.map(({ label }) => label)).toEqual(['B02 · A1']);
    const refused = await propose();
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([409, 'results.blocked', { count: 4 }]);
    expect(refused.body.blockers).toEqual(found.blockers);
  });

  it('become version 1 when a second person approves what the chief judge submitted', async () => {
    await finishMarking(api, scene, ['8', '9', '8']);
    const waiting = await results();
    expect([waiting.blockers, waiting.checks.sheets, waiting.checks.marks]).toEqual([[], 3, 12]);
    const publication = await publish();
    expect(publication).toMatchObject({
      version: 1,
      reason: null,
      approvers: [
        { name: '裁判长', act: 'proposed' },
        { name: '监督员', act: 'approved' },
      ],
    });
    expect(publication.chainHead).toMatch(/^[0-9a-f]{64}$/);
    expect(publication.rows.map(({ rank, code, name, total }) => [rank, code, name, total])).toEqual([
      [1, 'B02', '选手·2', 1878],
      [2, 'B01', '选手·1', 1778],
      [2, 'B03', '选手·3', 1778],
    ]);
    expect(publication.rows[0]!.parts).toEqual([{ code: 'A', name: '制作', mark: 1878 }]);
    expect(await results()).toMatchObject({ status: 'closed', blockers: [], proposal: null });
  });

  it('accept no mark, signature, status or late competitor after they were approved', async () => {
    await finishMarking(api, scene, ['8', '9', '7']);
    await publish();
    const [judge] = scene.judges;
    const [{ id }] = await api.database.query('select id from mark_sheet where subject_id = $1', [
      scene.subjects[0]!.id,
    ]);
    const sheet = (await judge.get(`/api/mark-sheets/${id}`)).body;
    const marked = await judge.post('/api/mark-entries', { entries: [entry(sheet, 0, '1')] });
    expect(marked.body.receipts[0]).toMatchObject({ status: 'refused', code: 'results.finalised' });
    const others = await Promise.all([
      scene.chief.post(`/api/mark-sheets/${id}/reopenings`, { reason: '更正' }),
      scene.organiser.patch(`/api/subjects/${scene.subjects[0]!.id}`, {
        status: 'disqualified',
        reason: '违规',
        version: 1,
      }),
      scene.organiser.post(`/api/skills/${scene.skill}/open`),
    ]);
    expect(others.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'results.finalised'],
      [409, 'results.finalised'],
      [409, 'results.finalised'],
    ]);
  });

  it('are never approved by the person who submitted them, whatever roles he has', async () => {
    await finishMarking(api, scene, ['8', '9', '7']);
    const both = await api.as({
      name: '身兼两职',
      roles: [
        { role: 'chief-judge', competition: scene.competition, skill: scene.skill },
        { role: 'organiser', competition: scene.competition },
      ],
    });
    const proposal = await propose(both);
    const refused = await approve(proposal.body.id, both);
    expect([refused.status, refused.body.code]).toEqual([403, 'results.samePerson']);
    expect((await scene.judges[0].post(`/api/result-proposals/${proposal.body.id}/approval`)).status).toBe(403);
    expect((await scene.chief.post(`/api/result-proposals/${proposal.body.id}/approval`)).status).toBe(403);
    expect((await results()).publication).toBeNull();
  });

  it('that changed after they were submitted are not approved; they are submitted again, or sent back', async () => {
    await finishMarking(api, scene, ['8', '9', '7']);
    const first = await propose();
    expect((await propose()).body.code).toBe('results.proposed');
    await scene.chief.post(`/api/mark-sheets/${(await scene.sheet(scene.judges[0], 0)).id}/reopenings`, {
      reason: '看错',
    });
    const [judge] = scene.judges;
    await judge.post('/api/mark-entries', { entries: [entry(await scene.sheet(judge, 0), 0, '9.5')] });
    expect((await approve(first.body.id)).body.code).toBe('results.blocked');
    await signSubject(scene, 0);
    expect((await approve(first.body.id)).body.code).toBe('results.changed');
    const stale = await scene.chief.post(`/api/skills/${scene.skill}/result-proposals`, {
      contentHash: '0'.repeat(64),
    });
    expect(stale.body.code).toBe('results.changed');
    const second = await propose();
    expect((await approve(first.body.id)).body.code).toBe('results.proposalClosed');
    const back = await supervisor.post(`/api/result-proposals/${second.body.id}/refusal`, { reason: '请复核 B01' });
    expect(back.status).toBe(204);
    expect((await results()).proposal).toBeNull();
    expect((await publish()).rows[0]).toMatchObject({ code: 'B01', total: 1928 });
  });

  it('of a coded skill open its names by the approval, to the audience too, and not before', async () => {
    scene = await openSkill(api, { competitors: 3, coded: true });
    supervisor = scene.organiser;
    await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    await finishMarking(api, scene, ['8', '9', '7']);
    expect(JSON.stringify(await results())).not.toMatch(/选手|东城/);
    const names = async (audience: string): Promise<(string | null)[]> => {
      await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
      const [{ rows }] = await api.database.query(
        'select rows from board_state where board_id = $1 and audience = $2',
        [scene.board, audience],
      );
      return rows.map(({ name }: { name: string | null }) => name);
    };
    expect(await names('public')).toEqual([null, null, null]);
    expect((await publish()).rows.map(({ name }) => name)).toEqual(['选手·2', '选手·1', '选手·3']);
    expect([await names('public'), await names('staff')]).toEqual([
      ['选手·2', '选手·1', '选手·3'],
      ['选手·2', '选手·1', '选手·3'],
    ]);
  });

  it('of whoever is absent or disqualified stand without rank and total, whatever is on their sheets', async () => {
    await finishMarking(api, scene, ['8', '9']);
    await markSubject(scene, 2, '10');
    await scene.organiser.patch(`/api/subjects/${scene.subjects[2]!.id}`, {
      status: 'disqualified',
      reason: '违规',
      version: 1,
    });
    await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    const { rows } = await publish();
    expect(rows.map(({ code, rank, total, parts }) => [code, rank, total, parts.length])).toEqual([
      ['B02', 1, 1878, 1],
      ['B01', 2, 1778, 1],
      ['B03', null, null, 0],
    ]);
  });

  it('of two who approve at the same moment one makes the publication, and the other is told', async () => {
    await finishMarking(api, scene, ['8', '9', '7']);
    const { id } = (await propose()).body;
    const answers = await Promise.all([approve(id), approve(id, scene.organiser)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('results.proposalClosed');
    const [{ n }] = await api.database.query('select count(*)::int as n from publication where skill_id = $1', [
      scene.skill,
    ]);
    expect(n).toBe(1);
  });

  it('wait for whoever is changing a sheet at this moment, and are not approved over it', async () => {
    await finishMarking(api, scene, ['8', '9', '7']);
    const { id } = (await propose()).body;
    const chief = api.database.createQueryRunner();
    await chief.startTransaction();
    await chief.query('select from mark_sheet where subject_id = $1 for update', [scene.subjects[0]!.id]);
    const approving = approve(id);
    await waitingForLock();
    await chief.query(`update mark_sheet set state = 'open', signed_seats = '{}' where subject_id = $1`, [
      scene.subjects[0]!.id,
    ]);
    await chief.commitTransaction();
    await chief.release();
    const refused = await approving;
    expect([refused.status, refused.body.code]).toEqual([409, 'results.blocked']);
    expect(refused.body.blockers).toMatchObject([{ code: 'sheets.unsigned', params: { count: 1 } }]);
    expect((await results()).publication).toBeNull();
  });

  it('and a mark that comes at the same moment: it is part of what is approved, or it is refused', async () => {
    await finishMarking(api, scene, ['8', '9', '7']);
    const { id } = (await propose()).body;
    const [judge] = scene.judges;
    const sheet = await scene.sheet(judge, 0);
    const late = entry(sheet, 0, '1');
    const reopenAndMark = async () => {
      await scene.chief.post(`/api/mark-sheets/${sheet.id}/reopenings`, { reason: '看错' });
      return (await judge.post('/api/mark-entries', { entries: [late] })).body.receipts[0];
    };
    const [approved, receipt] = await Promise.all([approve(id), reopenAndMark()]);
    const [{ n }] = await api.database.query('select count(*)::int as n from mark_entry where id = $1', [late.id]);
    if (approved.status === 201) {
      expect([receipt.status, receipt.code, n]).toEqual(['refused', 'results.finalised', 0]);
    } else {
      expect([receipt.status, approved.body.code, n]).toEqual(['accepted', 'results.blocked', 1]);
      expect((await results()).publication).toBeNull();
    }
  });
});

/** Until somebody waits for a lock that another transaction holds. */
async function waitingForLock(): Promise<void> {
  for (;;) {
    const [{ waiting }] = await api.database.query(
      `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waiting`,
    );
    if (waiting) return;
  }
}
