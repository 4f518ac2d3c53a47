import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const questions = [...README.matchAll(/^### (\w+)$([\s\S]*?)(?=^### |$(?![\s\S]))/gm)].flatMap(([, command, text]) =>
  [...text!.matchAll(/```json in\n([\s\S]*?)```/g)].map((match) => ({ command: command!, input: match[1]! })),
);

/** What a spreadsheet, a hurried hand or an attacker puts where a value should be; JSON text, for 1e309 is one. */
const JUNK = [
  ...['null', 'true', 'false', '0', '-0', '-1', '0.5', '1e21', '1e309', '-1e309', '9007199254740991'],
  ...['[]', '[null]', '[[]]', '{}', '[{}]', '""', '" "', '"-0"', '"-1"', '"１２"', '"1e5"', '".5"', '"100"'],
  ...['"999999999"', `"${'9'.repeat(30)}"`, '"\\u0000"', '"\\ud800"', '"constructor"', '"__proto__"', '"toString"'],
];

type Path = string[];
const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, each]) => [[...path, name], ...pathsOf(each, [...path, name])])
    : [];

function spoil(input: string, path: Path, junk: string): string {
  const whole = JSON.parse(input) as Record<string, never>;
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((each, name) => each[name] as never, whole);
  holder[path.at(-1)!] = 'the place of the junk';
  return JSON.stringify(whole).replace('"the place of the junk"', () => junk);
}

describe('every example, with one member after another spoilt', () => {
  it.each(questions)('$command is answered: by a whole answer or by its violations', ({ command, input }) => {
    for (const path of pathsOf(JSON.parse(input))) {
      for (const junk of JUNK) {
        const { output, exitCode } = run(command, spoil(input, path, junk));
        const { violations } = JSON.parse(output) as { violations?: unknown[] };
        expect([path, junk, exitCode, violations === undefined || violations.length > 0]).toEqual([
          path,
          junk,
          violations ? 1 : 0,
          true,
        ]);
        expect([path, junk, /NaN|undefined|\[object/.test(output)]).toEqual([path, junk, false]);
      }
    }
  });
});
