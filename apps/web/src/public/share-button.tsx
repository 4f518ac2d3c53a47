import { useState } from 'react';
import { Button } from '@skillstar/ui';
import { useT } from './words.ts';

type Outcome = 'share' | 'copied' | 'wechat' | 'failed';

export function ShareButton({ title }: { title: string }) {
  const t = useT();
  const [outcome, setOutcome] = useState<Outcome>('share');
  const share = async () => {
    setOutcome(await shareLink(title, location.href));
    setTimeout(() => setOutcome('share'), 4_000);
  };
  return (
    <Button kind="quiet" className="share" onClick={() => void share()}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 10V2M5 4.5 8 1.5l3 3M3.5 7.5v6h9v-6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span role="status">{t(`share.${outcome}`)}</span>
    </Button>
  );
}

/** WeChat shares by its own menu only; elsewhere the system's sheet, else the clipboard (not on plain http). */
async function shareLink(title: string, url: string): Promise<Outcome> {
  if (/MicroMessenger/i.test(navigator.userAgent)) return 'wechat';
  try {
    if (navigator.share) {
      await navigator.share({ title, url });
      return 'share';
    }
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'share' : 'failed';
  }
}
