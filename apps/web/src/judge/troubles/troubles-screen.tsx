import { EmptyState, Star } from '@skillstar/ui';
import { valueWords } from '../model/values.ts';
import { go } from '../route.ts';
import { StatusMark } from '../shell/status-mark.tsx';
import { TopBar } from '../shell/top-bar.tsx';
import { fill, refusalWording } from '@skillstar/contract';
import { useLanguage } from '../../lib/language.ts';
import type { LocalEntry } from '../../lib/offline-queue/database.ts';
import { orNotify } from '../notices.ts';
import { useWork } from '../services.ts';
import { useSheets, useStrays } from '../use-sheets.ts';
import { useText } from '../words.ts';

/** Conflicts and refusals of all sheets in one place, each a tap from where it is settled. */
export function TroublesScreen() {
  const t = useText();
  const models = useSheets();
  const strays = useStrays(models);
  if (!models) return null;
  const codeOf = ({ sheet }: LocalEntry): string | null =>
    models.find((model) => model.sheet.id === sheet)?.sheet.subject.code ?? null;
  const rows = models.flatMap((model) => model.troubles.map((aspect) => ({ model, aspect })));
  return (
    <div className="list">
      <TopBar title={t('troubles.title')} />
      <main className="list-main">
        {rows.length === 0 && strays.length === 0 ? (
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
            {strays.map((entry) => (
              <Stray key={entry.id} entry={entry} code={codeOf(entry)} />
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}

/** A value whose aspect is on no sheet of this tablet any more: what it was, why it was not taken, and a way to let it go. */
function Stray({ entry, code }: { entry: LocalEntry; code: string | null }) {
  const t = useText();
  const { tablet } = useWork();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const wording = entry.code ? refusalWording(entry.code) : undefined;
  return (
    <li>
      <StatusMark status={entry.status} size={28} />
      <b className="troubles-code">{code ?? t('mark.noMark')}</b>
      <span>
        <strong>{t('troubles.stray', { value: entry.value ?? t('mark.blank') })}</strong>
        <small>{wording ? fill(wording, language, entry.params ?? {}) : t(`status.${entry.status}`)}</small>
      </span>
      <button type="button" className="key" onClick={() => void orNotify(tablet.dismiss(entry))}>
        {t('refused.letGo')}
      </button>
    </li>
  );
}
