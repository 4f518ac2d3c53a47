import { Banner, StatusDot } from '@skillstar/ui';
import { Link } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { Loaded } from '../controls/loaded.tsx';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import { groupMissing } from './group-missing.ts';
import { MissingWords } from './missing-words.tsx';
import { placeOfMissing } from './place-of-missing.ts';

/** What stands between this competition and its first mark: each line leads to where it is repaired. */
export function Missing({ competition }: { competition: string }) {
  const t = useText('competitions');
  const reader = useLanguage();
  const path = { id: competition };
  const missing = useList('/competitions/{id}/missing', { path });
  const skills = useList('/competitions/{id}/skills', { path });
  const nameOf = (skill: string | null) => {
    const found = skills.data?.find(({ id }) => id === skill);
    return found ? localName(found, reader) : null;
  };
  return (
    <Loaded query={missing}>
      {(items) =>
        items.length === 0 ? (
          <Banner tone="confirmed" title={t('nothingMissing')}>
            {t('nothingMissingText')}
          </Banner>
        ) : (
          <ol className="missing">
            {groupMissing(items).map((group) => (
              <li key={`${group.first.skill}${group.first.code}${group.first.message}`}>
                <StatusDot tone="signal">{nameOf(group.first.skill) ?? t('wholeCompetition')}</StatusDot>
                <span className="missing-words">
                  <MissingWords group={group} />
                </span>
                <Link to={placeOfMissing(group.first, competition)}>{t('repair')}</Link>
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
