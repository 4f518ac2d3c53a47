import { useLanguage } from '../../../lib/language.ts';
import { Link } from '../../router.tsx';
import { nameOf, type ApplicationLine } from './wire.ts';
import { useT } from './words.ts';

/** Applications as cards: who, for what, how it stands. */
export function ApplicationLines({ lines }: { lines: ApplicationLine[] }) {
  const t = useT();
  const reader = useLanguage();
  return (
    <ul className="cards register-lines">
      {lines.map(({ id, competition, status, skill, name }) => (
        <li key={id}>
          <Link className="card" href={`/register/${competition.id}/${id}`}>
            <div className="card-head">
              <h3>{name ?? t('unnamed')}</h3>
              <span className={`register-status register-status-${status}`}>{t(`status.${status}`)}</span>
            </div>
            <p className="card-quiet">{skill ? nameOf(skill, reader) : t('noSkill')}</p>
            <span className="register-go">{t(status === 'draft' || status === 'returned' ? 'continue' : 'look')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
