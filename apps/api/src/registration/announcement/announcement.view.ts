import { Flag, ListOf, Text, Uuid, Whole, Day } from '../../platform/http/fields.ts';

export class AnnouncedDateView {
  @Text()
  label: string;

  @Text({ nullable: true })
  labelEn: string | null;

  @Day()
  from: string;

  @Day({ nullable: true })
  to: string | null;
}

export class AnnouncedDocumentView {
  @Text()
  title: string;

  @Text({ nullable: true })
  titleEn: string | null;

  @Text()
  url: string;
}

export class AnnouncementFileView {
  @Text({ description: 'for the list of documents' })
  url: string;
}

export class AnnouncementView {
  @Uuid({ description: 'the competition' })
  id: string;

  @Text({ nullable: true, max: 5_000 })
  intro: string | null;

  @Text({ nullable: true, max: 8_000 })
  introEn: string | null;

  @Text({ nullable: true, max: 5_000 })
  conditions: string | null;

  @Text({ nullable: true, max: 8_000 })
  conditionsEn: string | null;

  @Text({ nullable: true })
  venue: string | null;

  @Text({ nullable: true })
  venueEn: string | null;

  @Text({ nullable: true })
  host: string | null;

  @Text({ nullable: true })
  hostEn: string | null;

  @Text({ nullable: true })
  contactName: string | null;

  @Text({ nullable: true })
  contactPhone: string | null;

  @Text({ nullable: true })
  contactMail: string | null;

  @ListOf(() => AnnouncedDateView)
  dates: AnnouncedDateView[];

  @ListOf(() => AnnouncedDocumentView)
  documents: AnnouncedDocumentView[];

  @Flag({ description: 'everybody reads the page; before, only those who have a part in the competition' })
  public: boolean;

  @Whole({ description: '0 before anything was announced' })
  version: number;
}
