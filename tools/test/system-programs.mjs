import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail } from '../start/install.mjs';

/** What the tests need and npm cannot bring. Each is looked for on the PATH, and in its usual places. */
const PROGRAMS = [
  { program: 'chromium', package: 'chromium', usual: ['/usr/bin/chromium'] },
  { program: 'redis-server', package: 'redis-server', usual: ['/usr/bin/redis-server', '/usr/sbin/redis-server'] },
];

/** Chinese text in screenshots; only looked for where we install anyway. */
const FONT = { package: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' };

/** Installs them on Debian when we are root; anywhere else says what is missing. No test is skipped for want of one. */
export function ensureSystemPrograms() {
  if (missing().length > 0 && canInstall()) install();
  const names = missing().map(({ program }) => program);
  if (names.length === 0) return;
  fail(
    `测试还需要：${names.join('、')}。请先安装（Debian：sudo apt-get install ${names.join(' ')}）。`,
    `The tests also need: ${names.join(', ')}. Install first (Debian: sudo apt-get install ${names.join(' ')}).`,
  );
}

function missing() {
  return PROGRAMS.filter(({ program, usual }) => ![...usual, ...onPath(program)].some((file) => existsSync(file)));
}

function onPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
}

function canInstall() {
  return process.getuid?.() === 0 && onPath('apt-get').some((file) => existsSync(file));
}

function install() {
  const packages = missing().map((program) => program.package);
  if (!existsSync(FONT.file)) packages.push(FONT.package);
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
