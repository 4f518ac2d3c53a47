import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { COMMANDS, run } from './run.ts';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const CLI = join(__dirname, '../cli.ts');

interface Example {
  command: string;
  input: string;
  output: string;
}

const examples: Example[] = [...README.matchAll(/^### (\w+)$([\s\S]*?)(?=^### |$(?![\s\S]))/gm)].flatMap(
  ([, command, text]) =>
    [...text!.matchAll(/```json in\n([\s\S]*?)```\s+```json out\n([\s\S]*?)```/g)].map((match) => ({
      command: command!,
      input: match[1]!,
      output: match[2]!,
    })),
);

/** The answer, or the codes and fields of the violations. */
function ask(command: string, input: unknown): unknown {
  const { output, exitCode } = run(command, JSON.stringify(input));
  const answer = JSON.parse(output) as { violations?: { code: string; params: Record<string, unknown> }[] };
  expect(exitCode).toBe(answer.violations ? 1 : 0);
  return answer.violations?.map(({ code, params }) => [code, ...Object.values(params)].join(' ')) ?? answer;
}

describe('the examples of the README', () => {
  it('every command has an example', () => {
    expect([...new Set(examples.map(({ command }) => command))]).toEqual(Object.keys(COMMANDS));
  });

  it('every example comes out as printed', () => {
    for (const { command, input, output } of examples) {
      const printed = JSON.parse(output) as object;
      const answer = run(command, input);
      expect([command, JSON.parse(answer.output)]).toEqual([command, printed]);
      expect(answer.exitCode).toBe('violations' in printed ? 1 : 0);
    }
  });

  it('the command runs from the shell, prints only JSON and tells by its exit code', () => {
    const { command, input, output } = examples[0]!;
    expect(JSON.parse(execFileSync(process.execPath, [CLI, command], { input, encoding: 'utf8' }))).toEqual(
      JSON.parse(output),
    );
    const failed = spawnSync(process.execPath, [CLI, 'mark'], { input: 'no json', encoding: 'utf8' });
    expect([failed.status, failed.stderr, JSON.parse(failed.stdout)]).toEqual([
      1,
      '',
      { violations: [{ code: 'input.notJson', params: {} }] },
    ]);
  });
});

describe('bad input', () => {
  it('is answered by violations whatever it is', () => {
    expect(run(undefined, '').exitCode).toBe(1);
    expect(JSON.parse(run('toString', '{}').output)).toMatchObject({ violations: [{ code: 'input.commandUnknown' }] });
    const junk = [
      '',
      'null',
      '[]',
      '{}',
      '"x"',
      '3',
      '{"competitors":3}',
      '{"scores":[{}],"places":3}',
      '{"of":"mark"}',
    ];
    for (const command of Object.keys(COMMANDS)) {
      for (const input of junk) {
        const { output, exitCode } = run(command, input);
        expect([command, input, exitCode, Object.keys(JSON.parse(output) as object)]).toEqual([
          command,
          input,
          1,
          ['violations'],
        ]);
      }
    }
  });

  it('never makes a command throw', () => {
    const names = [
      'aspect',
      'scores',
      'competitors',
      'rule',
      'tiers',
      'parts',
      'of',
      'id',
      'seed',
      'entrants',
      'places',
      'amount',
      'results',
    ];
    const input = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(COMMANDS)), input, (command, value) => {
        expect(() => run(command, JSON.stringify(value))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('is refused by kind: flags, whole numbers, decimals, objects', () => {
    expect(ask('panel', { scores: [{ score: '1', recused: 'yes' }], decimals: 1.5, lowest: 'low' })).toEqual([
      'input.invalid decimals a whole number',
      'input.invalid lowest a decimal number',
      'input.invalid scores[0].recused true or false',
    ]);
    expect(ask('panel', { scores: [[]] })).toEqual(['input.invalid scores[0] an object']);
    expect(ask('rank', { competitors: [{ id: 'a', total: '1', keys: 5 }] })).toEqual([
      'input.invalid competitors[0].keys an object',
    ]);
    expect(ask('scale', { competitors: [], parameters: 5 })).toEqual(['input.invalid parameters an object']);
  });

  it('is told with all its faults and their places', () => {
    expect(
      ask('rank', { competitors: [{ id: '', total: 86.5 }, { id: 'b' }, 'c'], tieKeys: [{ key: 'x', order: 'up' }] }),
    ).toEqual([
      'input.invalid competitors[0].id a text that is not empty',
      'input.invalid competitors[0].total a mark as a decimal string such as "86.50"',
      'input.missing competitors[1].total',
      'input.invalid competitors[2] an object',
      'input.invalid tieKeys[0].order one of asc, desc',
    ]);
    expect(ask('rank', null)).toEqual(['input.invalid  an object']);
    expect(ask('rank', { competitors: [{ id: 'a', total: '1', keys: { x: [] } }] })).toEqual([
      'input.invalid competitors[0].keys.x a text or a number',
    ]);
  });
});
