import { Star } from '@skillstar/ui';
import { useText } from '../words.ts';

/** No storage, no marking: nothing typed here could be promised to survive. */
export function Broken() {
  const t = useText();
  return (
    <main className="tablet broken" role="alert">
      <Star size={72} />
      <h1>{t('notice.brokenTitle')}</h1>
      <p>{t('notice.broken')}</p>
    </main>
  );
}
