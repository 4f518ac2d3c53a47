import { useLanguage } from '../../lib/language.ts';
import { showClock } from '../controls/moment.ts';
import { useText } from '../words.ts';
import type { ConflictSideView, ConflictView } from '../wire.ts';
import { valueText } from './value-text.ts';

export function ConflictSides({ conflict }: { conflict: ConflictView }) {
  const t = useText('judging');
  return (
    <div className="conflict-sides">
      <Side title={t('presentSide')} side={conflict.present} withheld={conflict.withheld} />
      <Side title={t('otherSide')} side={conflict.other} withheld={conflict.withheld} />
    </div>
  );
}

function Side({ title, side, withheld }: { title: string; side: ConflictSideView | null; withheld: boolean }) {
  const t = useText('judging');
  const reader = useLanguage();
  return (
    <div className="conflict-side">
      <h3>{title}</h3>
      <p className="conflict-value">{withheld ? t('withheld') : side ? valueText(side.value, null, t) : t('blank')}</p>
      {side ? (
        <p className="quiet">
          {side.by.name} · <span className="figures">{showClock(side.at, reader)}</span>
        </p>
      ) : null}
    </div>
  );
}
