import { StepTree } from '@skillstar/ui';
import { Drawer } from 'antd';
import { Loaded } from '../controls/loaded.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { AwardExplanation } from '../wire.ts';

interface Props {
  skill: string;
  entrant: { subject: string; name: string };
  onClose: () => void;
}

/** From what somebody receives down to each judge's score, as it was decided. */
export function AwardExplanationDrawer({ skill, entrant, onClose }: Props) {
  const t = useText('awards');
  const words = useText('words');
  const query = useRead('/skills/{skill}/subjects/{subject}/award-explanation', {
    path: { skill, subject: entrant.subject },
  });
  return (
    <Drawer
      open
      title={t('explain.title', { name: entrant.name })}
      size={640}
      onClose={onClose}
      closable={{ 'aria-label': words('close') }}
    >
      <Loaded query={query}>{(explanation) => <AwardSteps explanation={explanation} />}</Loaded>
    </Drawer>
  );
}

export function AwardSteps({ explanation }: { explanation: AwardExplanation }) {
  const t = useText('awards');
  const { awards, result, decision } = explanation;
  return (
    <>
      <h3>{t('explain.awards', { version: decision })}</h3>
      {awards.length > 0 ? <StepTree open={2} steps={awards} /> : <p className="quiet">{t('explain.none')}</p>}
      <h3>{t('explain.result', { version: result.version ?? 0 })}</h3>
      <StepTree
        open={1}
        steps={[result.rank, result.total, result.scale, result.medal].filter((step) => step !== null)}
      />
    </>
  );
}
