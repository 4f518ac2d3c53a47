import { isWorkingDay, type WorkCalendar } from '@skillstar/rules';
import { useState } from 'react';
import { call } from '../data/call.ts';
import type { CompetitionView } from '../wire.ts';

/** The other way round from what it is: named only where that departs from the weekday. */
export function turned({ daysOff, workDays }: WorkCalendar, day: string): WorkCalendar {
  const works = isWorkingDay(day, { daysOff, workDays });
  const usual = isWorkingDay(day);
  const without = (days: readonly string[]) => days.filter((one) => one !== day);
  return {
    daysOff: works && usual ? [...without(daysOff), day].sort() : without(daysOff),
    workDays: !works && !usual ? [...without(workDays), day].sort() : without(workDays),
  };
}

/** The competition's calendar while a notice is planned; what was changed is kept with the competition. */
export function useWorkCalendar(competition: CompetitionView | undefined) {
  const [own, setOwn] = useState<WorkCalendar | null>(null);
  const stored: WorkCalendar = competition ?? { daysOff: [], workDays: [] };
  const calendar = own ?? stored;
  return {
    calendar,
    turn: (day: string) => setOwn(turned(calendar, day)),
    save: async () => {
      if (!own || !competition) return;
      await call('PATCH', '/competitions/{id}', {
        path: { id: competition.id },
        body: { daysOff: [...own.daysOff], workDays: [...own.workDays], version: competition.version },
      });
      setOwn(null);
    },
  };
}
