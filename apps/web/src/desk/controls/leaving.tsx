import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '../words.ts';

/** Whoever leaves a page with unsaved changes is asked first: by our own words inside the desk, by the browser's outside. */
export function Leaving({ unsaved }: { unsaved: () => boolean }) {
  const t = useText('words');
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    return unsaved() && currentLocation.pathname !== nextLocation.pathname;
  });
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal
      open
      title={t('leaving.title')}
      onCancel={() => blocker.reset()}
      closable={{ 'aria-label': t('close') }}
      width={480}
      footer={
        <div className="dialog-foot">
          <Button danger onClick={() => blocker.proceed()}>
            {t('leaving.go')}
          </Button>
          <Button type="primary" autoFocus onClick={() => blocker.reset()}>
            {t('leaving.stay')}
          </Button>
        </div>
      }
    >
      <p>{t('leaving.text')}</p>
    </Modal>
  );
}
