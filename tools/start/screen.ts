import { networkInterfaces } from 'node:os';
import { ROLE_NAMES, type Role } from '@skillstar/contract';
import type { SignIn } from './sign-ins.ts';

/** What the person at the terminal is told when everything is up: one screenful, Chinese first. */
export interface Welcome {
  url: string;
  /** The same address for other machines of the network; empty when the product listens here only. */
  networkUrls: string[];
  data: string;
  signIns: SignIn[];
  signInsFile: string;
  /** No people yet: the first visitor of the desk becomes the organiser. */
  firstRun: boolean;
  ownDatabase: boolean;
}

const PAGES = [
  { path: '/', words: '观众与选手 Audience' },
  { path: '/judge/', words: '裁判平板 Judge’s tablet' },
  { path: '/desk/', words: '管理台 Organiser’s desk' },
  { path: '/stage/', words: '大屏 Big screen' },
];
const WIDTH = 26;
const MOST_SIGN_INS = 8;
const MOST_ADDRESSES = 2;

export function screen(welcome: Welcome): string {
  const [first = welcome.url, ...others] = [welcome.url, ...welcome.networkUrls.slice(0, MOST_ADDRESSES)];
  return [
    '',
    '  技能之星 SkillStar',
    '',
    `  ${pad('打开 Open', WIDTH)}${first}`,
    ...others.map((url) => `  ${pad('同一网络 On this network', WIDTH)}${url}`),
    ...PAGES.slice(1).map(({ path, words }) => `  ${pad(words, WIDTH)}${welcome.url}${path}`),
    '',
    ...signInLines(welcome),
    '',
    `  ${pad('数据 Data', WIDTH)}${welcome.data}${welcome.ownDatabase ? '（DATABASE_URL）' : ''}`,
    `  ${pad('停止 Stop', WIDTH)}Ctrl-C`,
    '',
  ].join('\n');
}

function signInLines({ url, firstRun, signIns, signInsFile }: Welcome): string[] {
  if (firstRun)
    return [
      `  还没有任何人：打开 ${url}/desk/ 建立组委会账号。`,
      `  Nobody yet: open ${url}/desk/ and make the organiser.`,
    ];
  if (signIns.length === 0) return [];
  const rows = oneOfEachRoleFirst(signIns)
    .slice(0, MOST_SIGN_INS)
    .map(({ role, name, signInName, password }) => [roleInWords(role), name, signInName, password]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => columns(row[column] ?? ''))) + 3);
  return [
    `  登录 Sign in（全部 all ${signIns.length}: ${signInsFile}）`,
    ...rows.map((row) => `    ${row.map((text, column) => pad(text, widths[column] ?? 0)).join('')}`.trimEnd()),
  ];
}

function roleInWords(role: string): string {
  const words = Object.hasOwn(ROLE_NAMES, role) ? ROLE_NAMES[role as Role] : null;
  return words ? `${words.zh} ${words.en}` : role;
}

function oneOfEachRoleFirst(signIns: SignIn[]): SignIn[] {
  const first = signIns.filter((person, at) => signIns.findIndex((other) => other.role === person.role) === at);
  return [...first, ...signIns.filter((person) => !first.includes(person))];
}

/** IPv4 addresses by which other machines reach this one. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}

/** Chinese characters and full-width punctuation take two columns of a terminal. */
export function columns(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - columns(text)));
}
