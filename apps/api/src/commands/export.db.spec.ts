import { check, shapeFaults } from '@skillstar/shadow';
import type { CompetitionExport } from '@skillstar/shadow';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { recomputeBoard } from '../live-scoring/recompute.ts';
import { exportCompetition } from '../results/export-competition.ts';

describe('A competition written out for the second calculator', () => {
  let api: TestApplication;
  let scene: MarkingScenario;
  let exported: CompetitionExport;

  beforeAll(async () => {
    api = await startTestApplication();
    scene = await openSkill(api, { coded: true, competitors: 4, visibility: 'hidden' });
    await mark(0, 0, { 0: '9.25', 1: 'pass', 3: '104' });
    await score(0, ['1', '3', '3']);
    await score(0, ['2', '2', '3']);
    await mark(1, 1, { 0: '4', 1: 'fail' });
    await score(1, ['2', null, '3']);
    await scene.organiser.patch(`/api/subjects/${scene.subjects[2]!.id}`, {
      status: 'absent',
      reason: '未到场',
      version: 1,
    });
    exported = (await inStep())!;
  }, 30_000);
  afterAll(() => api.stop());

  /** A judge sends values of a subject's measurements. */
  async function mark(judge: number, subject: number, values: Record<number, string>): Promise<void> {
    const client = scene.judges[judge]!;
    const sheet = await scene.sheet(client, subject);
    const entries = Object.entries(values).map(([aspect, value]) => entry(sheet, Number(aspect), value));
    const { body } = await client.post('/api/mark-entries', { entries });
    for (const receipt of body.receipts) expect(receipt.status).toBe('accepted');
  }

  /** Every judge scores the judgement in the round that is open; null: not this one. */
  async function score(subject: number, scores: (string | null)[]): Promise<void> {
    for (const [judge, value] of scores.entries()) {
      if (value !== null) await mark(judge, subject, { 2: value });
    }
  }

  const snapshot = () => api.database.transaction('REPEATABLE READ', (tx) => exportCompetition(tx, scene.competition));

  /** The boards are brought up to date by hand: what the export says then does not hang on the producer's moment. */
  async function inStep(): Promise<CompetitionExport | null> {
    await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    return snapshot();
  }

  const changed = (change: (copy: CompetitionExport) => void): CompetitionExport => {
    const copy = structuredClone(exported);
    change(copy);
    return copy;
  };

  it('agrees with it, mark by mark, sheet by sheet and rank by rank', () => {
    expect(shapeFaults(exported)).toEqual([]);
    expect(check(exported)).toEqual({
      agrees: true,
      checked: { skills: 1, subjects: 4, sheets: 4, marks: 16 },
      differences: [],
    });
  });

  it('holds every round of a judgement seat by seat, blanks as blanks, and what the board has in store', () => {
    const [skill] = exported.skills;
    expect(skill!.subCriteria[0]!.aspects.map(({ label, type, max }) => [label, type, max])).toEqual([
      ['A1.M1', 'M', 1000],
      ['A1.M2', 'M', 500],
      ['A1.J1', 'J', 200],
      ['A1.M3', 'M', 300],
    ]);
    const [first, second] = skill!.sheets;
    expect(first!.marks.map(({ value, rounds, mark }) => [value, rounds, mark])).toEqual([
      ['9.25', [], 925],
      ['pass', [], 500],
      [
        null,
        [
          ['1', '3', '3'],
          ['2', '2', '3'],
        ],
        156,
      ],
      ['104', [], 150],
    ]);
    expect(second).toMatchObject({ seats: 3, signed: false, blanks: 2, total: 400 });
    expect(second!.marks[2]).toMatchObject({ rounds: [['2', null, '3']], mark: null });
    expect(skill!.subjects.map(({ code, status, total, rank }) => [code, status, total, rank])).toEqual([
      ['B01', 'competing', 1731, 1],
      ['B02', 'competing', 400, 2],
      ['B03', 'absent', null, null],
      ['B04', 'competing', null, null],
    ]);
  });

  it('tells no name, unit or delegation of whoever stands behind a code', () => {
    const text = JSON.stringify(exported);
    expect(text).toContain('B01');
    for (const known of ['选手', '第一职业学校', '东城代表队', '张裁判']) expect(text).not.toContain(known);
  });

  it.each<[string, (copy: CompetitionExport) => void, object[]]>([
    [
      'a mark',
      (copy) => (copy.skills[0]!.sheets[0]!.marks[0]!.mark = 950),
      [{ what: 'mark', subject: 'B01', aspect: 'A1.M1', stored: 950, computed: 925 }],
    ],
    [
      'a judge’s score, with all that follows from it',
      (copy) => (copy.skills[0]!.sheets[0]!.marks[2]!.rounds[1]![0] = '3'),
      [
        { what: 'mark', subject: 'B01', aspect: 'A1.J1', stored: 156, computed: 178 },
        { what: 'sheet.total', subject: 'B01', stored: 1731, computed: 1753 },
        { what: 'subject.total', subject: 'B01', stored: 1731, computed: 1753 },
      ],
    ],
    [
      'a rank on the board',
      (copy) => (copy.skills[0]!.subjects[1]!.rank = 1),
      [{ what: 'subject.rank', subject: 'B02', stored: 1, computed: 2 }],
    ],
  ])('does not agree any more when somebody changes %s, and the calculator says where', (_what, change, expected) => {
    const { agrees, differences } = check(changed(change));
    expect(agrees).toBe(false);
    expect(differences).toHaveLength(expected.length);
    expect(differences).toMatchObject(expected);
  });

  it('waits for a board that is behind its marks, and changes nothing', async () => {
    await api.database.query('insert into board_touch (board_id) values ($1)', [scene.board]);
    expect(await snapshot()).toBeNull();
    expect(await inStep()).toEqual(exported);
    await expect(
      api.database.transaction(async (tx) => {
        await exportCompetition(tx, scene.competition);
        await tx.query('update competition set name = name');
      }),
    ).rejects.toThrow('read-only');
  });

  it('is refused for a competition that does not exist', async () => {
    const unknown = '019a0000-0000-7000-8000-000000000000';
    await expect(api.database.transaction((tx) => exportCompetition(tx, unknown))).rejects.toThrow(
      /没有这个比赛[^]*There is no such competition/,
    );
  });
});
