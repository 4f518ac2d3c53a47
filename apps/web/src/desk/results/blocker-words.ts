import { fill, RESULT_BLOCKERS, type ResultBlockerCode } from '@skillstar/contract';
import type { Language } from '../../lib/language.ts';
import type { ResultBlockerView } from '../wire.ts';

/** The checks of the results page, in the order in which they are mended; each fails by one of its blockers. */
export const CHECKS = {
  complete: ['skill.notMarked', 'skill.nobody', 'competitors.noCode', 'sheets.missing'],
  judges: ['judges.missing'],
  blanks: ['marks.blank'],
  spreads: ['marks.spread'],
  conflicts: ['marks.conflict'],
  signed: ['sheets.unsigned'],
  chain: ['chain.broken'],
  calculator: ['calculator.differs'],
  boards: ['board.differs'],
} as const satisfies Record<string, readonly ResultBlockerCode[]>;
export type Check = keyof typeof CHECKS;

export function blockerSentence({ code, params }: ResultBlockerView, reader: Language): string {
  return fill(RESULT_BLOCKERS[code], reader === 'en' ? 'en' : 'zh', params);
}

/** Where all of them are mended; null where no page can mend it. */
export function placeOfBlocker(code: ResultBlockerCode, competition: string, skill: string): string | null {
  const sheets = (filter: Record<string, string>) =>
    `/c/${competition}/judging/sheets?${new URLSearchParams({ skill, ...filter })}`;
  switch (code) {
    case 'skill.notMarked':
      return `/c/${competition}/judging`;
    case 'skill.nobody':
    case 'competitors.noCode':
      return `/c/${competition}/skills/${skill}/subjects`;
    case 'sheets.missing':
      return `/c/${competition}/skills/${skill}?open=1`;
    case 'judges.missing':
    case 'marks.blank':
      return sheets({ has: 'blanks' });
    case 'marks.spread':
      return sheets({ has: 'spreads' });
    case 'marks.conflict':
      return `/c/${competition}/conflicts`;
    case 'sheets.unsigned':
      return sheets({ state: 'open' });
    case 'board.differs':
      return `/c/${competition}/boards`;
    default:
      return null;
  }
}
