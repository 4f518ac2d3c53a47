import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import type { AwardPreview, AwardScheme } from './award-wire.ts';
import { awardNames } from './scheme-draft.ts';

/** How many each tier was meant for and how many get it. */
export function AwardTiers({ tiers, scheme }: Pick<AwardPreview, 'tiers'> & { scheme: AwardScheme }) {
  const t = useText('awards');
  const nameOf = awardNames(scheme, useLanguage());
  if (tiers.length === 0) return null;
  return (
    <ul className="tier-counts" aria-label={t('tiers')}>
      {tiers.map((tier, index) => (
        <li key={index}>
          <strong>{nameOf(tier.award)}</strong>
          {tier.groupName ? <span className="quiet">{tier.groupName}</span> : null}
          <span className="tier-count figures">{tier.given}</span>
          {meant(tier, t)}
        </li>
      ))}
    </ul>
  );
}

/** Only where it differs: a tie at the cut, a least total, somebody who decided otherwise. */
function meant({ size, given, kind }: AwardPreview['tiers'][number], t: ReturnType<typeof useText<'awards'>>) {
  if (size === null || kind === 'medal' || size === given) return null;
  return <span className="tag">{t('meantFor', { count: size })}</span>;
}
