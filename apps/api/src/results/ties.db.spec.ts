import { check } from '@skillstar/shadow';
import { markSubject, publishResults, signSubject, vouchForIdentities } from '../../test/finished-skill.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { recomputeBoard } from '../live-scoring/recompute.ts';
import { verify } from '../platform/events/verify.ts';
import { exportCompetition } from './export-competition.ts';
import type { ExplanationView } from './explanation/explanation.view.ts';
import { PUBLICATION_ROWS } from './publication-rows.ts';

let api: TestApplication;
let scene: MarkingScenario;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());

/** B01 and B02 have 17.78 both, with 16.00 in all measurements: the shorter measure of A1.M3 parts them. */
const BY_MEASURE = {
  tieKeys: [
    { key: 'type:M', order: 'desc' },
    { key: 'value:A1.M3', order: 'asc' },
  ],
  scale: 'none',
  smallField: false,
};

async function markAll(): Promise<void> {
  await vouchForIdentities(api);
  await markSubject(scene, 0, '8');
  await markSubject(scene, 1, '9.5');
  const [judge] = scene.judges;
  await judge.post('/api/mark-entries', { entries: [entry(await scene.sheet(judge, 1), 3, '96')] });
  await markSubject(scene, 2, '9');
  await recompute();
}
async function signAll(): Promise<void> {
  for (const subject of [0, 1, 2]) await signSubject(scene, subject);
  await recompute();
}
const recompute = () => api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));

async function board(audience: string): Promise<[number | null, string][]> {
  const [{ rows }] = await api.database.query('select rows from board_state where board_id = $1 and audience = $2', [
    scene.board,
    audience,
  ]);
  return rows.map((row: { rank: number | null; code: string }) => [row.rank, row.code]);
}
const explain = async (path: string, language = 'zh-CN') =>
  (await scene.chief.send<ExplanationView>('GET', `${path}/explanation`, undefined, { 'accept-language': language }))
    .body;
const told = ({ rank }: ExplanationView) => [rank.text, ...rank.from.map(({ text, value }) => `${text}：${value}`)];

describe('Equal totals', () => {
  it('share a rank where the scheme has no tie keys', async () => {
    scene = await openSkill(api, { competitors: 3 });
    await markAll();
    expect(await board('public')).toEqual([
      [1, 'B03'],
      [2, 'B01'],
      [2, 'B02'],
    ]);
  });

  describe('with tie keys', () => {
    let publication: string;
    beforeAll(async () => {
      scene = await openSkill(api, { competitors: 3, ranking: BY_MEASURE });
      await markAll();
    });

    it('are parted on every audience’s board while marking goes on', async () => {
      const ranks = [
        [1, 'B03'],
        [2, 'B02'],
        [3, 'B01'],
      ];
      for (const audience of ['public', 'stage', 'staff']) expect(await board(audience)).toEqual(ranks);
    });

    it('are parted for the second calculator from its own reading of the sheets', async () => {
      const exported = await api.database.transaction('REPEATABLE READ', (tx) =>
        exportCompetition(tx, scene.competition),
      );
      const [skill] = exported!.skills;
      expect(skill!.tieKeys.map(({ key, missing }) => [key, missing])).toEqual([
        ['type:M', undefined],
        ['value:A1.M3', 'last'],
      ]);
      expect(check(exported!).differences).toEqual([]);
      const turned = { ...skill!, tieKeys: skill!.tieKeys.map((key) => ({ ...key, order: 'desc' as const })) };
      expect(check({ ...exported!, skills: [turned] }).differences.map(({ what }) => what)).toEqual([
        'subject.rank',
        'subject.rank',
      ]);
    });

    it('are told to the audience by their keys, without a value that only judges know', async () => {
      const [{ rows }] = await api.database.query(
        `select rows from board_state where board_id = $1 and audience = 'public'`,
        [scene.board],
      );
      const second = rows.find((row: { code: string }) => row.code === 'B02');
      const path = `/api/boards/${scene.board}/rows/${second.id}/explanation`;
      const { body } = await api.anonymous.get<ExplanationView>(path);
      expect(body.rank).toMatchObject({
        text: '总分 17.78 相同，依次按“测量分合计” → “评分点 A1.M3 实测值”分出先后',
        value: '2',
        from: [],
      });
    });

    it('are published with what parted them, and the chain vouches for it', async () => {
      await signAll();
      publication = await publishResults(scene);
      const rows = await api.database.query(
        'select code, rank, decided_by, keys from publication_row where publication_id = $1 order by rank',
        [publication],
      );
      expect(rows.slice(1)).toEqual([
        { code: 'B02', rank: 2, decided_by: 'value:A1.M3', keys: { 'type:M': '16.00', 'value:A1.M3': '96' } },
        { code: 'B01', rank: 3, decided_by: 'value:A1.M3', keys: { 'type:M': '16.00', 'value:A1.M3': '100' } },
      ]);
      expect(await board('public')).toEqual([
        [1, 'B03'],
        [2, 'B02'],
        [3, 'B01'],
      ]);
      const proven = await api.database.transaction('REPEATABLE READ', (tx) => verify(tx, [PUBLICATION_ROWS]));
      expect([proven.holds, proven.rows]).toEqual([true, 3]);
    });

    it('are explained key by key, in both languages', async () => {
      const { body } = await scene.organiser.get(`/api/publications/${publication}`);
      const row = body.rows.find(({ code }: { code: string }) => code === 'B01');
      const path = `/api/publications/${publication}/rows/${row.id}`;
      expect(told(await explain(path))).toEqual([
        '总分 17.78 相同，由“评分点 A1.M3 评分点实测值”（小者优先）分出先后',
        '“B02”的“测量分合计”：16.00',
        '“B02”的“评分点 A1.M3 评分点实测值”：96',
        '“B01”的“测量分合计”：16.00',
        '“B01”的“评分点 A1.M3 评分点实测值”：100',
      ]);
      expect(told(await explain(path, 'en'))[0]).toBe(
        'tied at 17.78, parted by “value measured in A1.M3 评分点” (smaller is better)',
      );
    });
  });
});

describe('A WorldSkills trial', () => {
  it('publishes scale values and medals, and the second calculator agrees with both', async () => {
    scene = await openSkill(api, { competitors: 3, template: 'world-skills' });
    await markAll();
    await signAll();
    const publication = await publishResults(scene);
    const { body } = await scene.chief.get(`/api/publications/${publication}`);
    const points = body.rows.map(({ code, scale, medal }: Record<string, unknown>) => [code, scale, medal]);
    expect(points).toEqual([
      ['B03', 542, 'gold'],
      ['B01', 479, 'silver'],
      ['B02', 479, 'silver'],
    ]);
    const exported = await api.database.transaction('REPEATABLE READ', (tx) =>
      exportCompetition(tx, scene.competition),
    );
    const [skill] = exported!.skills;
    expect(skill!.scale).toEqual({ centre: 500, pointsPerSigma: 30, middle: 'mean', tolerance: 2, smallField: false });
    expect(skill!.subjects.map(({ scale, medal }) => [scale, medal])).toEqual([
      [479, 'silver'],
      [479, 'silver'],
      [542, 'gold'],
    ]);
    expect(check(exported!).differences).toEqual([]);
    skill!.subjects[0]!.medal = 'gold';
    expect(check(exported!).differences.map(({ what }) => what)).toEqual(['subject.medal']);
    const path = `/api/publications/${publication}/rows/${body.rows[1].id}`;
    const explained = await explain(path);
    expect(explained.scale!.value).toBe('479');
    expect(explained.medal).toMatchObject({ value: '银牌', rule: 'medals' });
  });
});
