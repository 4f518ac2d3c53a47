import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

/**
 * Writes the web's HTTP types from the api's own OpenAPI document, which the built api tells without a database.
 * `--check` writes nothing and fails when the file is stale: a changed answer that no screen knows of is found by CI.
 */
const ROOT = join(import.meta.dirname, '../..');
const FILE = join(ROOT, 'apps/web/src/lib/api-types.ts');
const HEAD = '// Generated from the api by `npm run openapi`; not edited by hand.\n';
const LARGEST = 64 * 1024 * 1024;

async function main(): Promise<number> {
  const unknown = process.argv.slice(2).filter((word) => word !== '--check');
  if (unknown.length > 0) {
    console.error(`不认识的参数 / Unknown argument: ${unknown.join(' ')}\n用法 Usage: npm run openapi [-- --check]`);
    return 1;
  }
  const fresh = await typesOf(readDocument());
  const stored = readStored();
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, fresh);
    console.log(stored === fresh ? 'The types are up to date.' : 'The types were written anew.');
    return 0;
  }
  if (stored === fresh) return 0;
  console.error('apps/web/src/lib/api-types.ts is stale: run `npm run openapi` and commit it.');
  return 1;
}

function readDocument(): OpenAPI3 {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: ROOT, maxBuffer: LARGEST, stdio: ['ignore', 'pipe', 'inherit'] });
  run('node_modules/nx/dist/bin/nx.js', 'run', 'api:build');
  return JSON.parse(run('apps/api/dist/commands/openapi.js').toString()) as OpenAPI3;
}

async function typesOf(document: OpenAPI3): Promise<string> {
  const code = HEAD + astToString(await openapiTS(document, { alphabetize: true }));
  const style = await resolveConfig(FILE);
  return format(code, { ...style, parser: 'typescript' });
}

function readStored(): string | null {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return null;
  }
}

process.exitCode = await main();
