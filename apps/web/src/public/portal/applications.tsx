import { StatusDot } from '@skillstar/ui';
import { localName, useLanguage } from '../../lib/language.ts';
import { momentWords } from '../../lib/times.ts';
import { Link } from '../router.tsx';
import type { ApplicationLine } from './my-data.ts';
import { useT } from './words.ts';

const TONES = {
  draft: 'faint',
  submitted: 'waiting',
  returned: 'signal',
  approved: 'confirmed',
  rejected: 'signal',
  withdrawn: 'faint',
} as const;

export function Applications({ items }: { items: ApplicationLine[] }) {
  const t = useT();
  return (
    <section className="card portal-card" aria-labelledby="applications">
      <h2 id="applications">{t('applications.title')}</h2>
      <ul className="portal-lines">
        {items.map((line) => (
          <li key={line.id}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line }: { line: ApplicationLine }) {
  const t = useT();
  const reader = useLanguage();
  const act = line.status === 'returned' ? 'mend' : line.status === 'draft' ? 'go' : 'open';
  const about = [line.skill, line.delegation].flatMap((place) => (place ? [localName(place, reader)] : [])).join(' · ');
  return (
    <Link className="portal-line" href={`/register/${line.competition.id}/${line.id}`}>
      <span className="portal-line-words">
        <strong>{line.name ?? t('applications.unnamed')}</strong>
        <span>{localName(line.competition, reader)}</span>
        {about ? <span>{about}</span> : null}
        <small>{t('applications.updated', { moment: momentWords(Date.parse(line.updatedAt), reader) })}</small>
      </span>
      <span className="portal-line-end">
        <StatusDot tone={TONES[line.status]}>{t(`applications.status.${line.status}`)}</StatusDot>
        <span className="portal-go">{t(`applications.${act}`)}</span>
      </span>
    </Link>
  );
}
