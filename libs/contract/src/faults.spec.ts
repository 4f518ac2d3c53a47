import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS } from './faults.ts';
import { VIOLATIONS } from './violations.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('The catalogue of faults', () => {
  it.each(Object.entries(FAULTS))('%s has the same parameters in Chinese and English', (_, { zh, en }) => {
    expect(new Set(placeholders(zh))).toEqual(new Set(placeholders(en)));
  });

  it('stands in the documentation of the workbooks and of the certificates, every code of it', () => {
    const docs = ['marking-scheme-workbook.md', 'excel-lists.md', 'awards.md']
      .map((name) => readFileSync(join(__dirname, '../../../docs', name), 'utf8'))
      .join('\n');
    const own = Object.keys(FAULTS).filter((code) => !(code in VIOLATIONS));
    expect(own.filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
  });
});
