const BENCHES: Record<string, () => Promise<{ run(): Promise<unknown> }>> = {
  marks: () => import('./marks.ts'),
  board: () => import('./board.ts'),
  circle: () => import('./circle.ts'),
  'fan-out': async () => {
    const { fanOut } = await import('./fan-out.ts');
    return { run: () => fanOut({ sockets: 1_000, changes: 100, turns: 3 }) };
  },
};

const name = process.argv[2] ?? '';
const load = BENCHES[name];
if (!load) {
  process.stderr.write(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
  process.exit(1);
}
process.stdout.write(`${JSON.stringify(await (await load()).run(), null, 2)}\n`);
process.exit(0);
