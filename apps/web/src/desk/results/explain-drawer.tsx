import { StepTree } from '@skillstar/ui';
import { Drawer } from 'antd';
import { Loaded } from '../controls/loaded.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { PresentResultRow } from '../wire.ts';

interface Props {
  skill: string;
  row: PresentResultRow;
  onClose: () => void;
}

/** From a rank down to each judge's score: as it stands now. */
export function ExplainDrawer({ skill, row, onClose }: Props) {
  const t = useText('results');
  const words = useText('words');
  const query = useRead('/skills/{skill}/subjects/{subject}/explanation', { path: { skill, subject: row.subject } });
  return (
    <Drawer
      open
      title={t('whyTitle', { who: row.name ?? row.code })}
      size={640}
      onClose={onClose}
      closable={{ 'aria-label': words('close') }}
    >
      <Loaded query={query}>
        {(explanation) => (
          <>
            <StepTree
              open={2}
              steps={[explanation.rank, explanation.total, explanation.scale, explanation.medal].filter(
                (step) => step !== null,
              )}
            />
            <p className="small quiet">{t('byRules', { version: explanation.rules })}</p>
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
