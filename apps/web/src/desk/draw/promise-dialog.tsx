import { Input } from 'antd';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Choice, ManyChoices } from '../controls/choice.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { SkillView } from '../wire.ts';
import type { Kind } from './draw-kinds.ts';
import { placesIn } from './places-in.ts';
import { useSessions } from './use-sessions.ts';

interface Props {
  kind: Kind;
  skill: SkillView;
  onClose: () => void;
}

/** Before the commitment is published: what is fixed by it, and under which constraint. */
export function PromiseDialog(props: Props) {
  return props.kind === 'codes' ? <PromiseCodes {...props} /> : <PromiseStations {...props} />;
}

function Effects({ skill, kind }: Pick<Props, 'skill' | 'kind'>) {
  const t = useText('draw');
  return (
    <ul>
      {kind === 'codes' ? <li>{t('promiseEffect.list', { count: skill.competitors })}</li> : null}
      <li>{t('promiseEffect.secret')}</li>
      <li>{t('promiseEffect.again')}</li>
      {kind === 'codes' ? <li>{t('promiseEffect.replaces')}</li> : null}
      {kind === 'codes' && skill.status === 'open' ? <li>{t('promiseEffect.reopen')}</li> : null}
    </ul>
  );
}

function PromiseCodes({ kind, skill, onClose }: Props) {
  const t = useText('draw');
  return (
    <DecisionDialog
      title={t('promiseTitle.codes')}
      effect={<Effects skill={skill} kind={kind} />}
      confirmLabel={t('promise')}
      done={t('promised')}
      act={() => call('POST', '/skills/{id}/draws', { path: { id: skill.id }, body: { kind } })}
      onClose={onClose}
    />
  );
}

interface Setup {
  fixed: string;
  sessions: string[];
  apart: 'none' | 'neighbours' | 'batches';
  strength: 'required' | 'preferred';
}

function PromiseStations({ kind, skill, onClose }: Props) {
  const t = useText('draw');
  const sessions = useSessions(skill.id);
  return (
    <RecordDialog<Setup>
      open
      title={t('promiseTitle.stations')}
      start={{ values: { fixed: '', sessions: [], apart: 'none', strength: 'required' }, version: 0 }}
      saveLabel={t('promise')}
      done={t('promised')}
      save={({ sessions: chosen, apart, strength, fixed }) =>
        call('POST', '/skills/{id}/draws', {
          path: { id: skill.id },
          body: {
            kind,
            sessions: chosen,
            apart: apart === 'none' ? null : { rule: apart, strength },
            fixed: placesIn(fixed, sessions),
          },
        })
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <div className="decision-effect">
            <Effects skill={skill} kind={kind} />
          </div>
          <Field name="sessions" label={t('sessions')} extra={t('sessionsHint')}>
            <ManyChoices options={sessions} />
          </Field>
          <Field name="fixed" label={t('fixedPlaces')} extra={t('fixedHint')}>
            <Input.TextArea rows={2} maxLength={4_000} placeholder="101 A3" spellCheck={false} />
          </Field>
          {skill.coded ? (
            <p className="quiet">{t('apartCoded')}</p>
          ) : (
            <div className="field-pair">
              <Field name="apart" label={t('apart')} asked>
                <Choice
                  options={[
                    { value: 'none', label: t('apartNone') },
                    { value: 'neighbours', label: t('apartNeighbours') },
                    { value: 'batches', label: t('apartBatches') },
                  ]}
                />
              </Field>
              <Field name="strength" label={t('strength')} asked>
                <Choice
                  onChange={(value) => form.setFieldValue('strength', value)}
                  options={[
                    { value: 'required', label: t('required') },
                    { value: 'preferred', label: t('preferred') },
                  ]}
                />
              </Field>
            </div>
          )}
        </>
      )}
    </RecordDialog>
  );
}
