#!/usr/bin/env node
import { run } from './command-line/run.ts';
import { readText } from './command-line/standard-input.ts';

const { output, exitCode } = run(process.argv[2], await readText(process.stdin));
// a reader that has seen enough (`| head`) is no fault
process.stdout.on('error', () => undefined);
process.stdout.write(output);
process.exitCode = exitCode;
