import { Injectable } from '@nestjs/common';
import { FAULTS, STANDARD_CERTIFICATE, unknownWords } from '@skillstar/contract';
import type { CertificateLayout } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { orRefuse } from '../../platform/database/constraints.ts';
import { readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { missingGlyphs, glyphName } from '../../platform/pdf/glyphs.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { reEncode } from '../../registration/pictures/re-encode.ts';
import type { CertificateTemplateChangeDto } from './certificate.dto.ts';
import type { CertificateTemplateListView, CertificateTemplateView } from './certificate.view.ts';
import { issuedContent } from './certifiable.ts';
import type { CertificateSetup } from './draw-certificate.ts';
import { drawInWorker } from './press.ts';

export interface CertificateTemplate {
  id: string;
  competition: string;
  name: string;
  layout: CertificateLayout;
  background: string | null;
  seal: string | null;
  version: number;
}

export type PictureKind = 'background' | 'seal';

@Injectable()
export class CertificateTemplateService {
  constructor(
    private readonly database: DataSource,
    private readonly files: FileStore,
  ) {}

  async list(act: Act, competition: string): Promise<CertificateTemplateListView> {
    await readRow(this.database.manager, Competition, competition);
    must(act, 'award.read', { competition });
    const rows: CertificateTemplate[] = await this.database.query(
      `${TEMPLATES} where competition_id = $1 order by created_at, id`,
      [competition],
    );
    return { items: rows.map(viewOf), next: null };
  }

  async add(act: Act, competition: string, name: string): Promise<CertificateTemplateView> {
    const id = v7();
    await this.database.transaction(async (tx) => {
      await readRow(tx, Competition, competition);
      must(act, 'certificate.manage', { competition });
      await orRefuse(
        tx.query(
          'insert into certificate_template (id, competition_id, name, layout, created_at) values ($1, $2, $3, $4, $5)',
          [id, competition, name, JSON.stringify(STANDARD_CERTIFICATE), act.now],
        ),
        { certificate_template_competition_id_name_key: ['name.taken', { name }] },
      );
      await appendEvent(tx, act, { type: 'certificate.templateAdded', competition, subject: id, after: { name } });
    });
    return viewOf(await readTemplate(this.database.manager, id));
  }

  async change(act: Act, id: string, input: CertificateTemplateChangeDto): Promise<CertificateTemplateView> {
    const { version, name, layout, without } = input;
    if (layout) mustBePrintable(layout);
    await this.write(act, id, version, {
      ...(name !== undefined && { name }),
      ...(layout && { layout }),
      ...(without && { [without]: null }),
    });
    return viewOf(await readTemplate(this.database.manager, id));
  }

  /** The background or the seal, painted anew; the seal keeps what is clear in it. */
  async picture(act: Act, id: string, kind: PictureKind, bytes: Buffer): Promise<CertificateTemplateView> {
    const template = await readTemplate(this.database.manager, id);
    must(act, 'certificate.manage', { competition: template.competition });
    const format = kind === 'seal' ? 'png' : 'jpeg';
    const { content } = await reEncode(bytes, format);
    const kept = await this.files.keep(content, act.now);
    await this.database.transaction(async (tx) => {
      const file = { purpose: `certificate-${kind}`, name: `${kind}.${format}`, mediaType: `image/${format}` };
      const stored = await this.files.register(tx, act, kept, file);
      await writeTemplate(tx, act, id, null, { [kind]: stored });
    });
    return viewOf(await readTemplate(this.database.manager, id));
  }

  async readPicture(act: Act, id: string, kind: PictureKind): Promise<{ content: Buffer; mediaType: string }> {
    const template = await readTemplate(this.database.manager, id);
    must(act, 'award.read', { competition: template.competition });
    const file = template[kind];
    if (!file) throw new Problem('id.unknown');
    const { content, file: stored } = await this.files.read(this.database.manager, file);
    return { content, mediaType: stored.mediaType };
  }

  /** What it looks like, with a long name, as it would be printed. */
  async sample(act: Act, id: string): Promise<{ name: string; bytes: Buffer }> {
    const template = await readTemplate(this.database.manager, id);
    must(act, 'award.read', { competition: template.competition });
    const competition = await readRow(this.database.manager, Competition, template.competition);
    const content = issuedContent(
      {
        recipient: '阿卜杜拉·买买提',
        award: '一等奖',
        awardEn: 'First prize',
        competition: competition.name,
        competitionEn: competition.nameEn ?? competition.name,
        skill: '样张',
        skillEn: 'Sample',
        unit: '样张',
        rank: '1',
        team: '',
        issuer: '',
        date: '',
        dateEn: '',
        number: '',
      },
      { issuer: template.layout.issuer, number: '0000-0000-0000', at: act.now },
    );
    const setup = await setupOf(this.database.manager, this.files, template);
    const pages = [{ content, address: 'https://example.org' }];
    const bytes = await drawInWorker({ setup, pages, title: template.name, at: act.now });
    return { name: `${template.name} 样张.pdf`, bytes };
  }

  private write(act: Act, id: string, version: number, change: TemplateChange): Promise<void> {
    return this.database.transaction((tx) => writeTemplate(tx, act, id, version, change));
  }
}

type TemplateChange = Partial<Pick<CertificateTemplate, 'name' | 'layout' | 'background' | 'seal'>>;

/** `version` null: whatever is there; a picture that is sent replaces the one before it. */
async function writeTemplate(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number | null,
  change: TemplateChange,
): Promise<void> {
  await tx.query('select from certificate_template where id = $1 for update', [id]);
  const before = await readTemplate(tx, id);
  must(act, 'certificate.manage', { competition: before.competition });
  if (version !== null && before.version !== version) throw new Problem('version.stale');
  const after = { ...before, ...change, version: before.version + 1 };
  await orRefuse(
    tx.query(
      'update certificate_template set name = $2, layout = $3, background_id = $4, seal_id = $5, version = $6 where id = $1',
      [id, after.name, JSON.stringify(after.layout), after.background, after.seal, after.version],
    ),
    { certificate_template_competition_id_name_key: ['name.taken', { name: after.name }] },
  );
  await appendEvent(tx, act, {
    type: 'certificate.templateChanged',
    competition: before.competition,
    subject: id,
    before,
    after,
  });
}

/** A misspelt word and a character without a picture are found here, not on five hundred sheets of paper. */
function mustBePrintable(layout: CertificateLayout): void {
  const errors = layout.fields.flatMap(({ text }, index) => {
    const field = `layout.fields[${index}].text`;
    const words = unknownWords(text).map((word) => ({
      field,
      code: 'certificate.wordUnknown' as const,
      params: { word },
    }));
    const glyphs = missingGlyphs(text.replace(/\{\w+\}/g, '')).map((one) => ({
      field,
      code: 'certificate.glyphMissing' as const,
      params: { character: glyphName(one) },
    }));
    return [...words, ...glyphs].map((fault) => ({ ...fault, wording: FAULTS[fault.code] }));
  });
  if (errors.length > 0) throw new Problem('certificate.layoutFaults', { count: errors.length }, { errors });
}

export async function readTemplate(tx: EntityManager, id: string): Promise<CertificateTemplate> {
  const [row]: CertificateTemplate[] = await tx.query(`${TEMPLATES} where id = $1`, [id]);
  if (!row) throw new Problem('id.unknown');
  return row;
}

export async function setupOf(
  tx: EntityManager,
  files: FileStore,
  { layout, background, seal }: Pick<CertificateTemplate, 'layout' | 'background' | 'seal'>,
): Promise<CertificateSetup> {
  const read = async (id: string | null): Promise<Buffer | null> => (id ? (await files.read(tx, id)).content : null);
  return { layout, background: await read(background), seal: await read(seal) };
}

function viewOf({ id, name, layout, background, seal, version }: CertificateTemplate): CertificateTemplateView {
  return { id, name, layout, background: background !== null, seal: seal !== null, version };
}

const TEMPLATES = `
  select id, competition_id as competition, name, layout, background_id as background, seal_id as seal, version
  from certificate_template`;
