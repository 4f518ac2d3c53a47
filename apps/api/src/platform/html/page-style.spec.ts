import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_STYLE } from './page-style.ts';
import { STAR } from './star.ts';

/** The declarations of a rule, by name. */
function tokensOf(css: string, selector: string): Map<string, string> {
  const rule = new RegExp(`${selector.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\{([^}]*)\\}`).exec(css)![1]!;
  return new Map([...rule.matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map(([, name, value]) => [name!, value!.trim()]));
}

describe('The style inside a public page', () => {
  const ui = readFileSync(join(__dirname, '../../../../../libs/ui/src/tokens.css'), 'utf8');
  const day = tokensOf(ui, ':root');
  const night = tokensOf(ui, '.ui-night');

  it.each([
    ['by day', ':root', day],
    ['in the masthead', '.masthead', night],
  ])('has the colours of the family %s', (_, selector, family) => {
    const own = tokensOf(PAGE_STYLE.text, selector);
    expect(own.size).toBeGreaterThan(7);
    for (const [name, value] of own) expect([name, value]).toEqual([name, family.get(name)]);
  });

  it('stands beside the same star', () => {
    const drawn = readFileSync(join(__dirname, '../../../../web/src/public/static/star.svg'), 'utf8').trim();
    const shapes = (svg: string) => svg.replace(/^<svg [^>]*>/, '');
    expect(shapes(STAR.text)).toBe(shapes(drawn));
  });
});
