import { Panel } from '../controls/page.tsx';
import { useText } from '../words.ts';
import type { SkillResults } from '../wire.ts';

/** Panels that did not score as they were seated: nobody approves a mean of fewer judges without having read why. */
export function PanelNotes({ panels }: Pick<SkillResults, 'panels'>) {
  const t = useText('results');
  if (panels.length === 0) return null;
  return (
    <Panel title={t('panels')} note={t('panelsNote')}>
      <ul className="panel-notes">
        {panels.map((note) => (
          <li key={`${note.form} ${note.kind} ${note.seat} ${note.counted} ${note.reason}`}>
            <strong>{note.form}</strong>{' '}
            {t(note.kind === 'excluded' ? 'panelExcluded' : 'panelStandIn', {
              seat: note.seat,
              counted: note.counted,
              of: note.of,
            })}
            <span className="quiet">{t('panelReason', { reason: note.reason })}</span>
            <span className="tags">
              {note.codes.map((code) => (
                <span key={code} className="tag code">
                  {code}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
