import type { CompetitionStatus } from '@skillstar/contract';
import type { EntryConditions, RegistrationForm } from '@skillstar/rules';
import type { AnnouncementView } from './announcement.view.ts';

/** What the page tells of a competition. */
export interface AnnouncementFacts {
  id: string;
  name: string;
  nameEn: string | null;
  startsOn: string;
  days: number;
  status: CompetitionStatus;
  /** False: this competition is entered otherwise, by its organiser. */
  takesApplications: boolean;
  opensAt: Date | null;
  closesAt: Date | null;
  purgedAt: Date | null;
  /** Of the registration, when there is one. */
  conditions: EntryConditions | null;
  form: RegistrationForm | null;
  skills: { id: string; number: string; name: string; nameEn: string | null }[];
  groups: { id: string; name: string }[];
  announcement: AnnouncementView;
}

/** The words of the reader's language, where there are any. */
export type Pick = (chinese: string | null, english: string | null) => string | null;
