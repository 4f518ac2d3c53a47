import { ListOf, Moment, One, Text, Uuid } from '../../platform/http/fields.ts';
import { EntryPlaceView } from '../../registration/form/registration.view.ts';

export class MyCertificateView {
  @Uuid()
  id: string;

  @Text({ description: 'also the last part of its check page’s address: /certificates/…' })
  number: string;

  @Uuid({ nullable: true, description: 'null: a unit’s, or a coach’s' })
  competitor: string | null;

  @Text()
  recipient: string;

  @Text({ description: 'empty: not a team’s' })
  team: string;

  @Text()
  award: string;

  @Text()
  awardEn: string;

  @Text()
  skill: string;

  @Text()
  skillEn: string;

  @One(() => EntryPlaceView)
  competition: EntryPlaceView;

  @Moment()
  issuedAt: string;

  @Moment({ nullable: true, description: 'when it was revoked; from then on it has no file' })
  revokedAt: string | null;

  @Text({ nullable: true })
  reason: string | null;

  @Text({ nullable: true, description: 'the number of the certificate that replaces it' })
  replacedBy: string | null;
}

export class MyCertificateListView {
  @ListOf(() => MyCertificateView)
  items: MyCertificateView[];
}
