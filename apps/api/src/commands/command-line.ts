import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

type Flags = NonNullable<ParseArgsConfig['options']>;

/** A command line that says something else than the command understands: refused whole, before anything is touched. */
export class CommandLineFault extends Error {}

/**
 * Reads the flags of a command. A word that it does not know is refused with the usage: `recompute --chekc` must not
 * write what `recompute --check` would only have looked at.
 */
export function readCommandLine<F extends Flags>(usage: string, options: F, args = process.argv.slice(2)) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw refused(usage, error as Error);
  }
}

/** The same for a command that works on one file, which is named without a flag. */
export function readFileAndFlags<F extends Flags>(usage: string, options: F, args = process.argv.slice(2)) {
  try {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true });
    if (positionals.length !== 1) throw new Error(`one file is expected, not ${positionals.length}`);
    return { file: positionals[0]!, flags: values };
  } catch (error) {
    throw refused(usage, error as Error);
  }
}

function refused(usage: string, error: Error): CommandLineFault {
  const reason = error.message.split('. ', 1)[0]!.replace(/\.$/, '');
  return new CommandLineFault(
    `参数有误，没有执行任何操作。\nNothing was done: ${reason}.\n用法 Usage: npm run ${usage}`,
  );
}

/** A table of this version that is not there: the program is newer than the database, or nothing was ever loaded. */
export function inPlainWords(error: Error & { code?: string }): string {
  if (error.code === 'ENOSPC') return `磁盘已满，请腾出空间后再试。\nThe disk is full: make room and try again.`;
  if (error.code !== '42P01') return error.message;
  return (
    '数据库还没有升级到这个版本，请先运行 npm start 或 npm run migrate。\n' +
    'The database has not been brought to this version yet: run npm start or npm run migrate first.'
  );
}
