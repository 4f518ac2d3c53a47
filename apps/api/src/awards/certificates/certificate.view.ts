import { AWARD_KINDS } from '@skillstar/rules';
import { Flag, ListOf, Moment, One, OneOf, Text, Texts, Uuid, Whole } from '../../platform/http/fields.ts';
import { CertificateLayoutDto } from './certificate.dto.ts';

export class CertificateTemplateView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @One(() => CertificateLayoutDto)
  layout: CertificateLayoutDto;

  @Flag()
  background: boolean;

  @Flag()
  seal: boolean;

  @Whole()
  version: number;
}

export class CertificateTemplateListView {
  @ListOf(() => CertificateTemplateView)
  items: CertificateTemplateView[];

  @Text({ nullable: true })
  next: string | null;
}

export class CertifiableView {
  @Uuid()
  award: string;

  @Uuid({ nullable: true, description: 'of a team the member whose paper this is' })
  competitor: string | null;

  @OneOf(AWARD_KINDS)
  kind: (typeof AWARD_KINDS)[number];

  @Text()
  title: string;

  @Text({ nullable: true, description: 'null: over all skills' })
  skillName: string | null;

  @Text()
  recipient: string;

  @Uuid({ nullable: true, description: 'the valid certificate, when there is one' })
  certificate: string | null;

  @Texts({ description: 'characters that the font lacks, with their numbers' })
  missing: string[];
}

export class CertifiableListView {
  @ListOf(() => CertifiableView)
  items: CertifiableView[];

  @Text({ nullable: true })
  next: string | null;
}

export class HeldBackView {
  @Text()
  recipient: string;

  @Texts({ description: 'characters that the font lacks, with their numbers' })
  missing: string[];
}

export class CertificateBatchView {
  @Uuid()
  id: string;

  @OneOf(['waiting', 'running', 'done', 'failed'])
  state: 'waiting' | 'running' | 'done' | 'failed';

  @Whole()
  total: number;

  @Whole()
  made: number;

  @Text({ nullable: true })
  fault: string | null;

  @ListOf(() => HeldBackView, { description: 'whose name cannot be printed: they have no certificate of this order' })
  heldBack: HeldBackView[];

  @Text()
  templateName: string;

  @Text()
  createdBy: string;

  @Moment()
  createdAt: string;

  @Moment({ nullable: true })
  finishedAt: string | null;
}

export class CertificateBatchListView {
  @ListOf(() => CertificateBatchView)
  items: CertificateBatchView[];

  @Text({ nullable: true })
  next: string | null;
}

export class CertificateView {
  @Uuid()
  id: string;

  @Text()
  number: string;

  @Text()
  recipient: string;

  @Text()
  award: string;

  @Text()
  skill: string;

  @Moment()
  issuedAt: string;

  @Moment({ nullable: true, description: 'when it was revoked' })
  revokedAt: string | null;

  @Text({ nullable: true })
  reason: string | null;

  @Text({ nullable: true, description: 'the number of the certificate that replaces it' })
  replacedBy: string | null;

  @Flag({ description: 'valid, although the awards in force do not give this honour any more' })
  groundless: boolean;
}

export class CertificateListView {
  @ListOf(() => CertificateView)
  items: CertificateView[];

  @Text({ nullable: true })
  next: string | null;
}
