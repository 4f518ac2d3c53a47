import { isPicture } from '@skillstar/rules';
import { Banner } from '@skillstar/ui';
import { useLanguage } from '../../../lib/language.ts';
import { momentWords } from '../../../lib/times.ts';
import { Leave } from './leave.tsx';
import { nameOf, wordsOf, type Application, type FormField, type Registration } from './wire.ts';
import { useT } from './words.ts';

export interface HandedInProps {
  registration: Registration;
  application: Application;
  onChanged: (application: Application) => void;
}

/** A draft and a returned one stand here when registration has closed over them. */
const TONES = {
  draft: 'plain',
  submitted: 'accent',
  returned: 'signal',
  approved: 'confirmed',
  rejected: 'signal',
  withdrawn: 'plain',
} as const;

/** What was handed in and how it stands; the way out. */
export function HandedIn({ registration, application, onChanged }: HandedInProps) {
  const t = useT();
  const reader = useLanguage();
  const { status } = application;
  const reasons = application.reasons.map((one) => one.reason).join('；');
  const { skill, group, delegation, submittedAt, submissions } = application;
  return (
    <>
      <Banner tone={TONES[status]} title={t(`status.${status}`)}>
        {[t(`statusText.${status}`), reasons].filter(Boolean).join(' ')}
      </Banner>
      <section className="card portal-card" aria-label={t('handedIn.content')}>
        <h2>{t('handedIn.content')}</h2>
        <dl className="portal-facts register-facts">
          {submittedAt ? (
            <Fact
              term={t('handedIn.when')}
              value={`${momentWords(Date.parse(submittedAt), reader)}${submissions > 1 ? `（${t('handedIn.times', { n: submissions })}）` : ''}`}
            />
          ) : null}
          <Fact term={t('entry.skill')} value={skill && nameOf(skill, reader)} />
          <Fact term={t('entry.group')} value={group && nameOf(group, reader)} />
          <Fact term={t('entry.delegation')} value={delegation && nameOf(delegation, reader)} />
          {registration.form.fields
            .filter(({ kind }) => !isPicture(kind))
            .map((field) => (
              <Fact
                key={field.key}
                term={wordsOf(field.label, reader)}
                value={answerWords(application, field, reader)}
              />
            ))}
        </dl>
        <ul className="register-pictures">
          {registration.form.fields
            .filter(({ kind }) => isPicture(kind))
            .flatMap((field) =>
              ((application.answers[field.key] ?? []) as string[]).map((picture, index) => (
                <li key={picture}>
                  <img
                    src={`/api/me/applications/${application.id}/pictures/${picture}`}
                    alt={t('picture.of', { label: wordsOf(field.label, reader), n: index + 1 })}
                  />
                </li>
              )),
            )}
        </ul>
      </section>
      <Leave application={application} onChanged={onChanged} />
    </>
  );
}

function Fact({ term, value }: { term: string; value: string | null | undefined }) {
  return value ? (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  ) : null;
}

function answerWords(
  { name, answers, personal }: Application,
  field: FormField,
  reader: 'zh-CN' | 'en',
): string | null {
  if (field.kind === 'name') return name;
  const kept = personal.find((one) => one.field === field.key);
  if (kept) return kept.masked;
  const answer = answers[field.key];
  if (typeof answer !== 'string') return null;
  const choice = field.choices?.find(({ value }) => value === answer);
  return choice ? wordsOf(choice, reader) : answer;
}
