import { CERTIFICATE_PAPERS } from '@skillstar/contract';
import type { CertificatePaper } from '@skillstar/contract';
import { Flag, ListOf, One, OneOf, Text, Uuid, Uuids, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';
import { PagingQuery } from '../../platform/http/paging.dto.ts';

export class CertificateFieldDto {
  @Text({ max: 200, description: 'words in braces are filled in: {recipient}' })
  text: string;

  @Whole({ min: 0, max: 297, description: 'millimetres' })
  x: number;

  @Whole({ min: 0, max: 297, description: 'millimetres, the middle of the line' })
  y: number;

  @Whole({ min: 5, max: 297 })
  width: number;

  @Whole({ min: 6, max: 96, description: 'points; a long text becomes smaller' })
  size: number;

  @Flag()
  bold: boolean;

  @OneOf(['left', 'center', 'right'])
  align: 'left' | 'center' | 'right';

  @Text({ max: 7, pattern: /^#[0-9a-f]{6}$/ })
  color: string;
}

export class CertificateSquareDto {
  @Whole({ min: 0, max: 297 })
  x: number;

  @Whole({ min: 0, max: 297 })
  y: number;

  @Whole({ min: 10, max: 80, description: 'millimetres' })
  size: number;
}

export class CertificateLayoutDto {
  @OneOf(CERTIFICATE_PAPERS)
  paper: CertificatePaper;

  @Flag({ description: 'our own frame, where there is no background' })
  frame: boolean;

  @Name({ max: 60 })
  issuer: string;

  @ListOf(() => CertificateFieldDto, { min: 1, max: 40 })
  fields: CertificateFieldDto[];

  @One(() => CertificateSquareDto)
  qr: CertificateSquareDto;

  @One(() => CertificateSquareDto)
  seal: CertificateSquareDto;
}

export class NewCertificateTemplateDto {
  @Name({ max: 60 })
  name: string;
}

export class CertificateTemplateChangeDto {
  @Whole({ min: 1 })
  version: number;

  @Name({ max: 60, optional: true })
  name?: string;

  @One(() => CertificateLayoutDto, { optional: true })
  layout?: CertificateLayoutDto;

  @OneOf(['background', 'seal'], { optional: true, description: 'the picture that is taken away' })
  without?: 'background' | 'seal';
}

export class CertificatePictureQuery {
  @OneOf(['background', 'seal'])
  kind: 'background' | 'seal';
}

export class CertifiableQuery {
  @Uuid({ optional: true, description: 'whose fields are looked at for characters that the font lacks' })
  template?: string;
}

export class PaperDto {
  @Uuid()
  award: string;

  @Uuid({
    nullable: true,
    description: 'of a team the member that is meant; otherwise as the list of what can be issued says',
  })
  competitor: string | null;
}

export class WritingDto extends PaperDto {
  @Name({ max: 60, description: 'as the name stands on the paper, where the font lacks a character of it' })
  recipient: string;
}

export class NewCertificateBatchDto {
  @Uuid()
  template: string;

  @Whole({ min: 1, description: 'the version of the template that was seen' })
  version: number;

  @Uuids({ max: 5_000, description: 'awards in force; whoever has a certificate already is passed over' })
  awards: string[];

  @Flag({ description: 'leave out those with a character that the font lacks, instead of refusing all' })
  leaveOut: boolean;

  @ListOf(() => PaperDto, {
    max: 5_000,
    optional: true,
    description: 'papers of these awards that are not issued this time',
  })
  without?: PaperDto[];

  @ListOf(() => WritingDto, { max: 5_000, optional: true })
  writings?: WritingDto[];
}

export class RevocationDto {
  @Name({ max: 500 })
  reason: string;
}

export class ReissueDto extends RevocationDto {
  @Name({ max: 60, optional: true, nullable: true, description: 'as it should be written; otherwise as it was' })
  recipient?: string | null;
}

export class CertificateQuery extends PagingQuery {
  @Text({ optional: true, max: 60, description: 'part of a name or of a number' })
  search?: string;
}
