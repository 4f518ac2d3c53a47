import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../words.ts';
import { DecisionDialog } from './decision-dialog.tsx';

interface Props {
  /** What goes away. */
  name: string;
  /** What it is called to take it away; deleting, where left out. */
  verb?: string;
  /** Said when it is gone. */
  done?: string;
  size?: 'small';
  act: () => Promise<unknown>;
}

/** Takes one thing of a list away, after a question: the button lies beside others that change nothing. */
export function RemoveButton({ name, verb, done, size, act }: Props) {
  const t = useText('words');
  const [asking, setAsking] = useState(false);
  const label = verb ?? t('delete');
  return (
    <>
      <Button type="text" size={size} aria-label={`${label} ${name}`} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking ? (
        <DecisionDialog
          title={t('removeAsk', { verb: label, name })}
          effect={null}
          confirmLabel={label}
          danger
          act={act}
          done={done ?? t('deleted')}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
