import { useText } from '../words.ts';
import type { SchemeView } from '../wire.ts';

/** What deserves a second look; folded away, because it keeps nobody from marking. */
export function SchemeWarnings({ warnings }: { warnings: SchemeView['warnings'] }) {
  const t = useText('schemes');
  if (warnings.length === 0) return null;
  return (
    <details className="scheme-warnings">
      <summary>
        {t('warnings', { count: warnings.length })}
        <span className="quiet">{t('warningsFolded')}</span>
      </summary>
      <ul>
        {warnings.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
