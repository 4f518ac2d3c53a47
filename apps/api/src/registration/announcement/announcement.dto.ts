import { Day, ListOf, Text, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

/** A page somewhere, or a file that this competition handed in. */
const DOCUMENT_URL = /^(https?:\/\/[^\s"'<>]+|\/c\/[0-9a-f-]{36}\/files\/[0-9a-f-]{36})$/;

export class AnnouncementFileQuery {
  @Name({ max: 150, description: 'what the file is called' })
  name: string;
}

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

  @Text({ max: 500, pattern: DOCUMENT_URL, description: 'http, https, or of a file that was uploaded here' })
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
