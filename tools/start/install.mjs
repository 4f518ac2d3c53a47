// Built-ins only, for any Node from 20.19: this runs before anything is installed.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const OLDEST_NODE = [20, 19];
const PRODUCT_MAJOR = 24;

/** @param {string} version */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    `需要 Node ${OLDEST_NODE.join('.')} 或更新版本，这里是 ${version}。`,
    `Node ${OLDEST_NODE.join('.')} or later is needed; this is ${version}.`,
  );
}

/**
 * Runs `npm ci` unless what the lock file names is there already. npm writes what it installed into
 * node_modules/.package-lock.json when it has finished, so an interrupted installation counts as none.
 * @param {string} root
 * @param {'production' | 'everything'} wanted
 */
export function ensureInstalled(root, wanted) {
  const lock = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules/.package-lock.json'));
  if (lock === null) fail('缺少 package-lock.json。', 'package-lock.json is missing.');
  if (installed !== null && lacking(lock, installed, wanted).length === 0) return;
  console.log(`安装依赖（npm ci，约一分钟）…… / Installing packages (npm ci, about a minute) …`);
  const run = npm(root, wanted === 'production' ? ['ci', '--omit=dev'] : ['ci', '--include=dev']);
  if (run.status !== 0) {
    fail(
      '安装依赖失败，原因见上。请检查网络后再试。',
      'Installing the packages failed, see above. Check the network and try again.',
    );
  }
}

/**
 * What the lock file names and the installation lacks. Optional packages belong to platforms and do not count.
 * @param {Record<string, any>} lock
 * @param {Record<string, any>} installed
 * @param {'production' | 'everything'} wanted
 */
export function lacking(lock, installed, wanted) {
  return Object.entries(lock)
    .filter(([place]) => place.startsWith('node_modules/'))
    .filter(([, entry]) => !entry.optional && !entry.devOptional && (wanted === 'everything' || !entry.dev))
    .filter(([place, entry]) => {
      const present = installed[place];
      return present === undefined || present.version !== entry.version || present.link !== entry.link;
    })
    .map(([place]) => place);
}

/**
 * The Node that the product runs on: the host's when it is new enough, else the one that npm brought.
 * @param {string} root
 */
export function productNode(root) {
  const packaged = [
    join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node'),
    join(root, 'node_modules', `node-win-${process.arch}`, 'bin/node.exe'),
  ].find((file) => existsSync(file));
  const hostIsNew = Number(process.versions.node.split('.')[0]) >= PRODUCT_MAJOR;
  if (hostIsNew && existsSync(process.execPath)) return process.execPath;
  if (packaged !== undefined) return packaged;
  return fail(
    `本平台（${process.platform}-${process.arch}）请安装 Node ${PRODUCT_MAJOR} 后再试。`,
    `On this platform (${process.platform}-${process.arch}) install Node ${PRODUCT_MAJOR} and try again.`,
  );
}

/**
 * The environment in which programs of the project find that Node and each other first.
 * @param {string} root
 * @param {string} node
 */
export function environmentWith(root, node) {
  const path = [join(node, '..'), join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''];
  return { ...process.env, PATH: path.join(delimiter) };
}

/** @param {string} chinese @param {string} english @returns {never} */
export function fail(chinese, english) {
  console.error(`\n${chinese}\n${english}`);
  process.exit(1);
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function npm(root, args) {
  const script = process.env['npm_execpath'];
  const host = process.env['npm_node_execpath'] ?? process.execPath;
  if (script?.endsWith('.js')) return spawnSync(host, [script, ...args], { cwd: root, stdio: 'inherit' });
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}
