import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { Choice, ManyChoices, type Option } from '../controls/choice.tsx';
import { Loaded, ProblemNote } from '../controls/loaded.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { SkillView } from '../wire.ts';
import type { Kind } from './draw-kinds.ts';
import { useSessions } from './use-sessions.ts';

interface Props {
  kind: Kind;
  skill: SkillView;
  onClose: () => void;
}

interface Slip {
  /** A competitor's id, or a code. */
  entrant: string;
  name: string;
  note: string;
}

/** Slips of paper, typed in: one line for each entrant. */
export function ByHandDialog({ kind, skill, onClose }: Props) {
  const t = useText('draw');
  const words = useText('words');
  const [places, setPlaces] = useState<Record<string, string>>({});
  const [sessions, setSessions] = useState<Record<string, string>>({});
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const competitors = useList('/competitions/{id}/competitors', {
    path: { id: skill.competition },
    query: { skill: skill.id },
    when: kind === 'codes',
  });
  const subjects = useList('/skills/{id}/subjects', { path: { id: skill.id }, when: kind === 'stations' });
  const workstations = useList('/skills/{id}/workstations', { path: { id: skill.id }, when: kind === 'stations' });
  const batches = useSessions(skill.id);
  const slips: Slip[] =
    kind === 'codes'
      ? (competitors.data ?? []).map((one) => ({ entrant: one.id, name: one.name, note: one.number ?? '' }))
      : (subjects.data ?? [])
          .filter(({ status }) => status === 'competing' || status === 'out-of-contest')
          .map((one) => ({ entrant: one.code, name: one.code, note: one.competitor?.name ?? '' }));
  const missing = slips.filter(({ entrant }) => !places[entrant]?.trim()).length;
  const saving = useAction(
    () =>
      call('POST', '/skills/{id}/draws/by-hand', {
        path: { id: skill.id },
        body: {
          kind,
          sessions: chosen,
          assignments: slips.map(({ entrant }) => ({
            entrant,
            place: places[entrant]?.trim() ?? '',
            session: sessions[entrant] ?? null,
          })),
        },
      }),
    { quiet: true, done: t('handDone'), then: onClose },
  );
  const save = () =>
    saving.mutate(undefined, { onError: (error) => setProblem(error instanceof ProblemError ? error : null) });
  return (
    <Drawer
      open
      title={t(`handTitle.${kind}`)}
      size={560}
      onClose={onClose}
      closable={{ 'aria-label': words('close') }}
      footer={
        <div className="dialog-foot">
          {missing > 0 ? <span className="quiet">{t('handMissing', { count: missing })}</span> : null}
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="primary" disabled={missing > 0 || slips.length === 0} loading={saving.isPending} onClick={save}>
            {t('handSave')}
          </Button>
        </div>
      }
    >
      {problem ? <ProblemNote problem={problem} /> : null}
      <p className="quiet">{t('handNote')}</p>
      {kind === 'stations' && batches.length > 0 ? (
        <p>
          <ManyChoices
            label={t('sessions')}
            placeholder={t('sessions')}
            options={batches}
            value={chosen}
            onChange={setChosen}
          />
        </p>
      ) : null}
      <Loaded<object> query={kind === 'codes' ? competitors : subjects}>
        {() => (
          <ol className="hand-slips">
            {slips.map((slip) => (
              <li key={slip.entrant}>
                <SlipFields
                  kind={kind}
                  slip={slip}
                  place={places[slip.entrant] ?? ''}
                  onPlace={(place) => setPlaces((all) => ({ ...all, [slip.entrant]: place }))}
                  stations={(workstations.data ?? []).map(({ code }) => ({ value: code, label: code }))}
                  batches={batches.filter(({ value }) => chosen.includes(value))}
                  session={sessions[slip.entrant]}
                  onSession={(session) => setSessions((all) => ({ ...all, [slip.entrant]: session }))}
                />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Drawer>
  );
}

interface FieldsProps {
  kind: Kind;
  slip: Slip;
  place: string;
  onPlace: (place: string) => void;
  stations: Option[];
  batches: Option[];
  session: string | undefined;
  onSession: (session: string) => void;
}

function SlipFields({ kind, slip, place, onPlace, stations, batches, session, onSession }: FieldsProps) {
  const t = useText('draw');
  return (
    <>
      <span className="hand-name">
        <b>{slip.name}</b>
        {slip.note ? <small>{slip.note}</small> : null}
      </span>
      {kind === 'codes' ? (
        <Input
          aria-label={t('codeOf', { name: slip.name })}
          className="hand-code"
          maxLength={20}
          autoComplete="off"
          value={place}
          onChange={(event) => onPlace(event.target.value)}
        />
      ) : (
        <>
          {batches.length > 1 ? (
            <Choice
              label={t('sessionOf', { name: slip.name })}
              placeholder={t('chooseSession')}
              options={batches}
              value={session ?? null}
              onChange={(value) => onSession(value ?? '')}
            />
          ) : null}
          <Choice
            label={t('stationOf', { name: slip.name })}
            placeholder={t('chooseStation')}
            options={stations}
            value={place || null}
            onChange={(value) => onPlace(value ?? '')}
          />
        </>
      )}
    </>
  );
}
