import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { COMMANDS, run } from './run.ts';
import { readText } from './standard-input.ts';

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

  it('a terminal is not waited for, and what breaks off is no input', async () => {
    const piece = Buffer.from('{}');
    const silent = Object.assign(Readable.from([piece]), { isTTY: true });
    expect(await readText(silent)).toBe('');
    expect(await readText(Readable.from([piece.subarray(0, 1), piece.subarray(1)]))).toBe('{}');
    const broken = new Readable({
      read() {
        this.destroy(new Error('EISDIR'));
      },
    });
    expect([await readText(broken), await readText(Readable.from([Buffer.from([0xff])]))]).toEqual([null, null]);
  });

  it('a reader that stops reading gets no stack trace', async () => {
    const child = spawn(process.execPath, [CLI, 'rank'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const competitors = Array.from({ length: 20_000 }, (_, index) => ({ id: `c${index}`, total: '1' }));
    child.stdin.end(JSON.stringify({ competitors }));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, complaint]).toEqual([0, '']);
  });

  it('input may come late, with a byte order mark, in another encoding, or not at all', async () => {
    const asked = '{"aspect":{"type":"J","max":"2.00"},"scores":[2,2,3]}';
    const child = spawn(process.execPath, [CLI, 'mark'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let late = '';
    child.stdout.on('data', (chunk: Buffer) => (late += chunk.toString()));
    child.stdin.write(asked.slice(0, 9), () => child.stdin.end(asked.slice(9)));
    await new Promise((resolve) => child.on('close', resolve));
    expect(JSON.parse(late)).toEqual({ mark: '1.56' });

    const answer = (input: Buffer | string, stdin: 'pipe' | number = 'pipe'): unknown[] => {
      const { status, stderr, stdout } = spawnSync(process.execPath, [CLI, 'mark'], {
        input,
        stdio: [stdin, 'pipe', 'pipe'],
        encoding: 'utf8',
      });
      return [status, stderr, JSON.parse(stdout)];
    };
    const notJson = [1, '', { violations: [{ code: 'input.notJson', params: {} }] }];
    expect(answer(`\uFEFF${asked}`)).toEqual([0, '', { mark: '1.56' }]);
    expect(answer(Buffer.from(asked, 'utf16le'))).toEqual(notJson);
    expect(answer('')).toEqual(notJson);
    const folder = openSync(__dirname, 'r');
    expect(answer('', folder)).toEqual(notJson);
    closeSync(folder);
  });
});

