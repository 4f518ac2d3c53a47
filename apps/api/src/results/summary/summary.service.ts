import { Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { writeWorkbook } from '../../platform/excel/excel.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { panelNotes } from '../panel-notes.ts';
import { marksOfPublication, readPublication, rowsOf } from '../publication.ts';
import type { Publication } from '../publication.ts';
import { summarySheet } from './summary-excel.ts';
import { summaryPdf } from './summary-pdf.ts';
import { summaryOf } from './summary.ts';
import type { Summary } from './summary.ts';

export interface SummaryFile {
  name: string;
  bytes: Buffer;
}

/** The result summary of a version, ready to be signed. */
@Injectable()
export class SummaryService {
  constructor(private readonly database: DataSource) {}

  async excel(act: Act, id: string, language: Language): Promise<SummaryFile> {
    const { summary } = await this.read(act, id, language);
    return { name: `${summary.fileName}.xlsx`, bytes: await writeWorkbook([summarySheet(summary)]) };
  }

  async pdf(act: Act, id: string, language: Language): Promise<SummaryFile> {
    const { summary, publication } = await this.read(act, id, language);
    const { bytes } = await summaryPdf(summary, new Date(publication.createdAt));
    return { name: `${summary.fileName}.pdf`, bytes };
  }

  private async read(
    act: Act,
    id: string,
    language: Language,
  ): Promise<{ summary: Summary; publication: Publication }> {
    const tx = this.database.manager;
    const publication = await readPublication(tx, id);
    if (!publication) throw new Problem('id.unknown');
    must(act, 'result.read', { competition: publication.competition, skill: publication.skill });
    const [names] = await tx.query(
      `select case when $2 then coalesce(c.name_en, c.name) else c.name end as competition,
         k.number || ' ' || case when $2 then coalesce(k.name_en, k.name) else k.name end as skill
       from skill k join competition c on c.id = k.competition_id where k.id = $1`,
      [publication.skill, language === 'en'],
    );
    const rows = await rowsOf(tx, id);
    return {
      summary: summaryOf(names, publication, rows, await panelNotes(tx, await marksOfPublication(tx, id)), language),
      publication,
    };
  }
}
