import { App } from 'antd';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { inARow, listing } from '../controls/listing.ts';
import { call } from '../data/call.ts';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import type { PayableView } from '../wire.ts';

interface Props {
  competition: string;
  rows: PayableView[];
  onClose: () => void;
}

/** Writes to the winners whose account is missing; those who left no address are named for the office to ask. */
export function Reminder({ competition, rows, onClose }: Props) {
  const t = useText('prizes');
  const reader = useLanguage();
  const { notification } = App.useApp();
  const names = [...new Set(rows.map(({ recipient }) => recipient))];
  return (
    <DecisionDialog
      title={t('remindTitle', { count: names.length })}
      effect={
        <>
          <p>{listing(names, reader)}</p>
          <p>{t('remindEffect')}</p>
        </>
      }
      confirmLabel={t('remindDo')}
      act={async () => {
        const { reminded, recently, unreachable } = await call('POST', '/competitions/{id}/payables/reminders', {
          path: { id: competition },
        });
        notification[unreachable.length > 0 ? 'warning' : 'success']({
          // names are read at leisure
          duration: unreachable.length > 0 ? 0 : undefined,
          title: t('reminded', { count: reminded }),
          description: inARow(
            [
              recently > 0 ? t('remindedRecently', { count: recently }) : '',
              unreachable.length > 0 ? t('unreachable', { names: listing(unreachable, reader) }) : '',
            ],
            reader,
          ),
        });
      }}
      onClose={onClose}
    />
  );
}
