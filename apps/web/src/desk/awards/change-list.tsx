import { Panel } from '../controls/page.tsx';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import type { AwardLine } from './award-wire.ts';

/** Who gains and who loses against the decision in force. */
export function ChangeList({ gained, lost, base }: { gained: AwardLine[]; lost: AwardLine[]; base: number }) {
  const t = useText('awards');
  const reader = useLanguage();
  if (base === 0 || gained.length + lost.length === 0) return null;
  const names = (lines: AwardLine[]) => (
    <ul className="plain-list">
      {lines.map((line, index) => (
        <li key={index}>
          {line.recipient} <strong>{reader === 'en' ? (line.awardEn ?? line.award) : line.award}</strong>
        </li>
      ))}
    </ul>
  );
  return (
    <Panel title={t('against', { version: base })}>
      <div className="two-columns">
        <div>
          <h3 className="quiet-title">{t('gained', { count: gained.length })}</h3>
          {names(gained)}
        </div>
        <div>
          <h3 className="quiet-title">{t('lost', { count: lost.length })}</h3>
          {names(lost)}
        </div>
      </div>
    </Panel>
  );
}
