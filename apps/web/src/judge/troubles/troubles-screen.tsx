import { EmptyState, Star } from '@skillstar/ui';
import { valueWords } from '../model/values.ts';
import { go } from '../route.ts';
import { StatusMark } from '../shell/status-mark.tsx';
import { TopBar } from '../shell/top-bar.tsx';
import { useSheets } from '../use-sheets.ts';
import { useText } from '../words.ts';

/** Conflicts and refusals of all sheets in one place, each a tap from where it is settled. */
export function TroublesScreen() {
  const t = useText();
  const models = useSheets();
  if (!models) return null;
  const rows = models.flatMap((model) => model.troubles.map((aspect) => ({ model, aspect })));
  return (
    <div className="list">
      <TopBar title={t('troubles.title')} />
      <main className="list-main">
        {rows.length === 0 ? (
          <EmptyState title={t('troubles.emptyTitle')} figure={<Star size={56} />}>
            {t('troubles.empty')}
          </EmptyState>
        ) : (
          <ul className="troubles">
            {rows.map(({ model: { sheet }, aspect }) => (
              <li key={`${sheet.id}/${aspect.id}`}>
                <StatusMark status={aspect.slot.trouble?.status ?? 'conflict'} size={28} />
                <b className="troubles-code">{sheet.subject.code}</b>
                <span>
                  <strong>
                    {aspect.label} {aspect.description}
                  </strong>
                  <small>
                    {t(`status.${aspect.slot.trouble?.status ?? 'conflict'}`)} ·{' '}
                    {valueWords(aspect, aspect.slot.trouble?.value ?? aspect.conflict?.value ?? null, t)}
                  </small>
                </span>
                <button
                  type="button"
                  className="key"
                  onClick={() => go({ at: 'sheet', sheet: sheet.id, aspect: aspect.id })}
                >
                  {t('troubles.go')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}
