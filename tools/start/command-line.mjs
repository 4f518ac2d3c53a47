// Built-ins only, for any Node from 20.19: asked before anything is installed, built or started.

const SETTINGS = `
  PORT=3000               网页与接口；直播在下一个端口 / pages and api; live takes the next port
  SKILLSTAR_DATA=./data   数据文件夹 / the data folder
  SKILLSTAR_DEMO=off      空数据库，在 /desk/ 建立组委会账号 / empty; the organiser is made at /desk/
  DATABASE_URL=postgres://…   自备数据库 / a database of your own
  更多 More: docs/operations.md`;

export const START_USAGE = `用法 Usage: npm start${SETTINGS}`;
export const DEV_USAGE = `用法 Usage: npm run dev${SETTINGS}`;

/**
 * For a program that takes no arguments: `--help` prints how it is used, anything else is refused, because a word that
 * nobody reads is a wish that nobody fulfils (`npm start -- --port 4000`).
 * @param {string[]} args
 * @param {string} usage
 */
export function refuseArguments(args, usage) {
  const asked = answerTo(args, usage);
  if (asked === null) return;
  (asked.code === 0 ? console.log : console.error)(asked.text);
  process.exit(asked.code);
}

/**
 * @param {string[]} args
 * @param {string} usage
 * @returns {{ code: 0 | 1, text: string } | null}
 */
export function answerTo(args, usage) {
  if (args.length === 0) return null;
  if (args.every((word) => word === '--help' || word === '-h')) return { code: 0, text: usage };
  const words = args.join(' ');
  return {
    code: 1,
    text: `\n不认识的参数：${words}，没有启动任何程序。\nUnknown argument, nothing was started: ${words}\n${usage}`,
  };
}
