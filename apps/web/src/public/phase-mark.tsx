import { StatusDot } from '@skillstar/ui';
import { serverTime } from '../lib/server-clock.ts';
import { phaseOf } from '../lib/times.ts';
import type { CompetitionFacts } from './competition-facts.ts';
import { useT } from './words.ts';

const TONES = { running: 'waiting', upcoming: 'faint', over: 'faint' } as const;

export function PhaseMark({ competition }: { competition: CompetitionFacts }) {
  const t = useT();
  const phase = phaseOf(competition.startsOn, competition.days, competition.status === 'closed', serverTime());
  return <StatusDot tone={TONES[phase]}>{t(`competition.${phase}`)}</StatusDot>;
}
