import { useEffect, useId, useRef } from 'react';
import { Button } from '@skillstar/ui';
import { Explanation } from './explanation.tsx';
import { useT } from './words.ts';

export interface ExplainDialogProps {
  board: string;
  row: { id: string; title: string };
  onClose: () => void;
}

/** Why a row of a board stands where it stands. Loaded when it is asked for. */
export function ExplainDialog({ board, row, onClose }: ExplainDialogProps) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className="share-sheet explain-sheet" ref={dialog} aria-labelledby={title} onClose={onClose}>
      <div className="share-head">
        <h2 id={title}>{row.title}</h2>
        <Button kind="quiet" onClick={() => dialog.current?.close()}>
          {t('close')}
        </Button>
      </div>
      <Explanation path="/boards/{board}/rows/{row}/explanation" names={{ board, row: row.id }} />
    </dialog>
  );
}
