import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.ts';
import type { CompetitionExport, SkillExport } from './export.ts';
import { shapeFaults } from './shape.ts';

const EXAMPLE = join(__dirname, '../example.json');
const example = () => JSON.parse(readFileSync(EXAMPLE, 'utf8')) as CompetitionExport;

function edited(edit: (skill: SkillExport) => void) {
  const competition = example();
  edit(competition.skills[0]!);
  return check(competition).differences.map(({ what, subject, aspect, stored, computed }) =>
    [what, subject, aspect, JSON.stringify(stored), JSON.stringify(computed)].filter((part) => part !== undefined),
  );
}

describe('The second calculator', () => {
  it('agrees with the example of its README', () => {
    expect(check(example())).toEqual({
      agrees: true,
      checked: { skills: 1, subjects: 3, sheets: 2, marks: 6 },
      differences: [],
    });
  });

  it('finds an edited mark, and everything that would follow from the right one is as stored', () => {
    expect(edited(({ sheets }) => (sheets[0]!.marks[2]!.mark = 157))).toEqual([['mark', '07', 'A1.J1', '157', '156']]);
  });

  it('finds an edited entry by all that follows from it', () => {
    const differences = edited(({ sheets }) => (sheets[0]!.marks[0]!.value = 'fail'));
    expect(differences.map(([what]) => what)).toEqual(['mark', 'sheet.total', 'subject.total']);
  });

  it('finds wrong sums, blanks, ranks, scale values and medals', () => {
    expect(edited(({ sheets }) => Object.assign(sheets[1]!, { total: 101, blanks: 0 }))).toEqual([
      ['sheet.blanks', '12', '0', '1'],
      ['sheet.total', '12', '101', '100'],
    ]);
    expect(
      edited(({ subjects }) => Object.assign(subjects[0]!, { total: 290, rank: 2, scale: 531, medal: 'none' })),
    ).toEqual([
      ['subject.total', '07', '290', '289'],
      ['subject.rank', '07', '2', '1'],
      ['subject.scale', '07', '531', '530'],
      ['subject.medal', '07', '"none"', '"gold"'],
    ]);
    expect(edited(({ subjects }) => Object.assign(subjects[2]!, { rank: 3 }))).toEqual([
      ['subject.rank', '15', '3', 'null'],
    ]);
  });

  it('calculates tie keys from the sheets, whatever stands beside the subjects', () => {
    const tied = (of: SkillExport['tieKeys'][number], ranks: (number | null)[]) =>
      edited((skill) => {
        // both have 1.00: one by A1.M1, the other by A1.M2
        Object.assign(skill.sheets[0]!.marks[0]!, { value: 'pass', mark: 100 });
        Object.assign(skill.sheets[0]!.marks[1]!, { value: '0', mark: 0 });
        Object.assign(skill.sheets[0]!.marks[2]!, { rounds: [], mark: null });
        Object.assign(skill.sheets[0]!, { total: 100, blanks: 1 });
        Object.assign(skill, { tieKeys: [of], scale: null });
        skill.subjects.forEach((subject, at) =>
          Object.assign(subject, { rank: ranks[at], scale: null, medal: null, keys: {} }),
        );
        skill.subjects[0]!.total = 100;
      });
    const first = [1, 2, null];
    expect(tied({ key: 'x', order: 'desc', of: { marks: ['a1', 'a9'] } }, first)).toEqual([]);
    expect(tied({ key: 'x', order: 'asc', of: { marks: ['a1'] } }, first)).toHaveLength(2);
    expect(tied({ key: 'x', order: 'desc', missing: 'last', of: { value: 'a2' } }, first)).toHaveLength(2);
    expect(tied({ key: 'x', order: 'desc', missing: 'last', of: { value: 'a9' } }, [1, 1, null])).toEqual([]);
  });

  it('counts only signed sheets where the skill says so', () => {
    expect(edited((skill) => (skill.counts = 'signed')).map(([what, subject]) => [what, subject])).toEqual([
      ['subject.scale', '07'],
      ['subject.total', '12'],
      ['subject.rank', '12'],
      ['subject.scale', '12'],
      ['subject.medal', '12'],
    ]);
  });

  it('expects no scale values and medals where the skill has no scale', () => {
    const differences = edited((skill) => (skill.scale = null));
    expect(new Set(differences.map(([what]) => what))).toEqual(new Set(['subject.scale', 'subject.medal']));
  });

  it('finds an aspect that is missing from a sheet or stands there twice, and a value that cannot be', () => {
    expect(edited(({ sheets }) => sheets[0]!.marks.pop())[0]).toEqual([
      'sheet.aspects',
      '07',
      '["a1","a2"]',
      '["a1","a2","a3"]',
    ]);
    expect(edited(({ sheets }) => sheets[0]!.marks.push(sheets[0]!.marks[0]!))[0]![0]).toBe('sheet.aspects');
    expect(edited(({ sheets }) => (sheets[0]!.subCriterion = 'Z9'))[0]![0]).toBe('sheet.aspects');
    expect(edited(({ sheets }) => (sheets[0]!.marks[1]!.value = '4'))[0]).toEqual([
      'mark.value',
      '07',
      'A1.M2',
      '"4 of 3"',
      'null',
    ]);
  });

  it('says what is not an export', () => {
    expect(shapeFaults(example())).toEqual([]);
    expect(shapeFaults(null)).toEqual(['format: must be "skillstar-export-2"']);
    expect(shapeFaults({ format: 'skillstar-export-2' })).toEqual(['skills: must be a list']);
    const broken = (edit: (skill: Record<string, never>) => void): string[] => {
      const given = example() as unknown as { skills: Record<string, never>[] };
      edit(given.skills[0]!);
      return shapeFaults(given).map((fault) => fault.replace('skills[0].', ''));
    };
    const set = (path: string, value: unknown): string[] =>
      broken((skill) => {
        const names = path.split('.');
        const holder = names.slice(0, -1).reduce((each: never, name) => each[name as never], skill as never);
        (holder as Record<string, unknown>)[names.at(-1)!] = value;
      });
    expect(set('sheets.0.marks.0.rounds', null)).toEqual(['sheets[0].marks[0].rounds: must be a list']);
    expect(set('sheets.0.marks.0.rounds', [null])).toEqual(['sheets[0].marks[0].rounds[0]: must be a list']);
    // an earlier round counts for nothing, and is held to its shape all the same
    expect(set('sheets.0.marks.2.rounds.0.0', '4')).toEqual([
      'sheets[0].marks[2].rounds[0][0]: must be one of 0, 1, 2, 3',
    ]);
    expect(set('subjects.0.keys.time', '90 s')).toEqual(['subjects[0].keys.time: must be a decimal number as text']);
    expect([set('subjects.0.keys.time', null), set('subjects.0.keys.time', '90.5')]).toEqual([[], []]);
    expect(set('sheets.0.seats', '3')).toEqual(['sheets[0].seats: must be a whole number']);
    expect(set('sheets.0.signed', 1)).toEqual(['sheets[0].signed: must be true or false']);
    expect(set('subjects.0', null)).toEqual(['subjects[0]: must be an object']);
    expect(set('subjects.0.status', 'ill')[0]).toContain('subjects[0].status: must be one of competing');
    expect(set('subjects.0.keys', [])).toEqual(['subjects[0].keys: must be an object']);
    expect(set('subCriteria.0.aspects.0.max', '2.00')).toEqual([
      'subCriteria[0].aspects[0].max: must be a whole number above zero',
    ]);
    expect(set('subCriteria.0.aspects.0.calculation', { type: 'X' })).toHaveLength(1);
    expect(set('subCriteria.0.aspects.0.calculation', { type: 'CHOICE' })).toEqual([
      'subCriteria[0].aspects[0].calculation.choices: must be a list',
    ]);
    expect(set('scale', {})).toHaveLength(5);
    expect([set('scale', null), set('tieKeys', [])]).toEqual([[], []]);
    expect(set('tieKeys', [null])).toEqual(['tieKeys[0]: must be an object']);
    const keyOf = (of: unknown) => set('tieKeys', [{ key: 'x', order: 'asc', of }]);
    expect([keyOf({ marks: ['a1'] }), keyOf({ value: 'a1' })]).toEqual([[], []]);
    expect(keyOf('a1')).toEqual(['tieKeys[0].of: must be an object']);
    expect(keyOf({})).toEqual(['tieKeys[0].of.value: must be a text']);
    expect(keyOf({ marks: [], value: 'a1' })).toHaveLength(1);
    expect(set('tieKeys', [{ key: 'x', order: 'asc', missing: 'first' }])).toHaveLength(1);
    expect(set('counts', 'all')).toEqual(['counts: must be one of confirmed, signed']);
  });
});

