import { quoted, refuse, violation, type Outcome } from '../violations.ts';
import { advanceCommand } from './advance.ts';
import { awardsCommand } from './awards.ts';
import type { Answer, Command } from './command.ts';
import { drawCommand } from './draw.ts';
import { explainCommand } from './explain.ts';
import { markCommand } from './mark.ts';
import { panelCommand, totalCommand } from './panel.ts';
import { prizeCommand } from './prize.ts';
import { rankCommand } from './rank.ts';
import { recheckCommand } from './recheck.ts';
import { comparisonCommand, medalsCommand, scaleCommand } from './scale.ts';

export const COMMANDS: Readonly<Record<string, Command>> = {
  mark: markCommand,
  panel: panelCommand,
  total: totalCommand,
  rank: rankCommand,
  scale: scaleCommand,
  medals: medalsCommand,
  comparison: comparisonCommand,
  awards: awardsCommand,
  prize: prizeCommand,
  draw: drawCommand,
  recheck: recheckCommand,
  advance: advanceCommand,
  explain: explainCommand,
};

/** One command on one JSON text (null: not a text): what is printed, and the exit code; JSON whatever comes in. */
export function run(name: string | undefined, input: string | null): { output: string; exitCode: 0 | 1 } {
  const outcome = ask(name, input);
  if (outcome.ok) return { output: `${JSON.stringify(outcome.answer, null, 2)}\n`, exitCode: 0 };
  return { output: `${JSON.stringify({ violations: outcome.violations }, null, 2)}\n`, exitCode: 1 };
}

function ask(name: string | undefined, input: string | null): Outcome<{ answer: Answer }> {
  const known = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!known) {
    return refuse(
      violation('input.commandUnknown', { command: quoted(name ?? ''), known: Object.keys(COMMANDS).join(', ') }),
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(input ?? '');
  } catch {
    return refuse(violation('input.notJson'));
  }
  return known(value);
}
