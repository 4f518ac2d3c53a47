import { asRead, sheetOf } from '../../../test/cis-samples.ts';
import type { SampleCells } from '../../../test/cis-samples.ts';
import { COMPETITOR_LIST, DELEGATION_LIST, LISTS } from './list-layout.ts';
import { plainCell } from './plain-cell.ts';
import { readList } from './read-list.ts';
import { writeList } from './write-list.ts';

const HEADER: SampleCells = { A1: '项目', B1: '代表队', C1: '姓名', D1: '单位' };

function read(cells: SampleCells, header: SampleCells = HEADER) {
  return readList(asRead([sheetOf('报名表', { ...header, ...cells })]), COMPETITOR_LIST);
}
const notes = (faults: { cell: string; code: string }[]) => faults.map(({ cell, code }) => `${cell} ${code}`);

describe('A list of competitors', () => {
  it('is read by its headings, in any order, below a title, in Chinese or English', () => {
    const chinese = read({ A2: '17', B2: '云岭市', C2: '王䶮', D2: '云岭技师学院' });
    expect(chinese.rows).toEqual([
      { number: 2, values: { skill: '17', delegation: '云岭市', name: '王䶮', unit: '云岭技师学院' } },
    ]);
    const english = read(
      { A4: 'Li Na', B4: 'YL', C4: '17' },
      { A1: 'Entries 2026', A3: 'Name *', B3: 'Team', C3: 'SKILL' },
    );
    expect(english.rows).toEqual([{ number: 4, values: { name: 'Li Na', delegation: 'YL', skill: '17' } }]);
  });

  it('keeps names with a middle dot and rare characters, and full-width punctuation of units', () => {
    const { rows, warnings } = read({ A2: '17', B2: '云岭市', C2: '阿依努尔·买买提江', D2: '云岭（第一）技工学校' });
    expect(rows[0]!.values).toMatchObject({ name: '阿依努尔·买买提江', unit: '云岭（第一）技工学校' });
    expect(read({ A2: '17', B2: '云岭市', C2: '𠮷田龙' }).rows[0]!.values['name']).toBe('𠮷田龙');
    expect(warnings).toEqual([]);
  });

  it.each([
    ['full-width digits', '１７', '17', 'A2', false],
    ['an ideographic blank inside a name', '张　三', '张三', 'C2', true],
    ['another middle dot', '阿依努尔•买买提江', '阿依努尔·买买提江', 'C2', true],
    ['invisible characters', '王\u200b䶮', '王䶮', 'C2', true],
    ['several blanks', 'Li   Na', 'Li Na', 'C2', true],
  ])('reads %s as what is meant, and says so', (_, before, after, cell, isName) => {
    expect(plainCell(before, isName)).toBe(after);
    const { warnings } = read({ A2: '17', B2: '云岭市', C2: '王䶮', [cell]: before });
    expect(warnings).toEqual([{ sheet: '报名表', cell, code: 'cell.normalized', params: { before, after } }]);
  });

  it('is looked for in sheets that are seen: a hidden one may be last year’s', () => {
    const old = sheetOf('2025', { ...HEADER, A2: '17', B2: '云岭市', C2: '去年的人' });
    const present = sheetOf('2026', { ...HEADER, A2: '17', B2: '云岭市', C2: '今年的人' });
    const { sheets } = asRead([old, present]);
    const names = (workbook: typeof sheets) => readList({ sheets: workbook }, COMPETITOR_LIST).rows[0]?.values['name'];
    const [first, second] = sheets as [(typeof sheets)[0], (typeof sheets)[0]];
    expect(names([{ ...first, hidden: true }, second])).toBe('今年的人');
    expect(names([first, second])).toBe('去年的人');
    const hidden = readList({ sheets: [{ ...first, hidden: true }] }, COMPETITOR_LIST);
    expect(hidden.faults.map(({ code }) => code)).toEqual(['list.notFound']);
  });

  it('names the cell of every fault', () => {
    const { faults } = read({
      A2: '17',
      B2: '云岭市',
      A3: { formula: 'A2', value: '17' },
      B3: '云岭市',
      C3: '赵'.repeat(41),
      A5: '17',
      C5: '钱一',
    });
    expect(notes(faults)).toEqual(['C2 cell.required', 'A3 cell.formula', 'C3 cell.tooLong', 'B5 cell.required']);
  });

  it('counts a rare character of a name once', () => {
    expect(read({ A2: '17', B2: '云岭市', C2: '𠮷'.repeat(40) }).faults).toEqual([]);
  });

  it('skips empty rows and rows of blanks', () => {
    const { rows, faults } = read({
      A2: '17',
      B2: '云岭市',
      C2: '甲',
      A3: ' ',
      C4: '\u3000',
      A9: '17',
      B9: '云岭市',
      C9: '乙',
    });
    expect(rows.map(({ number }) => number)).toEqual([2, 9]);
    expect(faults).toEqual([]);
  });

  it('without its headings is refused, and says which are needed', () => {
    const { faults } = read({ A2: '17' }, { A1: '项目', B1: '姓名' });
    expect(faults).toEqual([
      {
        sheet: '报名表',
        cell: 'A1',
        code: 'list.notFound',
        params: { headings: '项目 / Skill、代表队 / Delegation、姓名 / Name' },
      },
    ]);
  });

  it('refuses a heading that appears twice and warns of one that it does not know', () => {
    const { faults, warnings } = read({ A2: '17', B2: '云岭市', C2: '甲' }, { ...HEADER, E1: '姓名', F1: '备注' });
    expect(notes(faults)).toEqual(['E1 header.twice']);
    expect(notes(warnings)).toEqual(['F1 header.unknown']);
  });

  it('with nothing below the headings is refused', () => {
    expect(notes(read({}).faults)).toEqual(['A2 list.empty']);
  });
});

describe('An exported list', () => {
  it.each(['zh', 'en'] as const)('is read back, with %s headings', (language) => {
    for (const layout of Object.values(LISTS)) {
      const row = Object.fromEntries(layout.columns.map(({ key }, index) => [key, `=值${index}`]));
      const reading = readList(asRead([writeList(layout, [row], language)]), layout);
      expect(reading.faults).toEqual([]);
      expect(reading.rows[0]!.values).toEqual(row);
    }
  });

  it('has its required columns starred', () => {
    const [header] = writeList(DELEGATION_LIST, [], 'zh').rows;
    expect(header!.cells.map(({ value }) => value)).toEqual(['代码 *', '名称 *', '英文名']);
  });
});
