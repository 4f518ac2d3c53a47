import { useEffect, useRef } from 'react';
import type { AspectModel } from '../model/sheet-model.ts';
import { markWords, valueWords } from '../model/values.ts';
import { StatusMark } from '../shell/status-mark.tsx';
import { useText, type Text } from '../words.ts';

/** Every aspect of the form, its value and where that value is; a tap goes there. */
export function AspectList({
  aspects,
  selected,
  onSelect,
}: {
  aspects: AspectModel[];
  selected: string;
  onSelect: (id: string) => void;
}) {
  const t = useText();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void current.current?.scrollIntoView?.({ block: 'nearest' });
  }, [selected]);
  return (
    <nav className="aspects" aria-label={t('mark.aspects')}>
      <ol>
        {aspects.map((aspect) => (
          <li key={aspect.id}>
            <button
              type="button"
              ref={aspect.id === selected ? current : undefined}
              className={`aspect-row aspect-${aspect.trouble ? 'trouble' : aspect.state}`}
              aria-current={aspect.id === selected ? 'true' : undefined}
              onClick={() => onSelect(aspect.id)}
            >
              <span className="aspect-label">{aspect.label}</span>
              <span className="aspect-title">{aspect.description}</span>
              <span className="aspect-value">{shortValue(aspect, t)}</span>
              <StatusMark status={aspect.draft !== '' ? 'draft' : aspect.slot.status} />
              <span className="ui-unseen">{t(`status.${aspect.draft !== '' ? 'draft' : aspect.slot.status}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function shortValue(aspect: AspectModel, t: Text): string {
  if (aspect.draft !== '') return t('mark.draft');
  if (aspect.state === 'again') return t('mark.again', { round: aspect.round });
  if (aspect.slot.value === null) return t('mark.blank');
  if (aspect.state === 'waiting' && aspect.needed > 0 && aspect.slot.status === 'confirmed') {
    return t('mark.waiting', { count: aspect.needed });
  }
  return aspect.shownMark === null ? valueWords(aspect, aspect.slot.value, t) : markWords(aspect.shownMark);
}
