import { fullScheme } from '../../../test/cis-samples.ts';
import type { SchemeDraft } from './scheme-draft.ts';
import { difference } from './scheme-difference.ts';

function changed(change: (scheme: SchemeDraft) => void) {
  const after = fullScheme();
  change(after);
  return difference(fullScheme(), after);
}

const NOTHING = { added: [], removed: [], changed: [] };

describe('The difference of two marking schemes', () => {
  it('is empty for the same scheme', () => {
    expect(difference(fullScheme(), fullScheme())).toEqual(NOTHING);
  });

  it('counts everything as added when there was none', () => {
    const { added, removed } = difference(null, fullScheme());
    expect([added.length, removed.length]).toEqual([3 + 4 + 20 + 100, 0]);
  });

  it('tells a changed mark with both values', () => {
    expect(changed((scheme) => (scheme.criteria[0]!.subCriteria[0]!.aspects[0]!.max = 125)).changed).toEqual([
      { label: 'A1.M1', field: 'max', before: '1.00', after: '1.25' },
    ]);
  });

  it('shows an aspect put in between as one addition, not as a change of all that follow', () => {
    const result = changed((scheme) => {
      const { aspects } = scheme.criteria[0]!.subCriteria[0]!;
      aspects.unshift({ ...aspects[0]!, description: 'New joint' });
    });
    expect(result).toEqual({ ...NOTHING, added: [{ label: 'A1.M1', name: 'New joint' }] });
  });

  it('shows a reworded aspect as changed, not as removed and added', () => {
    expect(changed((scheme) => (scheme.criteria[0]!.subCriteria[0]!.aspects[1]!.description = 'Reworded'))).toEqual({
      ...NOTHING,
      changed: [{ label: 'A1.M2', field: 'description', before: 'Joint A1.1', after: 'Reworded' }],
    });
  });

  it('shows another order of aspects', () => {
    expect(changed((scheme) => scheme.criteria[0]!.subCriteria[0]!.aspects.reverse()).changed).toMatchObject([
      { label: 'A1', field: 'order', before: 'A1.M1 A1.M2 A1.M3 A1.M4 A1.J1' },
    ]);
  });

  it('names removed criteria, forms, aspects and sections', () => {
    const { removed } = changed((scheme) => {
      scheme.criteria.pop();
      scheme.sections.pop();
    });
    expect(removed).toHaveLength(1 + 1 + 5 + 25);
    expect(removed).toContainEqual({ label: '§3', name: 'Joining' });
    expect(removed).toContainEqual({ label: 'D5.J1', name: 'Joint D5.4' });
  });
});
