import { asRead, sheetOf } from '../../../test/cis-samples.ts';
import type { SampleCells } from '../../../test/cis-samples.ts';
import { COMPETITOR_LIST, DELEGATION_LIST, JUDGE_LIST } from './list-layout.ts';
import type { ListLayout } from './list-layout.ts';
import { planCompetitors } from './plan-competitors.ts';
import type { KnownCompetitor, KnownContest } from './plan-competitors.ts';
import { planDelegations } from './plan-delegations.ts';
import { planJudges } from './plan-judges.ts';
import type { KnownPerson } from './plan-judges.ts';
import { readList } from './read-list.ts';

function listOf(layout: ListLayout, headings: string[], rows: string[][]) {
  const cells: SampleCells = {};
  [headings, ...rows].forEach((row, line) => {
    row.forEach((value, column) => {
      if (value !== '') cells[`${'ABCDEFGHI'[column]}${line + 1}`] = value;
    });
  });
  return readList(asRead([sheetOf('表', cells)]), layout);
}
const notes = (faults: { cell: string; code: string }[]) => faults.map(({ cell, code }) => `${cell} ${code}`);

const SKILLS = [
  { id: 's17', number: '17', name: '网站技术', nameEn: 'Web Technologies' },
  { id: 's18', number: '18', name: '电气装置', nameEn: null },
];
const DELEGATIONS = [
  { id: 'yl', code: 'YL', name: '云岭市', nameEn: 'Yunling', version: 1 },
  { id: 'aq', code: 'AQ', name: '安庆里区', nameEn: null, version: 1 },
];

describe('Rows of competitors', () => {
  const competitor = (id: string, name: string, more: Partial<KnownCompetitor> = {}): KnownCompetitor => ({
    id,
    skill: 's17',
    delegation: 'yl',
    group: null,
    number: null,
    name,
    nameEn: null,
    unit: null,
    sex: null,
    outOfContest: false,
    coded: false,
    ...more,
  });
  const HEADINGS = ['参赛编号', '项目', '代表队', '姓名', '组别', '性别', '单位', '不计名次'];
  const plan = (rows: string[][], competitors: KnownCompetitor[] = [], known: Partial<KnownContest> = {}) =>
    planCompetitors(listOf(COMPETITOR_LIST, HEADINGS, rows), {
      skills: SKILLS,
      delegations: DELEGATIONS,
      groups: [{ id: 'g1', name: '学生组' }],
      competitors,
      admits: () => true,
      ...known,
    });

  it('find skill, delegation and group by number, code or name', () => {
    const { rows, reading } = plan([
      ['', '17', 'YL', '甲', '学生组', '男', '学院', ''],
      ['', '电气装置', '安庆里区', '乙', '', '女', '', '是'],
      ['', '17 网站技术', 'yunling', '丙', '', 'F', '', 'no'],
      ['', 'web technologies', 'yl', '丁'],
    ]);
    expect(reading.faults).toEqual([]);
    expect(rows.map(({ action }) => action)).toEqual(Array(4).fill('create'));
    expect(rows[0]!.change).toEqual({
      number: null,
      skill: 's17',
      delegation: 'yl',
      name: '甲',
      group: 'g1',
      sex: 'male',
      unit: '学院',
      outOfContest: false,
    });
    expect(rows[1]!.change).toMatchObject({ skill: 's18', delegation: 'aq', sex: 'female', outOfContest: true });
    expect(rows[2]!.change).toMatchObject({ skill: 's17', delegation: 'yl', sex: 'female', outOfContest: false });
  });

  it('that name something unknown are faults with their cells', () => {
    const { reading } = plan([['', '99', '无此队', '甲', '幼儿组', '?', '', '也许']]);
    expect(notes(reading.faults)).toEqual([
      'B2 skill.unknown',
      'C2 delegation.unknown',
      'E2 group.unknown',
      'F2 sex.unknown',
      'H2 flag.unknown',
    ]);
  });

  it('change nothing the second time', () => {
    const present = [competitor('a', '甲', { unit: '学院', sex: 'male' }), competitor('b', '乙', { number: '0007' })];
    const { rows } = plan(
      [
        ['', '17', 'YL', '甲', '', '男', '学院', ''],
        ['0007', '17', 'YL', '乙'],
      ],
      present,
    );
    expect(rows.map(({ action, id }) => [action, id])).toEqual([
      ['unchanged', 'a'],
      ['unchanged', 'b'],
    ]);
  });

  it('change what differs, and only that', () => {
    const { rows } = plan([['', '17', 'YL', '甲', '', '男', '新单位']], [competitor('a', '甲', { unit: '学院' })]);
    expect(rows).toMatchObject([{ action: 'update', id: 'a', change: { unit: '新单位', sex: 'male' } }]);
    expect(Object.keys(rows[0]!.change)).toHaveLength(2);
  });

  it('leave alone what has no column, and clear what has an empty cell', () => {
    const present = [competitor('a', '甲', { unit: '学院', sex: 'male' })];
    const narrow = planCompetitors(
      listOf(COMPETITOR_LIST, ['项目', '代表队', '姓名', '性别'], [['17', 'YL', '甲', '']]),
      {
        skills: SKILLS,
        delegations: DELEGATIONS,
        groups: [],
        competitors: present,
        admits: () => true,
      },
    );
    expect(narrow.rows[0]).toMatchObject({ action: 'update', change: { sex: null } });
    expect(narrow.rows[0]!.change).not.toHaveProperty('unit');
  });

  it('find a renamed competitor by the number', () => {
    const { rows } = plan([['0007', '17', 'YL', '甲改名']], [competitor('a', '甲', { number: '0007' })]);
    expect(rows).toMatchObject([{ action: 'update', id: 'a', change: { name: '甲改名' } }]);
  });

  it('of one name in one delegation mean two persons, with a warning; again they change nothing', () => {
    const list = [
      ['', '17', 'YL', '张伟', '', '', '一厂'],
      ['', '17', 'YL', '张伟', '', '', '二厂'],
    ];
    const first = plan(list);
    expect(first.rows.map(({ action }) => action)).toEqual(['create', 'create']);
    expect(notes(first.reading.warnings)).toEqual(['D3 competitor.sameName']);
    const present = [competitor('b', '张伟', { unit: '二厂' }), competitor('a', '张伟', { unit: '一厂' })];
    expect(plan(list, present).rows.map(({ action, id }) => [action, id])).toEqual([
      ['unchanged', 'a'],
      ['unchanged', 'b'],
    ]);
  });

  it('with one number twice are a fault', () => {
    const { reading } = plan([
      ['1', '17', 'YL', '甲'],
      ['1', '17', 'YL', '乙'],
    ]);
    expect(notes(reading.faults)).toEqual(['A3 competitor.sameNumber']);
  });

  it('cannot move somebody with a code to another skill', () => {
    const coded = competitor('a', '甲', { number: '7', coded: true });
    expect(notes(plan([['7', '18', 'YL', '甲']], [coded]).reading.faults)).toEqual(['B2 competitor.fixed']);
    expect(plan([['7', '17', 'YL', '甲', '', '', '新单位']], [coded]).reading.faults).toEqual([]);
  });

  it('outside the reach of the importing person are faults', () => {
    const { reading } = plan(
      [
        ['', '17', 'YL', '甲'],
        ['', '17', 'AQ', '乙'],
      ],
      [],
      { admits: (_, id) => id === 'yl' },
    );
    expect(notes(reading.faults)).toEqual(['C3 row.outsideScope']);
  });
});

