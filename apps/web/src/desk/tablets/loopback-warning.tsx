import { Banner } from '@skillstar/ui';
import { useText } from '../words.ts';

const LOOPBACK = /^(localhost(:|$)|127\.|\[::1\])/;

/** A slip carries the address under which the desk itself was opened: “localhost” leads a tablet to the tablet. */
export function LoopbackWarning({ host = location.host }: { host?: string }) {
  const t = useText('tablets');
  if (!LOOPBACK.test(host)) return null;
  return (
    <Banner tone="accent" title={t('loopback', { host })}>
      {t('loopbackText')}
    </Banner>
  );
}