describe('What an export names', () => {
  const faults = (edit: (given: CompetitionExport) => void): string[] => {
    const given = example();
    edit(given);
    return shapeFaults(given);
  };

  it('is there: a sheet of nobody is not passed over', () => {
    expect(faults(({ skills: [skill] }) => (skill!.sheets[1]!.subject = 's9'))).toEqual([
      'skills[0].sheets[1].subject: must be one of the subjects',
    ]);
    expect(shapeFaults({ ...example(), skills: [null] })).toEqual(['skills[0]: must be an object']);
  });

  it('is there once', () => {
    expect(faults(({ skills }) => skills.push(skills[0]!))).toEqual(['skills[1].id: stands there twice']);
    for (const name of ['subCriteria', 'subjects', 'sheets'] as const) {
      const twice = ({ skills: [skill] }: CompetitionExport): void => void skill![name].push(skill![name][0]! as never);
      const at = example().skills[0]![name].length;
      expect(faults(twice)).toEqual([`skills[0].${name}[${at}].id: stands there twice`]);
    }
    const aspectTwice = ({ skills: [skill] }: CompetitionExport): void => {
      const { aspects } = skill!.subCriteria[0]!;
      aspects.push(aspects[0]!);
    };
    expect(faults(aspectTwice)).toEqual(['skills[0].subCriteria[0].aspects[3].id: stands there twice']);
  });
});

describe('The command line', () => {
  const run = (...parameters: string[]) => {
    const { stdout, status } = spawnSync(process.execPath, [join(__dirname, 'cli.ts'), ...parameters], {
      encoding: 'utf8',
    });
    return { status, answer: JSON.parse(stdout) as { agrees: boolean; faults?: string[] } };
  };

  it('prints one verdict as JSON and ends with 1 unless everything agrees', () => {
    expect(run(EXAMPLE)).toMatchObject({ status: 0, answer: { agrees: true, differences: [] } });
    expect(run()).toMatchObject({ status: 1, answer: { agrees: false } });
    expect(run('/none/export.json').answer.faults?.[0]).toContain('ENOENT');
    expect(run(join(__dirname, '../package.json')).answer.faults).toEqual(['format: must be "skillstar-export-2"']);
  });
});
