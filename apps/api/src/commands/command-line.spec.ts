import { CommandLineFault, inPlainWords, readCommandLine, readFileAndFlags } from './command-line.ts';

const read = (...args: string[]) =>
  readCommandLine(
    'recompute -- [--check | --time <n>]',
    { check: { type: 'boolean' }, time: { type: 'string' } },
    args,
  );

describe('A command of the api', () => {
  it('understands its flags', () => {
    expect({ ...read('--check') }).toEqual({ check: true });
    expect({ ...read('--time', '20') }).toEqual({ time: '20' });
    expect({ ...read() }).toEqual({});
  });

  it.each([[['--chekc']], [['check']], [['--time']], [['--check=yes']]])(
    'does nothing when it is told %j, and says how it is used',
    (args) => {
      expect(() => read(...args)).toThrow(CommandLineFault);
      expect(() => read(...args)).toThrow(
        /没有执行任何操作[^]*Nothing was done[^]*Usage: npm run recompute -- \[--check/,
      );
    },
  );
});

describe('A command that works on a file', () => {
  const named = (...args: string[]) =>
    readFileAndFlags('restore -- <file> [--replace]', { replace: { type: 'boolean' } }, args);

  it('takes its name before or after the flags', () => {
    expect(named('a.backup')).toMatchObject({ file: 'a.backup', flags: {} });
    expect(named('--replace', 'a.backup')).toMatchObject({ file: 'a.backup', flags: { replace: true } });
  });

  it.each([[[]], [['a', 'b']], [['a', '--replcae']]])('does nothing when it is told %j', (args: string[]) => {
    expect(() => named(...args)).toThrow(CommandLineFault);
  });

  it('says plainly that the database is of an older version, or the disk full', () => {
    expect(inPlainWords(Object.assign(new Error('relation "x" does not exist'), { code: '42P01' }))).toMatch(
      'npm start',
    );
    expect(inPlainWords(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatch('The disk is full');
    expect(inPlainWords(new Error('something else'))).toBe('something else');
  });
});