describe('Rows of delegations', () => {
  const plan = (rows: string[][]) =>
    planDelegations(listOf(DELEGATION_LIST, ['代码', '名称', '英文名'], rows), DELEGATIONS);

  it('create, rename and recode', () => {
    const { rows } = plan([
      ['YL', '云岭市', 'Yunling'],
      ['AQ', '安庆里新区'],
      ['HB', '河北岸区'],
    ]);
    expect(rows.map(({ action, change }) => [action, change])).toEqual([
      ['unchanged', {}],
      ['update', { name: '安庆里新区' }],
      ['create', { code: 'HB', name: '河北岸区', nameEn: null }],
    ]);
    expect(plan([['YLS', '云岭市', 'Yunling']]).rows[0]).toMatchObject({ id: 'yl', change: { code: 'YLS' } });
  });

  it('that stand twice, or mix two delegations, are faults', () => {
    expect(
      notes(
        plan([
          ['HB', '河北岸区'],
          ['hb', '另一区'],
        ]).reading.faults,
      ),
    ).toEqual(['A3 delegation.twice']);
    expect(notes(plan([['YL', '安庆里区']]).reading.faults)).toEqual(['B2 delegation.clash']);
  });
});

describe('Rows of judges', () => {
  const person = (id: string, name: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
    id,
    name,
    phone: null,
    signInName: null,
    skills: [],
    here: true,
    manageable: true,
    disabled: false,
    ...more,
  });
  const plan = (rows: string[][], people: KnownPerson[] = []) =>
    planJudges(listOf(JUDGE_LIST, ['姓名', '项目', '代表队', '手机', '登录名'], rows), {
      skills: SKILLS,
      delegations: DELEGATIONS,
      people,
    });

  it('of two people with one phone or one sign-in name are refused, before anything is written', () => {
    const { reading } = plan([
      ['张三', '17', '', '13800000001', 'zhang'],
      ['李四', '18', '', '13800000001'],
      ['王五', '17', '', '13800000002', 'Zhang'],
    ]);
    expect(notes(reading.faults)).toEqual(['D3 judge.contactTaken', 'E4 judge.contactTaken']);
    expect(reading.faults[0]!.params).toEqual({ value: '13800000001', name: '张三' });
  });

  it('of one person may tell the phone in one and the sign-in name in another', () => {
    const { reading, rows } = plan([
      ['张三', '17', '', '', 'zhang'],
      ['张三', '18', '', '13800000001', 'zhang'],
    ]);
    expect(reading.faults).toEqual([]);
    expect(new Set(rows.map(({ change }) => change.person.key))).toEqual(new Set(['new:zhang']));
    expect(rows[1]!.change.contact).toEqual({ phone: '13800000001' });
  });

  it('do not tell whose a phone is, unless he is here or the importer manages him', () => {
    const stranger = { phone: '13800000001', here: false, manageable: false };
    const name = (more: Partial<KnownPerson>) =>
      plan([['李四', '17', '', '13800000001']], [person('p', '张三', { ...stranger, ...more })]).reading.faults[0]!
        .params['name'];
    expect([name({}), name({ here: true }), name({ manageable: true })]).toEqual(['…', '张三', '张三']);
  });

  it('of somebody disabled, or of one of several namesakes, say so', () => {
    const gone = person('p', '张三', { phone: '13800000001', disabled: true });
    expect(notes(plan([['张三', '17', '', '13800000001']], [gone]).reading.faults)).toEqual(['D2 judge.disabled']);
    const both = [
      person('p', '王伟', { skills: [{ skill: 's17', delegation: null }] }),
      person('q', '王伟', { skills: [{ skill: 's18', delegation: null }] }),
    ];
    const again = plan(
      [
        ['王伟', '17'],
        ['王伟', '18'],
      ],
      both,
    );
    expect(again.rows.map(({ action, id }) => [action, id])).toEqual([
      ['unchanged', 'p'],
      ['unchanged', 'q'],
    ]);
    const unclear = plan([['王伟', '17']], [person('p', '王伟'), person('q', '王伟')]);
    expect(notes(unclear.reading.faults)).toEqual(['A2 judge.ambiguous']);
  });

  it('leave alone how to reach somebody who holds a role elsewhere', () => {
    const elsewhere = person('p', '张三', { manageable: false });
    const { reading, rows } = plan([['张三', '17', '', '13800000001']], [elsewhere]);
    expect([reading.faults, notes(reading.warnings)]).toEqual([[], ['A2 judge.contactKept']]);
    expect(rows[0]!.change.contact).toBeUndefined();
  });

  it('make one person who judges two skills', () => {
    const { rows } = plan([
      ['王裁判', '17', 'YL'],
      ['王裁判', '18', 'YL'],
    ]);
    expect(rows.map(({ action, change }) => [action, change.person.key, change.skill])).toEqual([
      ['create', 'new:王裁判', 's17'],
      ['create', 'new:王裁判', 's18'],
    ]);
  });

  it('change nothing the second time', () => {
    const present = person('p', '王裁判', { phone: '13800000001', skills: [{ skill: 's17', delegation: 'yl' }] });
    expect(plan([['王裁判', '17', 'YL', '+86 138-0000-0001']], [present]).rows[0]).toMatchObject({
      action: 'unchanged',
      id: 'p',
    });
    expect(plan([['王裁判', '17', 'AQ']], [present]).rows[0]).toMatchObject({
      action: 'update',
      change: { delegation: 'aq' },
    });
  });

  it('add the phone of a known person who had none, and take another phone for a namesake', () => {
    const present = person('p', '王裁判', { skills: [{ skill: 's17', delegation: null }] });
    expect(plan([['王裁判', '17', '', '13800000001']], [present]).rows[0]).toMatchObject({
      action: 'update',
      id: 'p',
      change: { contact: { phone: '13800000001' } },
    });
    const other = { ...present, phone: '13900000009' };
    expect(plan([['王裁判', '17', '', '13800000001']], [other]).rows[0]).toMatchObject({ action: 'create', id: null });
  });

  it('know a stranger of the same name only by phone or sign-in name', () => {
    const stranger = person('x', '王裁判', { here: false, phone: '13800000001' });
    expect(plan([['王裁判', '17']], [stranger]).rows[0]!.id).toBeNull();
    expect(plan([['王裁判', '17', '', '13800000001']], [stranger]).rows[0]!.id).toBe('x');
  });

  it('with the phone of somebody else, a bad phone or one skill twice are faults', () => {
    const owner = person('x', '李裁判', { phone: '13800000001' });
    expect(notes(plan([['王裁判', '17', '', '13800000001']], [owner]).reading.faults)).toEqual([
      'D2 judge.contactTaken',
    ]);
    expect(notes(plan([['王裁判', '17', '', '12-ab', '王 某']]).reading.faults)).toEqual([
      'D2 phone.invalid',
      'E2 signInName.invalid',
    ]);
    expect(
      notes(
        plan([
          ['王裁判', '17'],
          ['王裁判', '网站技术'],
        ]).reading.faults,
      ),
    ).toEqual(['A3 judge.twice']);
  });
});
