import { localName, useLanguage } from '../../lib/language.ts';
import { clockTime, dayRange, momentWords } from '../../lib/times.ts';
import type { Language } from '../../lib/language.ts';
import { Link } from '../router.tsx';
import type { Entry, Report } from './my-data.ts';
import { ScoreReport } from './score-report.tsx';
import { useT } from './words.ts';

/** One competitor: who, for whom, when, where, and afterwards how well. */
export function EntryCard({ entry, report }: { entry: Entry; report: Report | undefined }) {
  const t = useT();
  const reader = useLanguage();
  const { competition, skill, delegation, status } = entry;
  const facts = [localName(delegation, reader), entry.group].filter(Boolean).join(' · ');
  return (
    <section className="card portal-card portal-entry" aria-labelledby={`entry-${entry.competitor}`}>
      <header>
        <p className="portal-over">
          {localName(competition, reader)} · {dayRange(competition.startsOn, competition.days, reader)}
        </p>
        <h2 id={`entry-${entry.competitor}`}>{localName(skill, reader)}</h2>
        <p>
          <strong>{entry.name}</strong> {facts}
        </p>
      </header>
      {status && status !== 'competing' ? <p className="portal-tag">{t(`entries.status.${status}`)}</p> : null}
      {report ? <ScoreReport report={report} /> : <Timetable entry={entry} />}
    </section>
  );
}

function Timetable({ entry }: { entry: Entry }) {
  const t = useT();
  const reader = useLanguage();
  const dated = entry.sessions.filter(({ startsAt }) => startsAt);
  return (
    <div className="portal-times">
      <h3>{t('entries.title')}</h3>
      {dated.length === 0 ? <p>{t('entries.noSessions')}</p> : null}
      <ul>
        {dated.map((session) => (
          <li key={`${session.stage} ${session.name}`}>
            <strong>{spanWords(session.startsAt!, session.endsAt, reader)}</strong>
            <span>{t('entries.session', { stage: session.stage, name: session.name })}</span>
          </li>
        ))}
      </ul>
      {entry.workstation ? (
        <p className="portal-place">
          {t('entries.workstation', { code: entry.workstation })}{' '}
          <Link href={`/draws/${entry.skill.id}`}>{t('entries.draw')}</Link>
        </p>
      ) : null}
      <p>
        <a className="portal-paper" href={`/api/me/entries/${entry.competitor}/entry-card.pdf`} download>
          {t('entries.card')}
        </a>
      </p>
    </div>
  );
}

function spanWords(startsAt: string, endsAt: string | null, reader: Language): string {
  const start = momentWords(Date.parse(startsAt), reader);
  return endsAt ? `${start}–${clockTime(endsAt, reader)}` : start;
}
