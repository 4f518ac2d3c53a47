#!/usr/bin/env node
import { run } from './command-line/run.ts';

/** Everything on standard input, or null where it cannot be read as text: a folder, a picture, UTF-16. */
async function standardInput(): Promise<string | null> {
  if (process.stdin.isTTY) return '';
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return null;
  }
}

const { output, exitCode } = run(process.argv[2], await standardInput());
process.stdout.write(output);
process.exitCode = exitCode;