describe('bad input', () => {
  it('is answered by violations whatever it is', () => {
    expect(run(undefined, '').exitCode).toBe(1);
    expect(run('mark', null)).toEqual(run('mark', 'no json'));
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

  it('rows of a team that contradict each other are refused, others are one result', () => {
    const pair = { skill: '1', member: 'KR', team: 'KR', scale: 540, medal: 'gold' };
    expect(ask('comparison', { results: [pair, pair] })).toMatchObject({
      totalMedalPoints: [{ skills: 1, value: '4' }],
      albertVidal: [{ scale: 540 }],
    });
    expect(ask('comparison', { results: [pair, { ...pair, scale: 530 }] })).toEqual(['team.totalsDiffer KR']);
  });

  it('a minus stands in front of a mark or nowhere', () => {
    const parts = [{ part: 'all', score: 80, weight: 100 }];
    for (const points of ['--5', '0-1.00', '1-', '1.0-0', '-', '']) {
      expect(ask('total', { parts, adjustment: { points, reason: 'x' }, adjustmentBound: '99' })).toEqual([
        'input.invalid adjustment.points a mark as a decimal string such as "-1.50"',
      ]);
    }
  });

  it('a number of which JSON keeps other digits than were written is refused', () => {
    const keys = (time: string): string[] => {
      const { output } = run(
        'rank',
        `{"competitors": [{"id": "a", "total": "1", "keys": {"time": ${time}}},
          {"id": "b", "total": "1", "keys": {"time": 9007199254740991}}], "tieKeys": [{"key": "time"}]}`,
      );
      const told = JSON.parse(output) as {
        competitors?: { id: string }[];
        violations?: { params: { field: string } }[];
      };
      return told.competitors?.map(({ id }) => id) ?? told.violations!.map(({ params }) => params.field);
    };
    expect(keys('9007199254740990')).toEqual(['b', 'a']);
    expect(keys('-0.12345678901234')).toEqual(['b', 'a']);
    expect(keys('123456789.012345')).toEqual(['b', 'a']);
    expect(keys('9007199254740993')).toEqual(['competitors[0].keys.time']);
    expect(keys('1234567890.123456')).toEqual(['competitors[0].keys.time']);
    expect(keys('"9007199254740993"')).toEqual(['a', 'b']);
    expect(ask('total', { parts: [{ part: 'all', score: '1', weight: 33.33333333333333 }] })).toEqual([
      'input.invalid parts[0].weight a decimal number',
    ]);
  });

  it('a setting that is not known is refused, a row may carry more', () => {
    const competitors = [{ id: 'a', total: '1', name: 'Wu' }];
    expect(ask('rank', { competitors })).toMatchObject({ competitors: [{ rank: 1 }] });
    expect(ask('rank', { competitors, tieKey: [] })).toEqual(['input.unknown tieKey competitors, tieKeys']);
    expect(ask('panel', { scores: [{ score: '1', recusd: true }] })).toEqual([
      'input.unknown scores[0].recusd seat, score, recused, standIn, excluded',
    ]);
    expect(ask('mark', { aspect: { type: 'M', max: '1', calculations: {} }, value: '1' })).toEqual([
      'input.unknown aspect.calculations id, type, max, calculation',
    ]);
    const tier = { award: 'x', count: 1, share: '5' };
    expect(ask('awards', { rule: { tiers: [tier] }, competitors })).toEqual([
      'input.unknown rule.tiers[0].share award, minimum, prize, count',
    ]);
    expect(ask('explain', { of: 'prize', amount: '1', id: 'a' })).toEqual([
      'input.unknown id amount, tax, basis, members',
    ]);
    expect(ask('draw', { seed: 's', entrants: [], places: [], stations: ['1'] })).toEqual([
      'input.unknown stations seed, entrants, fixed, apart, replay, byHand, places',
    ]);
  });

  it('names that every object inherits are names like any other', () => {
    const name = 'constructor';
    const competitors = [{ id: 'a', rank: 1, unit: 'u' }];
    const rule = { tiers: [{ award: name, count: 1 }] };
    expect(ask('awards', { rule, competitors, units: { award: 'x', count: 1 } })).toMatchObject({
      units: [{ value: '0' }],
    });
    const promotion = { throughRank: 1, to: '技师', parts: [{ part: name }] };
    expect(ask('awards', { rule, competitors, promotion })).toMatchObject({
      competitors: [{ promotion: { to: null, reasons: [{ code: 'promotion.partMissing' }] } }],
    });
    const tied = ['a', 'b'].map((id) => ({ id, total: '1' }));
    expect(ask('rank', { competitors: tied, tieKeys: [{ key: name }] })).toEqual([
      'rank.keyMissing a constructor',
      'rank.keyMissing b constructor',
    ]);
    const stages = [{ id: name, advance: 1, gates: [{ part: 'toString', minimum: '1' }] }];
    expect(ask('advance', { rule: { stages }, stage: name, candidates: [{ id: 'a', marks: {} }] })).toMatchObject({
      candidates: [{ total: null, reasons: [{ code: 'selection.gateMissing' }] }],
    });
  });

  it('however much there is of it, and however many are equal, an answer comes', () => {
    const many = Array.from({ length: 130_000 }, (_, index) => ({ id: `c${index}`, total: '80.00' }));
    expect(ask('rank', { competitors: many })).toMatchObject({ competitors: { length: many.length } });
    expect(ask('rank', { competitors: many.map(({ id }) => ({ id })) })).toHaveLength(many.length);
    const scores = Array.from({ length: 20_000 }, (_, index) => ['80', '80.5', '80.55', '80.555'][index % 4]);
    expect(ask('panel', { scores })).toEqual({ score: '80.40', dropped: [] });
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
