import { Day, ListOf, Text, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

export class AnnouncedDateDto {
  @Name({ max: 60 })
  label: string;

  @Name({ max: 120, optional: true, nullable: true })
  labelEn?: string | null;

  @Day()
  from: string;

  @Day({ optional: true, nullable: true, description: 'the last day of a span' })
  to?: string | null;
}

export class AnnouncedDocumentDto {
  @Name({ max: 100 })
  title: string;

  @Name({ max: 200, optional: true, nullable: true })
  titleEn?: string | null;

  @Text({ max: 500, pattern: /^https?:\/\/[^\s"'<>]+$/, description: 'http or https' })
  url: string;
}

export class AnnouncementDto {
  @Text({ max: 5_000, lines: true, optional: true, nullable: true })
  intro?: string | null;

  @Text({ max: 8_000, lines: true, optional: true, nullable: true })
  introEn?: string | null;

  @Text({ max: 5_000, lines: true, optional: true, nullable: true })
  conditions?: string | null;

  @Text({ max: 8_000, lines: true, optional: true, nullable: true })
  conditionsEn?: string | null;

  @Name({ max: 200, optional: true, nullable: true })
  venue?: string | null;

  @Name({ max: 300, optional: true, nullable: true })
  venueEn?: string | null;

  @Name({ max: 200, optional: true, nullable: true })
  host?: string | null;

  @Name({ max: 300, optional: true, nullable: true })
  hostEn?: string | null;

  @Name({ max: 60, optional: true, nullable: true })
  contactName?: string | null;

  @Text({ max: 60, pattern: /^[+\d][\d\s()-]{3,}$/, optional: true, nullable: true, description: 'digits' })
  contactPhone?: string | null;

  @Text({ max: 120, pattern: /^[^\s@<>"']+@[^\s@<>"']+$/, optional: true, nullable: true })
  contactMail?: string | null;

  @ListOf(() => AnnouncedDateDto, { max: 40 })
  dates: AnnouncedDateDto[];

  @ListOf(() => AnnouncedDocumentDto, { max: 40 })
  documents: AnnouncedDocumentDto[];

  @Whole({ min: 0, description: 'the version that was seen; 0 before the first' })
  version: number;
}
