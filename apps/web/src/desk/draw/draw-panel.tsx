import { Button } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../lib/language.ts';
import { inARow } from '../controls/listing.ts';
import { showClock } from '../controls/moment.ts';
import { Panel } from '../controls/page.tsx';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { DrawView, SkillView } from '../wire.ts';
import { Commitment } from './commitment.tsx';
import type { Kind } from './draw-kinds.ts';

interface Props {
  kind: Kind;
  skill: SkillView;
  /** The one that counts now. */
  draw: DrawView | undefined;
  /** The step that comes now, when nothing has been promised yet. */
  next: boolean;
  onStep: (what: 'promise' | 'by-hand') => void;
}

/** How one draw of a skill stands, and the next step of it. */
export function DrawPanel({ kind, skill, draw, next, onStep }: Props) {
  const t = useText('draw');
  const reader = useLanguage();
  const may = useMay();
  const open = skill.status === 'preparing' || skill.status === 'open';
  const manages = may('draw.manage') && open;
  // slips of a coded skill tell who is behind a code
  const types = manages && (kind === 'stations' || !skill.coded || may('subject.identity'));
  const hall = `/c/${skill.competition}/skills/${skill.id}/draw/hall?kind=${kind}`;
  return (
    <Panel title={t(`kind.${kind}`)} note={t(`kindNote.${kind}`)} className="draw-panel">
      {draw ? (
        <>
          <p className={`draw-state draw-state-${draw.status}`}>{t(`status.${draw.status}`)}</p>
          {draw.commitment ? (
            <dl className="facts">
              <dt>{t('commitment')}</dt>
              <dd>
                <Commitment value={draw.commitment} />
              </dd>
            </dl>
          ) : null}
          <p className="small quiet">
            {inARow(
              [
                draw.commitment ? t('promisedAt', { at: showClock(draw.promisedAt, reader) }) : t('method.by-hand'),
                draw.drawnAt ? t('drawnAt', { at: showClock(draw.drawnAt, reader) }) : '',
                draw.drawnBy ? t('drawnBy', { name: draw.drawnBy }) : '',
                t('entrants', { count: draw.count }),
                draw.clashes > 0 ? t('clashes', { count: draw.clashes }) : '',
              ]
                .filter((words) => words !== '')
                .map((words) => (reader === 'en' ? `${words}.` : `${words}。`)),
              reader,
            )}
          </p>
        </>
      ) : (
        <p className="quiet">{t(`none.${kind}`)}</p>
      )}
      <div className="draw-actions">
        {draw?.status === 'promised' && manages ? (
          <Link className="draw-hall-link" to={hall}>
            {t('toHall')}
          </Link>
        ) : null}
        {draw?.status === 'drawn' ? (
          <Link className="draw-hall-link draw-hall-shown" to={hall}>
            {t('showHall')}
          </Link>
        ) : null}
        {manages ? (
          <Button
            type={!draw && next ? 'primary' : 'default'}
            aria-label={`${draw ? t('promiseAgain') : t('promise')} ${t(`kind.${kind}`)}`}
            onClick={() => onStep('promise')}
          >
            {draw ? t('promiseAgain') : t('promise')}
          </Button>
        ) : null}
        {types ? (
          <Button type="text" aria-label={`${t('byHand')} ${t(`kind.${kind}`)}`} onClick={() => onStep('by-hand')}>
            {t('byHand')}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
