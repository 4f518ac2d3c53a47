import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Words = { [key: string]: string | Words };
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(join(__dirname, language, file), 'utf8')) as Words;

function leaves(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** Chinese has one plural form, English two: compare what they stand for. */
const stems = (words: Words) => [...new Set(leaves(words).map(([key]) => key.replace(/_(one|other)$/, '')))].sort();

const list = (language: string) =>
  readdirSync(join(__dirname, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort();
const files = list('zh-CN');

it('both languages have the same files', () => {
  expect(list('en')).toEqual(files);
});

describe.each(files)('%s', (file) => {
  const [chinese, english] = [read('zh-CN', file), read('en', file)];

  it('says the same things in both languages', () => expect(stems(english)).toEqual(stems(chinese)));

  it('leaves nothing unsaid', () => {
    const empty = [...leaves(chinese), ...leaves(english)].filter(([, text]) => !text.trim());
    expect(empty).toEqual([]);
  });

  it('fills in the same things in both languages', () => {
    const fillings = (words: Words) =>
      Object.fromEntries(
        leaves(words).map(([key, text]) => [
          key.replace(/_(one|other)$/, ''),
          [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort(),
        ]),
      );
    expect(fillings(english)).toEqual(fillings(chinese));
  });

  it('punctuates Chinese in full width', () => {
    const halfWidth = leaves(chinese).filter(([, text]) => /[一-龥][,;:?!()]|[,;:?!()][一-龥]/.test(text));
    expect(halfWidth).toEqual([]);
  });
});
