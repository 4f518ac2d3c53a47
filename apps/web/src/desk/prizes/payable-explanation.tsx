import { StepTree } from '@skillstar/ui';
import { Drawer } from 'antd';
import { AwardSteps } from '../awards/award-explanation.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { PayableView } from '../wire.ts';

/** From the money down to the award and to each judge's score. */
export function PayableExplanation({ row, onClose }: { row: PayableView; onClose: () => void }) {
  const t = useText('prizes');
  const words = useText('words');
  const query = useRead('/payables/{id}/explanation', { path: { id: row.id } });
  return (
    <Drawer
      open
      title={t('explain.title', { name: row.recipient })}
      size={640}
      onClose={onClose}
      closable={{ 'aria-label': words('close') }}
    >
      <Loaded query={query}>
        {({ payment, award }) => (
          <>
            <h3>{t('explain.payment')}</h3>
            <StepTree open={2} steps={[payment]} />
            {award ? <AwardSteps explanation={award} /> : null}
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
