import { words } from './words.ts';

type Branch = { [key: string]: string | Branch };

function paths(branch: Branch, base = ''): string[] {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${base}${key.replace(/_(one|other)$/, '')}`] : paths(value, `${base}${key}.`),
  );
}

const unique = (list: string[]) => [...new Set(list)].sort();
const fillings = (text: string) => unique([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!));

function texts(branch: Branch, base = ''): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${base}${key}`, value]] : texts(value, `${base}${key}.`),
  );
}

describe('the words of the desk', () => {
  const zh = words['zh-CN'] as unknown as Branch;
  const en = words.en as unknown as Branch;

  it('exist in both languages', () => {
    expect(unique(paths(en))).toEqual(unique(paths(zh)));
  });

  it('take the same fillings in both languages', () => {
    const english = new Map(texts(en));
    for (const [key, text] of texts(zh)) {
      const other = english.get(key) ?? english.get(`${key}_other`) ?? english.get(key.replace(/_other$/, ''));
      expect([key, fillings(other ?? '')]).toEqual([key, fillings(text)]);
    }
  });

  it('use full-width punctuation in Chinese', () => {
    const halfWidth = texts(zh).filter(([, text]) => /[\u4e00-\u9fff][,;:!?]/.test(text));
    expect(halfWidth).toEqual([]);
  });
});
