import { StatusDot } from '@skillstar/ui';
import { useText } from '../words.ts';
import type { AwardState } from './award-wire.ts';

/** What is to be done next, in one word. */
export function StandingOfAwards({ state }: { state: AwardState }) {
  const t = useText('awards');
  if (state.outdated) return <StatusDot tone="signal">{t('outdated')}</StatusDot>;
  if (state.decision > 0) return <StatusDot tone="confirmed">{t('decided', { version: state.decision })}</StatusDot>;
  if (state.skill === null) return <StatusDot tone="faint">{t('undecided')}</StatusDot>;
  if (!state.publication) return <StatusDot tone="faint">{t('noResults')}</StatusDot>;
  if (!state.publication.final) return <StatusDot tone="waiting">{t('onNotice')}</StatusDot>;
  return <StatusDot tone="signal">{t('toDecide')}</StatusDot>;
}
