import { run } from './run.ts';

const answer = (command: string, input: unknown): Record<string, unknown> =>
  JSON.parse(run(command, JSON.stringify(input)).output) as Record<string, unknown>;
const codes = (given: Record<string, unknown>): string[] =>
  (given.violations as { code: string }[]).map(({ code }) => code);
const panel = (drops: number) => ({
  type: 'P',
  max: '30.00',
  calculation: { type: 'PANEL', dropHighest: drops, dropLowest: drops, minimumJudges: 3, step: '0.50' },
});

describe('a panel on the command line', () => {
  it('gives the score and the mark of it', () => {
    const scores = ['92.5', '90', '91.5', '88', '99'];
    expect(answer('mark', { aspect: panel(1), scores })).toEqual({ mark: '27.40', score: '91.33' });
    expect(codes(answer('mark', { aspect: panel(1), scores: ['92.5'] }))).toEqual([
      'panel.tooFewJudges',
      'panel.nothingLeft',
    ]);
  });

  it('is explained, and whose seat does not count is named with the reason', () => {
    const seats = [1, 2, 3].map((seat) => ({ seat, score: '90' }));
    const spoken = (scores: unknown[]): string =>
      (answer('explain', { of: 'mark', language: 'en', aspect: panel(0), scores }).text as string[]).join('\n');
    expect(spoken(seats)).toContain('27.00');
    const out = { seat: 4, score: null, excluded: 'same school' };
    expect(spoken([...seats, out])).toContain('same school');
    expect(codes(answer('explain', { of: 'mark', aspect: panel(0), scores: ['90'] }))).toEqual(['panel.tooFewJudges']);
  });
});
