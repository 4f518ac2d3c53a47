import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS } from './explanation/words.ts';
import { VIOLATION_CODES } from './violations.ts';

const HERE = __dirname;
const BOOK = join(HERE, '../../../docs/rules');
const sources = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const read = (file: string): string => readFileSync(join(HERE, file), 'utf8');
const chapters = readdirSync(BOOK).filter((file) => file.endsWith('.md') && file !== 'README.md');

describe('the rule book', () => {
  it('each heading of a chapter is the title of a test', () => {
    const specs = sources.filter((file) => file.endsWith('.spec.ts')).map(read);
    const titles = new Set(specs.flatMap((spec) => [...spec.matchAll(/\bit\(\s*'([^']+)'/g)].map((match) => match[1])));
    for (const chapter of chapters) {
      const headings = [...readFileSync(join(BOOK, chapter), 'utf8').matchAll(/^## (.+)$/gm)].map((match) => match[1]);
      expect(headings.length).toBeGreaterThan(3);
      expect([chapter, headings.filter((heading) => !titles.has(heading))]).toEqual([chapter, []]);
    }
  });

  it('every step of a derivation names a chapter', () => {
    const rules = [...new Set(Object.values(STEPS).map(({ rule }) => rule))];
    expect(rules.filter((rule) => !chapters.includes(`${rule}.md`))).toEqual([]);
  });

  it('the index names every chapter', () => {
    const index = readFileSync(join(BOOK, 'README.md'), 'utf8');
    expect(chapters.filter((chapter) => !index.includes(`(${chapter})`))).toEqual([]);
  });
});

describe('the library', () => {
  it('imports nothing but itself, and only the command line touches the machine', () => {
    const foreign = sources
      .filter((file) => !file.endsWith('.spec.ts') && file !== 'cli.ts')
      .flatMap((file) => [...read(file).matchAll(/from '([^']+)'/g)].map((match) => `${file}: ${match[1]}`))
      .filter((line) => !/: \.{1,2}\/.*\.ts$/.test(line));
    expect(foreign).toEqual([]);
  });

  it('uses every violation that it lists', () => {
    const text = sources
      .filter((file) => !file.endsWith('.spec.ts') && file !== 'violations.ts')
      .map(read)
      .join('\n');
    expect(VIOLATION_CODES.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
    expect([...VIOLATION_CODES]).toEqual([...VIOLATION_CODES].sort());
  });
});
