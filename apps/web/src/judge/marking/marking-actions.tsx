import type { AspectModel, SheetModel } from '../model/sheet-model.ts';
import { useText } from '../words.ts';
import type { Marking } from './use-marking.ts';

export interface MarkingActionsProps {
  model: SheetModel;
  aspect: AspectModel;
  marking: Marking;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onNextBlank: () => void;
  onUndone: (aspect: string | null) => void;
  onReview: () => void;
  onCleared: () => void;
}

/** The row under the thumb. The strong key is always the next sensible step: the next blank, then the review. */
export function MarkingActions(props: MarkingActionsProps) {
  const { model, aspect, marking, onPrevious, onNext, onNextBlank, onUndone, onReview, onCleared } = props;
  const t = useText();
  const others = model.blanks.filter(({ id }) => id !== aspect.id).length;
  const here = aspect.state === 'blank' || aspect.state === 'again';
  return (
    <footer className="actions">
      <button
        type="button"
        className="key"
        disabled={!marking.canUndo}
        onClick={() => void marking.undo().then(onUndone)}
      >
        <span aria-hidden="true">↶</span> {t('mark.undo')}
      </button>
      <button
        type="button"
        className="key"
        disabled={model.closed || (aspect.slot.value === null && aspect.draft === '')}
        onClick={() => {
          marking.draft(aspect, '');
          if (aspect.slot.value !== null) void marking.set(aspect, null);
          onCleared();
        }}
      >
        {t('mark.clear')}
      </button>
      <span className="actions-gap" />
      <button type="button" className="key" disabled={!onPrevious} onClick={() => onPrevious?.()}>
        <span aria-hidden="true">‹</span> {t('mark.previous')}
      </button>
      <button type="button" className="key" disabled={!onNext} onClick={() => onNext?.()}>
        {t('mark.next')} <span aria-hidden="true">›</span>
      </button>
      {model.sheet.locked || model.shutOut ? null : others > 0 && !model.closed ? (
        <button type="button" className="key key-strong key-wide" onClick={onNextBlank}>
          {t('mark.nextBlank', { count: others })}
        </button>
      ) : (
        <button
          type="button"
          className={here || model.closed ? 'key key-wide' : 'key key-strong key-wide'}
          onClick={onReview}
        >
          {t('mark.review')}
        </button>
      )}
    </footer>
  );
}
