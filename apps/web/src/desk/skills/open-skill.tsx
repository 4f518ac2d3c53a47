import { Banner } from '@skillstar/ui';
import { formatMark } from '@skillstar/rules';
import { Link } from 'react-router';
import { groupMissing } from '../competitions/group-missing.ts';
import { MissingWords } from '../competitions/missing-words.tsx';
import { placeOfMissing } from '../competitions/place-of-missing.ts';
import { STOPS } from '../competitions/readiness.ts';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { call } from '../data/call.ts';
import { useList, useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { SkillView } from '../wire.ts';

/** Opening a skill, told before it is done: how many sheets, for whom, and what then can no longer change. */
export function OpenSkill({ skill, onClose }: { skill: SkillView; onClose: () => void }) {
  const t = useText('skills');
  const path = { id: skill.id };
  const scheme = useRead('/skills/{id}/scheme', { path, when: skill.total !== null });
  const subjects = useList('/skills/{id}/subjects', { path });
  const missing = useList('/competitions/{id}/missing', {
    path: { id: skill.competition },
  });
  const blockers = (missing.data ?? []).filter((item) => item.skill === skill.id && STOPS.includes(item.code));
  const groups = groupMissing(blockers);
  const competing = (subjects.data ?? []).filter(({ status }) => status === 'competing' || status === 'out-of-contest');
  const forms = (scheme.data?.criteria ?? []).flatMap(({ subCriteria }) => subCriteria);
  return (
    <DecisionDialog
      title={skill.status === 'preparing' ? t('open') : t('openMore')}
      confirmLabel={t('openDo')}
      blocked={blockers.length > 0 || subjects.data?.length === 0}
      done={t('opened')}
      act={() => call('POST', '/skills/{skill}/open', { path: { skill: skill.id } })}
      onClose={onClose}
      effect={
        <div className="stack">
          {blockers.length === 0 && subjects.data?.length === 0 ? (
            <Banner tone="signal" title={t('openNoCodes')} />
          ) : null}
          {blockers.length > 0 ? <Banner tone="signal" title={t('openBlocked', { count: groups.length })} /> : null}
          {blockers.length > 0 ? (
            <ul className="blockers">
              {groups.map((group) => (
                <li key={group.first.code + group.first.message}>
                  <MissingWords group={group} />{' '}
                  <Link to={placeOfMissing(group.first, skill.competition)}>{t('repair')}</Link>
                </li>
              ))}
            </ul>
          ) : (
            <ul>
              <li>
                {t('openSheets', {
                  sheets: competing.length * forms.length,
                  subjects: competing.length,
                  forms: forms.length,
                })}
              </li>
              <li>{t('openTotal', { total: formatMark(skill.total ?? 0) })}</li>
              <li>{t('openTablets')}</li>
              <li>{t('openBoard')}</li>
              <li>{t('openLock')}</li>
            </ul>
          )}
        </div>
      }
    />
  );
}
