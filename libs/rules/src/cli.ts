#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './command-line/run.ts';

const input = process.stdin.isTTY ? '' : readFileSync(0, 'utf8');
const { output, exitCode } = run(process.argv[2], input);
process.stdout.write(output);
process.exitCode = exitCode;
