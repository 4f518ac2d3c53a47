import { useEffect } from 'react';
import { notify, useNotice } from '../notices.ts';
import { useQueueCount } from '../use-sheets.ts';
import { useText } from '../words.ts';
import { applyUpdate, useUpdate } from './update.ts';

/** Over every screen: a tap that was not kept, a "back" that was held, a new version. */
export function NoticeBar() {
  const t = useText();
  const notice = useNotice();
  useEffect(() => {
    if (notice !== 'back' && notice !== 'undo') return;
    const timer = setTimeout(() => notify(null), notice === 'back' ? 3_000 : 8_000);
    return () => clearTimeout(timer);
  }, [notice]);

  if (notice === 'back' || notice === 'undo') {
    return (
      <div className="notice" role="status">
        <strong>{t(notice === 'back' ? 'notice.backTitle' : 'notice.undoTitle')}</strong>
      </div>
    );
  }
  if (notice === null) return null;
  return (
    <div className="notice notice-signal" role="alert">
      <div>
        <strong>{t(notice === 'quota' ? 'notice.quotaTitle' : 'notice.storageTitle')}</strong>
        <p>{t(notice === 'quota' ? 'notice.quota' : 'notice.storage')}</p>
      </div>
      <button type="button" className="key" onClick={() => notify(null)}>
        {t('understood')}
      </button>
    </div>
  );
}

/** Only between two sheets: nobody should think of versions while marking. */
export function UpdateBar() {
  const t = useText();
  const { saved, sent } = useQueueCount();
  const ready = useUpdate();
  const unsent = saved + sent;
  if (!ready) return null;
  return (
    <div className="notice notice-flow" role="status">
      <div>
        <strong>{t('notice.updateTitle')}</strong>
        <p>{unsent === 0 ? t('notice.update') : t('notice.updateWait', { count: unsent })}</p>
      </div>
      <button type="button" className="key" disabled={unsent > 0} onClick={applyUpdate}>
        {t('notice.updateNow')}
      </button>
    </div>
  );
}
