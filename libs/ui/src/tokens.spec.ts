import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dark, light, palette, type Theme } from './tokens.ts';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

function declared(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]));
}

function kebab(theme: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(theme).map(([name, value]) => [name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`), value]),
  );
}

function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the tokens', () => {
  const [root, ...darkBlocks] = css.split(/(?=:root)/).filter((block) => block.startsWith(':root'));

  it('are the same in style sheets and in code', () => {
    expect(declared(root!)).toMatchObject({ ...kebab(palette), ...kebab(light) });
    expect(darkBlocks).toHaveLength(2);
    for (const block of darkBlocks) expect(declared(block)).toMatchObject(kebab(dark));
  });

  it.each<[string, Theme]>([
    ['light', light],
    ['dark', dark],
  ])('%s: text keeps a contrast of 4.5:1 on every surface', (_, theme) => {
    const surfaces = [theme.surface, theme.surfaceSunken, theme.surfaceRaised, theme.surfaceHover];
    for (const surface of surfaces) {
      for (const text of [theme.text, theme.textSoft, theme.textFaint, theme.accentText, theme.signal, theme.confirmed])
        expect([text, surface, contrast(text, surface) >= 4.5]).toEqual([text, surface, true]);
    }
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.accentText, theme.accentSurface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.signal, theme.signalSurface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.confirmed, theme.confirmedSurface)).toBeGreaterThanOrEqual(4.5);
  });

  it('tablet and stage: main and soft text keep 7:1', () => {
    for (const theme of [light, dark]) {
      expect(contrast(theme.text, theme.surfaceRaised)).toBeGreaterThanOrEqual(7);
      expect(contrast(theme.textSoft, theme.surfaceRaised)).toBeGreaterThanOrEqual(7);
    }
  });
});
