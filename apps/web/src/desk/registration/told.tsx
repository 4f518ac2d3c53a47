import { StatusDot } from '@skillstar/ui';
import { useLanguage } from '../../lib/language.ts';
import { momentWords } from '../../lib/times.ts';
import { useText } from '../words.ts';
import type { RegistrationView } from '../wire.ts';
import { CAP_SCOPES, termsOf } from './terms-values.ts';

const TONES = { 'not-yet': 'faint', open: 'confirmed', over: 'faint' } as const;
const CAP_WORDS = { delegation: 'perDelegation', 'delegation-skill': 'perDelegationSkill', skill: 'perSkill' } as const;

/** Times and conditions in words. */
export function TermsFacts({ registration }: { registration: RegistrationView }) {
  const t = useText('registration');
  const reader = useLanguage();
  const terms = termsOf(registration);
  const moment = (iso: string | null) => (iso === null ? t('notSet') : momentWords(Date.parse(iso), reader));
  const caps = CAP_SCOPES.flatMap((scope) =>
    terms.caps[scope] ? [`${t(CAP_WORDS[scope])} ${t('places', { count: terms.caps[scope] })}`] : [],
  );
  const names = (list: RegistrationView['groups'], ids: readonly string[]): string =>
    list.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(reader === 'en' ? ', ' : '、');
  const kept = registration.conditions.groups.map(({ skill, groups }) =>
    t('kept', { skill: names(registration.skills, [skill]), groups: names(registration.groups, groups) }),
  );
  const facts: [string, string | string[]][] = [
    [t('opensAt'), moment(terms.opensAt)],
    [t('closesAt'), moment(terms.closesAt)],
    [t('purgeOn'), terms.purgeOn ?? t('notSet')],
    [t('ageOn'), terms.ageOn ?? t('notSet')],
    [t('ages'), terms.ages.length > 0 ? terms.ages.map((line) => ageWords(registration, line, t)) : t('noAges')],
    ...(kept.length > 0 ? [[t('groups'), kept] satisfies [string, string[]]] : []),
    [t('caps'), caps.length > 0 ? caps : t('noCaps')],
    [t('oneSkill'), t(terms.oneSkill ? 'yes' : 'no')],
    [t('groupNeeded'), t(terms.groupNeeded ? 'yes' : 'no')],
  ];
  return (
    <dl className="facts">
      <div>
        <dt>{t('state.label')}</dt>
        <dd>
          <StatusDot tone={TONES[registration.state]}>{t(`state.${registration.state}`)}</StatusDot>
        </dd>
      </div>
      {facts.map(([term, told]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{Array.isArray(told) ? told.map((line) => <div key={line}>{line}</div>) : told}</dd>
        </div>
      ))}
    </dl>
  );
}

type AgeLine = RegistrationView['conditions']['ages'][number];

function ageWords(
  { skills, groups }: RegistrationView,
  { skill, group, sex, min, max }: AgeLine,
  t: ReturnType<typeof useText<'registration'>>,
): string {
  const named = (list: { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? null;
  const whom = [named(skills, skill), named(groups, group), sex && t(sex)].filter(Boolean).join(' · ');
  const bounds = [min === null ? null : t('atLeast', { min }), max === null ? null : t('atMost', { max })];
  return `${whom || t('all')}：${bounds.filter(Boolean).join(' · ')}`;
}

/** What is asked, as a list that can be read at a glance. */
export function FieldTable({ registration }: { registration: RegistrationView }) {
  const t = useText('registration');
  const reader = useLanguage();
  return (
    <ol className="registration-fields">
      {registration.form.fields.map(({ key, kind, label, required, choices }) => (
        <li key={key}>
          <strong>{reader === 'en' ? label.en : label.zh}</strong>
          <span>{t(`kinds.${kind}`)}</span>
          <span>{required ? t('required') : ''}</span>
          <span>{(choices ?? []).map((choice) => (reader === 'en' ? choice.en : choice.zh)).join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}
