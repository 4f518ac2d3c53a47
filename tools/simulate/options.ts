import { parseArgs } from 'node:util';

export interface Options {
  url: string;
  /** Who may make competitions; null: the organiser of `sign-ins.json`. */
  user: { name: string; password: string } | null;
  signIns: string;
  competitors: number;
  judges: number;
  aspects: number;
  /** Theory, a panel and deductions instead of measurements and judgements. */
  panel: boolean;
  /** Taps per second and judge; 0: as fast as they go. */
  speed: number;
  seed: number;
  /** Plays on in the demo competition, slowly, until it is finished or somebody else marks. */
  slow: boolean;
  /** Nothing but the report on standard output. */
  json: boolean;
}

export const USAGE = `用法 Usage: npm run simulate -- [options]
  --url http://localhost:3000   the running product
  --competitors 12 --judges 3 --aspects 24
  --panel                       theory 20 %, a panel of judges 80 %, deductions; three judges or more
  --speed 0                     taps per second and judge; 0: as fast as they go
  --seed 1                      the same seed plays the same marks
  --user NAME --password WORD   otherwise the organiser of $SKILLSTAR_DATA/sign-ins.json
  --slow                        plays on in the demo, until it is finished or somebody else marks
  --json                        only the report`;

/** The command line says what cannot be done: told with the usage, before anything is asked of the product. */
export class UsageFault extends Error {}

/** Reads the command line; throws one sentence about what is wrong with it. */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options {
  try {
    return understand(args, env);
  } catch (error) {
    throw new UsageFault(`参数有误 / ${(error as Error).message.split('. To specify', 1)[0]}\n${USAGE}`);
  }
}

function understand(args: string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string', default: `http://localhost:${env['PORT'] || '3000'}` },
      user: { type: 'string' },
      password: { type: 'string' },
      competitors: { type: 'string', default: '12' },
      judges: { type: 'string', default: '3' },
      aspects: { type: 'string', default: '24' },
      speed: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      panel: { type: 'boolean', default: false },
      slow: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'competitors' | 'judges' | 'aspects' | 'seed', min: number, max: number): number => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new Error(`--${name}: a whole number from ${min} to ${max}`);
  };
  const speed = Number(values.speed);
  if (!Number.isFinite(speed) || speed < 0) throw new Error('--speed: taps per second, 0 or more');
  if (!URL.canParse(values.url)) throw new Error('--url: not an address');
  if ((values.user === undefined) !== (values.password === undefined)) {
    throw new Error('--user and --password go together');
  }
  return {
    url: values.url.replace(/\/$/, ''),
    user: values.user === undefined ? null : { name: values.user, password: values.password! },
    signIns: `${env['SKILLSTAR_DATA'] || 'data'}/sign-ins.json`,
    competitors: whole('competitors', 1, 1_000),
    judges: whole('judges', values.panel ? 3 : 1, 15),
    panel: values.panel,
    aspects: whole('aspects', 1, 400),
    speed,
    seed: whole('seed', 0, 2 ** 31),
    slow: values.slow,
    json: values.json,
  };
}
