import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starFacets, starSvg } from './star-geometry.ts';

describe('the star', () => {
  it('is a plate with ten facets and ten chamfers', () => {
    expect(starFacets()).toHaveLength(21);
  });

  it.each(['public', 'judge', 'desk', 'stage'])('the icon of %s is the star as it is drawn', (entry) => {
    const icon = readFileSync(join(__dirname, `../../../apps/web/src/${entry}/static/star.svg`), 'utf8');
    expect(icon).toBe(starSvg());
  });
});
