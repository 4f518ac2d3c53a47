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
    const reason = (error as Error).message.split('. ', 1)[0]!.replace(/\.$/, '');
    throw new CommandLineFault(
      `参数有误，没有执行任何操作。\nNothing was done: ${reason}.\n用法 Usage: npm run ${usage}`,
    );
  }
}
