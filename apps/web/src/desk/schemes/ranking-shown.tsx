import { readTieKey, tieKeyName } from '@skillstar/rules';
import { useLanguage } from '../../lib/language.ts';
import { Panel } from '../controls/page.tsx';
import { useText } from '../words.ts';
import type { SchemeView } from '../wire.ts';

/** How totals become ranks: the same on boards, in publications, for the second calculator and in explanations. */
export function RankingShown({ scheme }: { scheme: SchemeView }) {
  const t = useText('schemes');
  const reader = useLanguage() === 'en' ? 'en' : 'zh';
  const { tieKeys, scale, smallField } = scheme.ranking;
  const names = namesIn(scheme);
  return (
    <Panel title={t('ranking.title')} note={t(tieKeys.length > 0 ? 'ranking.thenShared' : 'ranking.shared')}>
      {tieKeys.length > 0 ? (
        <ol className="tie-keys">
          {tieKeys.map(({ key, order }) => (
            <li key={key}>
              <span className="tie-key-name">
                {tieKeyName(key, reader, names.get(readTieKey(key)?.of ?? ''))}{' '}
                <span className="quiet">{t(`ranking.${order}`)}</span>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {scale === 'none' ? null : (
        <p>
          {t('ranking.scale')} {t(`ranking.scales.${scale}`)}
          {smallField ? ` · ${t('ranking.smallField')}` : ''}
        </p>
      )}
    </Panel>
  );
}

function namesIn({ criteria }: SchemeView): Map<string, string> {
  const aspects = criteria.flatMap(({ subCriteria }) => subCriteria.flatMap((form) => form.aspects));
  return new Map([
    ...criteria.map(({ code, name }) => [code, name] as const),
    ...aspects.map(({ label, description }) => [label, description] as const),
  ]);
}
