import { valueText } from './value-text.ts';

const t = ((key: string) => key) as Parameters<typeof valueText>[2];

describe('what a judge entered, in words', () => {
  it('says yes and no, the option’s label, and done of possible', () => {
    expect(valueText('pass', { type: 'PASS_FAIL' }, t)).toBe('pass');
    expect(
      valueText(
        '1',
        {
          type: 'CHOICE',
          choices: [
            { label: '好', deduction: '0' },
            { label: '差', deduction: '100' },
          ],
        },
        t,
      ),
    ).toBe('差');
    expect(valueText('3', { type: 'NUMBER_COMPLETED', possible: '4' }, t)).toBe('3 / 4');
    expect(valueText('12.5', { type: 'RANGED_SCORE', target: '12', ranges: [] }, t)).toBe('12.5');
  });

  it('a cleared entry is cleared, never 0', () => {
    expect(valueText(null, null, t)).toBe('cleared');
    expect(valueText('0', null, t)).toBe('0');
  });
});
