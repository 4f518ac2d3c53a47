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
              <span className="figures">{dayWords(day, reader)}</span>
              <small>{t(works ? 'workingDay' : 'dayOff')}</small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** "11/27 周五", "27 Nov Fri": date and weekday stand apart in both languages. */
export function dayWords(day: string, reader: string): string {
  const locale = reader === 'en' ? 'en-GB' : 'zh-CN';
  const part = (shown: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...shown, timeZone: 'UTC' }).format(new Date(day));
  const month = reader === 'en' ? 'short' : 'numeric';
  return `${part({ month, day: 'numeric' })} ${part({ weekday: 'short' })}`;
}
