import { App, Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../words.ts';

interface Props {
  title: string;
  /** Shown once: a password, a screen's address. */
  secret: string;
  children: ReactNode;
  onClose: () => void;
}

export function SecretDialog({ title, secret, children, onClose }: Props) {
  const t = useText('words');
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard?.writeText(secret).then(
      () => message.success(t('copied')),
      () => message.warning(t('copyByHand')),
    );
  };
  return (
    <Modal
      open
      title={title}
      closable={{ 'aria-label': t('close') }}
      onCancel={onClose}
      footer={
        <div className="dialog-foot">
          <Button onClick={() => void copy()}>{t('copy')}</Button>
          <Button type="primary" onClick={onClose}>
            {t('noted')}
          </Button>
        </div>
      }
    >
      <p>{children}</p>
      <output className="secret">{secret}</output>
    </Modal>
  );
}
