import { keptRanking } from './ranking.ts';
import type { AspectDraft, RankingDraft, SchemeDraft } from './scheme-draft.ts';

function scheme(descriptions: readonly string[], ranking?: RankingDraft): SchemeDraft {
  const aspects = descriptions.map((description): AspectDraft => ({ ...ASPECT, description }));
  const subCriteria = [{ code: 'A1', name: '焊缝', day: 1, aspects }];
  return { skill: '10 焊接', sections: [], ranking, criteria: [{ code: 'A', name: '焊接', mark: 300, subCriteria }] };
}
const ASPECT = {
  type: 'M',
  extra: null,
  requirement: null,
  section: null,
  max: 100,
  calculation: { type: 'PARTIAL', step: 1 },
  descriptors: null,
} as unknown as AspectDraft;
const by = (...keys: string[]): RankingDraft => ({
  tieKeys: keys.map((key) => ({ key, order: 'desc' })),
  scale: 'none',
  smallField: false,
});

it.each([
  ['stays where two aspects have the same words', ['外观', '外观'], ['外观', '外观'], 'mark:A1.M2', ['mark:A1.M2']],
  ['follows its aspect to another place', ['外观', '尺寸'], ['尺寸', '外观'], 'mark:A1.M2', ['mark:A1.M1']],
  ['of an aspect that is gone goes too', ['外观', '尺寸'], ['外观'], 'mark:A1.M2', []],
  ['of a module stays with the module', ['外观'], ['尺寸'], 'criterion:A', ['criterion:A']],
])('a tie key %s', (_, before, after, key, kept) => {
  expect(keptRanking(scheme(before, by(key)), scheme(after))?.tieKeys.map((one) => one.key)).toEqual(kept);
});

it('where nothing was said before, nothing is kept', () => {
  expect(keptRanking(null, scheme(['外观']))).toBeUndefined();
  expect(keptRanking(scheme(['外观']), scheme(['外观']))).toBeUndefined();
});
