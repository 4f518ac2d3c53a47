import { useState, type ReactNode } from 'react';
import { isPicture } from '@skillstar/rules';
import { Banner, Button } from '@skillstar/ui';
import { useLanguage } from '../../../lib/language.ts';
import { sentenceOf } from '../sentence.ts';
import { AnswerField } from './answer-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { Confirm } from './confirm.tsx';
import { SaveBar } from './save-bar.tsx';
import { useDraft, type Draft } from './use-draft.ts';
import { useFaults } from './use-faults.ts';
import { Leave } from './leave.tsx';
import { drop, handIn, nameOf, type Application, type FormField, type Registration } from './wire.ts';
import { useT } from './words.ts';

export interface ApplicationFormProps {
  registration: Registration;
  application: Application;
  onHandedIn: (application: Application) => void;
  onDropped: () => void;
  onReload: () => void;
}

/** Skill, person, papers: one column, saved while it is typed, handed in whole. */
export function ApplicationForm({ registration, application, onHandedIn, onDropped, onReload }: ApplicationFormProps) {
  const t = useT();
  const draft = useDraft(application);
  const { faultOf, leave, showAll, all } = useFaults(draft);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [values, setValues] = useState<Record<string, unknown>>(application.answers);
  const nameKey = registration.form.fields.find(({ kind }) => kind === 'name')?.key ?? 'name';
  const { faults, reasons } = draft.application;

  const submit = async () => {
    showAll();
    setFailed(undefined);
    setBusy(true);
    try {
      if (!(await draft.flush())) return;
      const now = draft.latest();
      if (now.faults.length > 0) toField(now.faults[0]!.field);
      else onHandedIn(await handIn(now.id, now.version));
    } catch (error) {
      setFailed(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  const answerField = (field: FormField): ReactNode => {
    const place = `answers.${field.key}`;
    const set = (answer: unknown) => setValues((before) => ({ ...before, [field.key]: answer }));
    return (
      <AnswerField
        key={field.key}
        application={draft.application}
        field={field}
        value={field.key in values ? values[field.key] : field.key === nameKey ? application.name : undefined}
        fault={faultOf(place)}
        reason={reasons.find((one) => one.field === place || one.field === field.key)?.reason}
        onRetype={() => set('')}
        onAnswer={(answer) => {
          set(answer);
          draft.change({ answers: { [field.key]: answer } });
          if (isPicture(field.kind) || field.kind === 'choice' || field.kind === 'level') {
            leave(place);
            void draft.flush();
          }
        }}
        onLeave={() => {
          leave(place);
          void draft.flush();
        }}
      />
    );
  };
  const { fields } = registration.form;
  return (
    <>
      <p className="portal-hint">{t('hint')}</p>
      {draft.application.status === 'returned' ? (
        <Banner tone="signal" title={t('returned')}>
          {reasons
            .filter(({ field }) => field === null)
            .map(({ reason }) => reason)
            .join('；') || t('returnedText')}
        </Banner>
      ) : null}
      {draft.state === 'stale' ? (
        <Banner
          tone="signal"
          title={t('stale')}
          live="alert"
          action={<Button onClick={onReload}>{t('reload')}</Button>}
        >
          {t('staleText')}
        </Banner>
      ) : null}
      <form
        className="register-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Part title={t('entry.title')}>
          <EntryFields registration={registration} draft={draft} faultOf={faultOf} leave={leave} />
        </Part>
        <Part title={t('person.title')}>{fields.filter(({ kind }) => !isPicture(kind)).map(answerField)}</Part>
        {fields.some(({ kind }) => isPicture(kind)) ? (
          <Part title={t('pictures.title')}>{fields.filter(({ kind }) => isPicture(kind)).map(answerField)}</Part>
        ) : null}
        <p className="portal-hint">{t('submitNote')}</p>
        {failed ? (
          <p className="portal-fault" role="alert">
            {failed}
          </p>
        ) : null}
        <SaveBar
          draft={draft}
          count={all ? faults.length : 0}
          again={draft.application.submissions > 0}
          busy={busy}
          onFirst={() => toField(faults[0]!.field)}
        />
      </form>
      {draft.application.submissions === 0 ? (
        <Confirm
          open={t('drop')}
          title={t('dropTitle')}
          text={t('dropText')}
          confirm={t('dropConfirm')}
          cancel={t('keep')}
          onConfirm={async () => {
            await drop(application.id);
            onDropped();
          }}
        />
      ) : (
        <Leave application={draft.application} onChanged={onHandedIn} />
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card portal-card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface EntryFieldsProps {
  registration: Registration;
  draft: Draft;
  faultOf: (field: string) => string | undefined;
  leave: (field: string) => void;
}

/** Where the contestant wants to compete; groups that a skill is not open to, and delegations of others, are not offered. */
function EntryFields({ registration, draft, faultOf, leave }: EntryFieldsProps) {
  const t = useT();
  const reader = useLanguage();
  const { conditions, skills, groups, delegations, led } = registration;
  const [chosen, setChosen] = useState<Record<'skill' | 'group' | 'delegation', string>>({
    skill: draft.application.skill?.id ?? '',
    group: draft.application.group?.id ?? '',
    delegation: draft.application.delegation?.id ?? '',
  });
  const open = conditions.groups.find(({ skill }) => skill === chosen.skill)?.groups;
  const offered = {
    skill: skills,
    group: groups.filter(({ id }) => !open || open.includes(id)),
    delegation: delegations.filter(({ id }) => !led || led.includes(id)),
  };
  const shown = (['skill', 'group', 'delegation'] as const).filter((field) => field !== 'group' || groups.length > 0);
  return shown.map((field) => (
    <ChoiceField
      key={field}
      id={field}
      label={t(`entry.${field}`)}
      required={field !== 'group' || conditions.groupNeeded || open !== undefined}
      value={chosen[field]}
      fault={faultOf(field)}
      reason={draft.application.reasons.find((one) => one.field === field)?.reason}
      choices={offered[field].map((place) => ({ value: place.id, label: nameOf(place, reader) }))}
      onChoice={(id) => {
        setChosen((before) => ({ ...before, [field]: id ?? '' }));
        draft.change({ [field]: id });
        leave(field);
        void draft.flush();
      }}
    />
  ));
}

/** To the field by its place; into its first control, so that typing can begin. */
function toField(place: string): void {
  const field = document.getElementById(place);
  const control = field?.matches('fieldset')
    ? field.querySelector<HTMLElement>('input:not([hidden]), select, button')
    : field;
  field?.closest('.portal-field')?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
