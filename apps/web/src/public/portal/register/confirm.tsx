import { useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '@skillstar/ui';
import { sentenceOf } from '../sentence.ts';

export interface ConfirmProps {
  /** What cannot be taken back is quiet; what is wanted is not. */
  kind?: 'quiet' | 'primary';
  /** The button that asks. */
  open: string;
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  children?: ReactNode;
  onConfirm: () => Promise<void>;
}

/** What cannot be taken back is asked once more. */
export function Confirm({ kind = 'quiet', open, title, text, confirm, cancel, children, onConfirm }: ConfirmProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const go = async () => {
    setBusy(true);
    try {
      await onConfirm();
      dialog.current?.close();
    } catch (error) {
      setFault(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={kind === 'quiet' ? 'register-aside' : 'register-wanted'}>
      <Button
        kind={kind}
        className={kind === 'primary' ? 'portal-wide' : undefined}
        onClick={() => dialog.current?.showModal()}
      >
        {open}
      </Button>
      <dialog ref={dialog} className="register-dialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-text`}>{text}</p>
        {children}
        {fault ? (
          <p className="portal-fault" role="alert">
            {fault}
          </p>
        ) : null}
        <div className="portal-row">
          <Button onClick={() => dialog.current?.close()}>{cancel}</Button>
          <Button
            {...(kind === 'quiet' ? { className: 'register-danger' } : { kind })}
            busy={busy}
            onClick={() => void go()}
          >
            {confirm}
          </Button>
        </div>
      </dialog>
    </div>
  );
}
