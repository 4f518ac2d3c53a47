import { Banner, EmptyState } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { useList, useRead } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { ConflictView } from '../wire.ts';
import { ConflictDecision } from './conflict-decision.tsx';
import { ConflictSides } from './conflict-sides.tsx';

const EVERY_MS = 10_000;

/** The chief's queue: two versions of one slot, side by side, and a decision with its reason. */
export function ConflictsPage() {
  const t = useText('judging');
  const may = useMay();
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const query = useRead('/competitions/{competition}/conflicts', {
    path: { competition },
    every: EVERY_MS,
  });
  const skills = useList('/competitions/{id}/skills', { path: { id: competition } });
  // the same label stands in the scheme of every skill
  const skillName = (id: string) => {
    const skill = skills.data?.find((one) => one.id === id);
    return skill ? `${localName(skill, reader)} · ` : '';
  };
  const [decided, setDecided] = useState<{ conflict: ConflictView; take: 'present' | 'other' } | null>(null);
  return (
    <Page context={name} title={t('conflictsTitle')} note={t('conflictsNote')}>
      {may('conflict.resolve') ? null : <Banner tone="plain" title={t('onlyChief')} />}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('noConflicts')}>{t('noConflictsText')}</EmptyState>
          ) : (
            <ul className="conflicts">
              {items.map((conflict) => (
                <li key={conflict.entry}>
                  <header>
                    <span className="scheme-code">{conflict.subjectCode}</span>
                    <div>
                      <h2>
                        <span className="code">{conflict.label}</span> {conflict.description}
                      </h2>
                      <p className="quiet">
                        {skillName(conflict.skill)}
                        {conflict.slot === 0
                          ? t('sharedSlot')
                          : t('seatRound', { seat: conflict.slot, round: conflict.round })}
                        {' · '}
                        <Link to={`/c/${competition}/judging/sheets/${conflict.sheet}`}>{t('toSheet')}</Link>
                      </p>
                    </div>
                  </header>
                  <ConflictSides conflict={conflict} />
                  {may('conflict.resolve') ? (
                    <div className="conflict-actions">
                      <Button onClick={() => setDecided({ conflict, take: 'present' })}>{t('keepPresent')}</Button>
                      <Button onClick={() => setDecided({ conflict, take: 'other' })}>{t('takeOther')}</Button>
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {decided ? <ConflictDecision {...decided} onClose={() => setDecided(null)} /> : null}
    </Page>
  );
}
