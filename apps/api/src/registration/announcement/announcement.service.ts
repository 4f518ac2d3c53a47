import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import { mustBeChangeable } from '../../competitions/competition/changeable.ts';
import type { Act } from '../../identity/act.ts';
import { must, mustReach, reachIn } from '../../identity/policies.ts';
import { changeRow, lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { fileAddress } from './announcement-file.service.ts';
import { Announcement } from './announcement.entity.ts';
import type { AnnouncedDocument } from './announcement.entity.ts';
import type { AnnouncementView } from './announcement.view.ts';
import type { AnnouncementFacts } from './announcement-facts.ts';

export type AnnouncementInput = Partial<Omit<Announcement, 'id' | 'version' | 'updatedAt'>>;

const NOTHING: Omit<AnnouncementView, 'id' | 'public'> = {
  intro: null,
  introEn: null,
  conditions: null,
  conditionsEn: null,
  venue: null,
  venueEn: null,
  host: null,
  hostEn: null,
  contactName: null,
  contactPhone: null,
  contactMail: null,
  dates: [],
  documents: [],
  version: 0,
};

@Injectable()
export class AnnouncementService {
  constructor(private readonly database: DataSource) {}

  async read(act: Act, competition: string): Promise<AnnouncementView> {
    const { status } = await readRow(this.database.manager, Competition, competition);
    mustReach(act, 'competition.read', competition);
    return this.view(competition, status !== 'draft');
  }

  async save(act: Act, competition: string, version: number, input: AnnouncementInput): Promise<AnnouncementView> {
    await this.database.transaction((tx) => saveAnnouncement(tx, act, competition, version, input));
    return this.read(act, competition);
  }

  /** All that the page tells. A draft is shown to those who have a part in the competition, as a preview. */
  async factsOf(act: Act, competition: string): Promise<AnnouncementFacts> {
    const [facts]: Omit<AnnouncementFacts, 'announcement'>[] = await this.database.query(FACTS, [competition]);
    if (!facts) throw new Problem('id.unknown');
    const draft = facts.status === 'draft';
    if (draft && reachIn(act, 'competition.read', competition).length === 0) throw new Problem('id.unknown');
    return { ...facts, announcement: await this.view(competition, !draft) };
  }

  private async view(competition: string, isPublic: boolean): Promise<AnnouncementView> {
    const row = await this.database.manager.findOneBy(Announcement, { id: competition });
    const { updatedAt: _, ...told } = row ?? { ...NOTHING, id: competition, updatedAt: null };
    return {
      ...told,
      dates: told.dates as AnnouncementView['dates'],
      documents: told.documents as AnnouncementView['documents'],
      public: isPublic,
    };
  }
}

/** Whole: what the editor does not name is emptied, so that what stands there is what was seen. */
export async function saveAnnouncement(
  tx: EntityManager,
  act: Act,
  competition: string,
  version: number,
  input: AnnouncementInput,
): Promise<void> {
  await lockRow(tx, Competition, competition);
  must(act, 'announcement.manage', { competition });
  await mustBeChangeable(tx, competition);
  const reversed = (input.dates ?? []).findIndex(({ from, to }) => to != null && to < from);
  if (reversed >= 0) throw new Problem('announcement.endsBeforeStart', { label: input.dates![reversed]!.label });
  await mustOwnFiles(tx, competition, input.documents ?? []);
  const before = await tx.findOneBy(Announcement, { id: competition });
  const { version: _, ...nothing } = NOTHING;
  const told = { ...nothing, ...input, updatedAt: act.now };
  if (before) await changeRow<Announcement>(tx, Announcement, before, version, told);
  else if (version !== 0) throw new Problem('version.stale');
  else await tx.insert(Announcement, { ...told, id: competition, version: 1 });
  await appendEvent(tx, act, {
    type: 'announcement.saved',
    competition,
    subject: competition,
    before: before ?? undefined,
    after: told,
  });
}

/** An uploaded document is this competition's own: of another it might not be public. */
async function mustOwnFiles(
  tx: EntityManager,
  competition: string,
  documents: readonly AnnouncedDocument[],
): Promise<void> {
  const local = documents.map(({ url }) => url).filter((url) => url.startsWith('/'));
  const own: { id: string }[] = await tx.query(
    'select file_id as id from announcement_file where competition_id = $1',
    [competition],
  );
  const known = new Set(own.map(({ id }) => fileAddress(competition, id)));
  if (!local.every((url) => known.has(url))) throw new Problem('id.unknown');
}

const FACTS = `
  select c.id, c.name, c.name_en as "nameEn", c.starts_on::text as "startsOn", c.days, c.status,
         r.opens_at as "opensAt", r.closes_at as "closesAt", r.purged_at as "purgedAt", r.conditions, r.form, r.competition_id is not null as "takesApplications",
         coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'name', s.name, 'nameEn', s.name_en)
                                   order by s.position)
                   from skill s where s.competition_id = c.id), '[]') as skills,
         coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.position)
                   from competitor_group g where g.competition_id = c.id), '[]') as groups
  from competition c left join registration r on r.competition_id = c.id
  where c.id = $1`;
