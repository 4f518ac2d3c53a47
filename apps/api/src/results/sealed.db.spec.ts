import { finishMarking, publishResults, remark } from '../../test/finished-skill.ts';
import { openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { readOperations } from '../../test/openapi-operations.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { recomputeBoard } from '../live-scoring/recompute.ts';

let api: TestApplication;
let scene: MarkingScenario;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
jest.setTimeout(60_000);

const recompute = () => api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
const one = async (query: string): Promise<string> => (await api.database.query(query, [scene.skill]))[0]?.id ?? '-';

/** Everything that any address answers to somebody who is nobody, with the ids of this skill in every place. */
async function allThatIsPublic(): Promise<string> {
  const { operations } = await readOperations(api.anonymous);
  const publication = await one('select id from publication where skill_id = $1 order by version desc limit 1');
  const row = await one(`select r.id from publication_row r join publication p on p.id = r.publication_id
    where p.skill_id = $1 order by p.version desc, r.rank limit 1`);
  const proposal = await one('select id from result_proposal where skill_id = $1 limit 1');
  const boardRow = await one(`select row_id as id from board_row r join board b on b.id = r.board_id
    where b.skill_id = $1 limit 1`);
  const named: Record<string, string[]> = {
    id: [scene.competition, scene.skill, scene.board, publication, proposal, scene.subjects[0]!.id],
    competition: [scene.competition],
    skill: [scene.skill],
    board: [scene.board],
    publication: [publication],
    proposal: [proposal],
    row: [row, boardRow],
    subject: scene.subjects.map(({ id }) => id),
  };
  const bodies: string[] = [];
  for (const { method, path } of operations) {
    if (method !== 'GET') continue;
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const longest = Math.max(1, ...names.map((name) => named[name]?.length ?? 1));
    for (let at = 0; at < longest; at++) {
      const address = names.reduce((text, name) => {
        const known = named[name] ?? [scene.skill];
        return text.replace(`{${name}}`, known[at % known.length]!);
      }, path);
      const answer = await fetch(`${api.url}${address}`);
      if (answer.status === 200) bodies.push(`${address} ${await answer.text()}`);
    }
  }
  return bodies.join('\n');
}

/** The total of the winner and of the last, as the wire and as a page says it. */
const TOTALS = /1878|18\.78|1678|16\.78/;

describe('Approved results of a board that is closed', () => {
  beforeAll(async () => {
    scene = await openSkill(api, { competitors: 3, coded: true, visibility: 'hidden' });
    await recompute();
    await finishMarking(api, scene, ['8', '9', '7']);
  });

  it('are told by no address to the public, not when they are submitted and not when they are approved', async () => {
    const { contentHash } = (await scene.chief.get(`/api/skills/${scene.skill}/results`)).body;
    await scene.chief.post(`/api/skills/${scene.skill}/result-proposals`, { contentHash });
    const submitted = await allThatIsPublic();
    expect(submitted).toContain(`/api/skills/${scene.skill}`);
    expect(submitted).not.toMatch(TOTALS);
    expect(submitted).not.toMatch(/选手·/);
    const { proposal } = (await scene.chief.get(`/api/skills/${scene.skill}/results`)).body;
    expect((await scene.organiser.post(`/api/result-proposals/${proposal.id}/approval`)).status).toBe(201);
    const approved = await allThatIsPublic();
    expect(approved).not.toMatch(TOTALS);
    expect(approved).not.toMatch(/选手·/);
  });

  it('are told once the organiser puts them on notice, and that alone opened them', async () => {
    const publication = await one('select id from publication where skill_id = $1');
    const endsAt = new Date(Date.now() + 86_400_000).toISOString();
    await scene.organiser.post(`/api/publications/${publication}/notice`, { endsAt, masked: true });
    const told = await allThatIsPublic();
    expect(told).toMatch(TOTALS);
    expect(told).not.toMatch(/选手·/);
    const [{ rows }] = await api.database.query(
      `select rows from board_state where board_id = $1 and audience = 'public'`,
      [scene.board],
    );
    expect(rows).toEqual([]);
  });
});

describe('A frozen board', () => {
  it('stays byte for byte what it was through approval, correction and the next version', async () => {
    scene = await openSkill(api, { competitors: 3 });
    await recompute();
    await finishMarking(api, scene, ['8', '9', '7']);
    await recompute();
    await api.database.query(`update board set visibility = 'frozen' where id = $1`, [scene.board]);
    await recompute();
    const shown = async () => {
      const [state] = await api.database.query(
        `select seq, hash, rows from board_state where board_id = $1 and audience = 'public'`,
        [scene.board],
      );
      return JSON.stringify(state);
    };
    const frozen = await shown();
    await publishResults(scene);
    await scene.organiser.post(`/api/skills/${scene.skill}/corrections`, { reason: '申诉成立' });
    await remark(scene, 2, '10');
    await publishResults(scene);
    await recompute();
    expect(await shown()).toBe(frozen);
    expect(await allThatIsPublic()).not.toMatch(/1978|19\.78/);
  });
});
