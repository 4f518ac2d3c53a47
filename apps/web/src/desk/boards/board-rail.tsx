import { EmptyState } from '@skillstar/ui';
import { localName, useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import type { BoardView } from '../wire.ts';
import { VisibilityMark } from './visibility-mark.tsx';

interface Props {
  boards: BoardView[];
  chosen: string | null;
  onChoose: (board: string) => void;
}

const KINDS = ['skill', 'group', 'delegation'] as const;

export function BoardRail({ boards, chosen, onChoose }: Props) {
  const t = useText('boards');
  const reader = useLanguage();
  if (boards.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
  return (
    <nav className="board-rail" aria-label={t('title')}>
      {KINDS.filter((kind) => boards.some((board) => board.kind === kind)).map((kind) => (
        <div key={kind}>
          <h2>{t(`kinds.${kind}`)}</h2>
          <ul>
            {boards
              .filter((board) => board.kind === kind)
              .map((board) => (
                <li key={board.id}>
                  <button type="button" aria-current={board.id === chosen} onClick={() => onChoose(board.id)}>
                    <span>{localName({ name: board.title, nameEn: board.titleEn }, reader)}</span>
                    <VisibilityMark visibility={board.visibility} />
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
