import type { Counts, Visibility } from '@skillstar/contract';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { listing } from '../controls/listing.ts';
import { localName, useLanguage } from '../../lib/language.ts';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { BoardView } from '../wire.ts';
import { sumsStillFrozen, toldByOpening } from './told-by-opening.ts';

interface Props {
  board: BoardView;
  visibility: Visibility;
  counts: Counts;
  onClose: () => void;
}

export function BoardDecision({ board, visibility, counts, onClose }: Props) {
  const t = useText('boards');
  const takesSumsAlong =
    board.kind === 'skill' && visibility !== board.visibility && (visibility === 'frozen' || visibility === 'hidden');
  const reader = useLanguage();
  const boards = useList('/competitions/{competition}/boards', { path: { competition: board.competition } });
  const namesOf = (list: BoardView[]) =>
    listing(
      list.map(({ title, titleEn }) => localName({ name: title, nameEn: titleEn }, reader)),
      reader,
    );
  const told = toldByOpening(board, visibility, boards.data ?? []);
  const frozen = sumsStillFrozen(board, visibility, boards.data ?? []);
  return (
    <DecisionDialog
      reason
      title={t('applyTitle', { title: board.title })}
      effect={
        <ul>
          <li>
            {t('from', { from: t(`visibility.${board.visibility}`), to: t(`visibility.${visibility}`) })}
            {t(`effect.${visibility}`)}
          </li>
          {told.length > 0 ? <li>{t('tellsSkills', { names: namesOf(told) })}</li> : null}
          {frozen.length > 0 ? <li>{t('sumsStayFrozen', { names: namesOf(frozen) })}</li> : null}
          {takesSumsAlong ? <li>{t('freezesSums')}</li> : null}
          <li>{t(`countsEffect.${counts}`)}</li>
          {board.visibility === 'frozen' && visibility !== 'frozen' ? <li>{t('thaw')}</li> : null}
          <li>{t('atOnce')}</li>
        </ul>
      }
      confirmLabel={t('apply')}
      done={t('applied')}
      act={(reason) =>
        call('PATCH', '/boards/{board}', {
          path: { board: board.id },
          body: {
            version: board.version,
            reason,
            ...(visibility !== board.visibility && { visibility }),
            ...(counts !== board.counts && { counts }),
          },
        })
      }
      onClose={onClose}
    />
  );
}
