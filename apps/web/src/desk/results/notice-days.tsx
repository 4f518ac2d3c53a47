import { isWorkingDay, type WorkCalendar } from '@skillstar/rules';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';

interface Props {
  days: readonly string[];
  calendar: WorkCalendar;
  onTurn: (day: string) => void;
}

/** The days of a notice one by one: each can be made a day off or a working day, as the State Council has announced it. */
export function NoticeDays({ days, calendar, onTurn }: Props) {
  const t = useText('results');
  const reader = useLanguage();
  return (
    <ul className="notice-days" aria-label={t('noticeDays')}>
      {days.map((day) => {
        const works = isWorkingDay(day, calendar);
        return (
          <li key={day}>
            <button type="button" aria-pressed={works} onClick={() => onTurn(day)}>
              <span className="figures">{nameOf(day, reader)}</span>
              <small>{t(works ? 'workingDay' : 'dayOff')}</small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function nameOf(day: string, reader: string): string {
  const shown = { month: 'numeric', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(reader === 'en' ? 'en-GB' : 'zh-CN', shown).format(new Date(day));
}
