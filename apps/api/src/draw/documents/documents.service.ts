import { Injectable } from '@nestjs/common';
import { ROLE_NAMES } from '@skillstar/contract';
import type { Role } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { IdentitySeal } from '../../competitions/subject/identity-seal.ts';
import type { Act } from '../../identity/act.ts';
import { personOf } from '../../identity/act.ts';
import { mustReach } from '../../identity/policies.ts';
import { getaNote } from '../../platform/pdf/glyphs.ts';
import { A4, breathe, makePdf } from '../../platform/pdf/pdf.ts';
import type { Pdf } from '../../platform/pdf/pdf.ts';
import { drawFooters } from '../../platform/pdf/table.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { ownCompetitors } from '../../registration/own/own-competitors.ts';
import { CheckInCode } from '../check-in/check-in-code.ts';
import { drawBadge } from './badge.ts';
import type { Badge } from './badge.ts';
import { cardsOf, portraitOf } from './cards.ts';
import type { Card, CardFilter } from './cards.ts';
import { drawEntryCard } from './entry-card.ts';
import type { CheckInMark } from './entry-card.ts';
import { drawCut } from './paper.ts';
import { drawSignInSheet, sheetsOf } from './sign-in-sheet.ts';

interface Place {
  id: string;
  name: string;
  venue: string | null;
}

export interface Printed {
  name: string;
  bytes: Buffer;
}

const EVERYTHING = [{ skill: null, delegation: null }];

/** What is printed before the start. A name with a character that the font lacks is printed with 〓 and named at the foot. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: DataSource,
    private readonly seal: IdentitySeal,
    private readonly codes: CheckInCode,
    private readonly files: FileStore,
  ) {}

  async entryCards(act: Act, competition: string, filter: CardFilter, origin: string): Promise<Printed> {
    const reach = mustReach(act, 'document.print', competition);
    const tx = this.database.manager;
    const cards = await cardsOf(tx, competition, reach, filter, this.seal);
    return this.cards(act, await placeOf(tx, competition), cards, origin);
  }

  /** A contestant's own, or his team leader's copy. */
  async ownEntryCard(act: Act, competitor: string, origin: string): Promise<Printed> {
    const tx = this.database.manager;
    const own = await ownCompetitors(tx, personOf(act));
    if (!own.includes(competitor)) throw new Problem('id.unknown');
    const [{ competition }] = await tx.query('select competition_id as competition from competitor where id = $1', [
      competitor,
    ]);
    const cards = await cardsOf(tx, competition, EVERYTHING, { competitors: [competitor] }, this.seal);
    return this.cards(act, await placeOf(tx, competition), cards, origin);
  }

  async badges(
    act: Act,
    competition: string,
    who: 'competitors' | 'staff',
    filter: CardFilter,
    origin: string,
  ): Promise<Printed> {
    const reach = mustReach(act, 'document.print', competition);
    const tx = this.database.manager;
    const place = await placeOf(tx, competition);
    const badges =
      who === 'competitors'
        ? (await cardsOf(tx, competition, reach, filter, this.seal)).map((card) => this.badgeOf(card, place, origin))
        : await staffBadges(
            tx,
            competition,
            reach.some(({ skill, delegation }) => skill === null && delegation === null),
          );
    if (badges.length === 0) throw new Problem('document.empty');
    const [width, height] = [A4.width / 2, A4.height / 2];
    const { bytes } = await makePdf(
      { title: `${place.name} 证件`, margin: 0, at: act.now, missing: 'mark' },
      async (pdf) => {
        for (const [index, badge] of badges.entries()) {
          if (index > 0 && index % 4 === 0) await turn(pdf);
          if (index % 4 === 0) {
            drawCut(pdf, [width, 0], [width, A4.height]);
            drawCut(pdf, [0, height], [A4.width, height]);
          }
          const box = { x: (index % 2) * width, y: Math.floor((index % 4) / 2) * height, width, height };
          drawBadge(pdf, inset(box), badge, place.name);
        }
      },
    );
    return { name: `${place.name} 胸卡.pdf`, bytes };
  }

  async signInSheets(act: Act, competition: string, filter: CardFilter, origin: string): Promise<Printed> {
    const reach = mustReach(act, 'document.print', competition);
    const tx = this.database.manager;
    const place = await placeOf(tx, competition);
    const sheets = sheetsOf(await cardsOf(tx, competition, reach, filter, this.seal));
    if (sheets.length === 0) throw new Problem('document.empty');
    const { bytes } = await makePdf(
      { title: `${place.name} 签到表`, at: act.now, missing: 'mark' },
      async (pdf, missing) => {
        for (const [index, sheet] of sheets.entries()) {
          if (index > 0) await turn(pdf);
          drawSignInSheet(pdf, sheet, place.name, checkInLink(origin, competition));
        }
        drawFooters(pdf, (page, pages) => [`${page} / ${pages}`, getaNote(missing)].filter(Boolean).join('　'));
      },
    );
    return { name: `${place.name} 签到表.pdf`, bytes };
  }

  private async cards(act: Act, place: Place, cards: readonly Card[], origin: string): Promise<Printed> {
    if (cards.length === 0) throw new Problem('document.empty');
    const half = { x: 0, width: A4.width, height: A4.height / 2 };
    const { bytes } = await makePdf(
      { title: `${place.name} 参赛证`, margin: 0, at: act.now, missing: 'mark' },
      async (pdf) => {
        for (const [index, card] of cards.entries()) {
          if (index > 0 && index % 2 === 0) await turn(pdf);
          if (index % 2 === 0) drawCut(pdf, [0, half.height], [A4.width, half.height]);
          const box = inset({ ...half, y: (index % 2) * half.height });
          const portrait = await portraitOf(this.database.manager, this.files, card.id);
          drawEntryCard(pdf, box, card, place, this.markOf(card, place, origin), portrait);
        }
      },
    );
    const [only] = cards;
    return { name: `${place.name} 参赛证${cards.length === 1 ? ` ${only!.name}` : ''}.pdf`, bytes };
  }

  private markOf(card: Card, place: Place, origin: string): CheckInMark {
    const code = this.codes.of(card.id);
    return { code, link: `${checkInLink(origin, place.id)}?code=${code}` };
  }

  private badgeOf(card: Card, place: Place, origin: string): Badge {
    return {
      name: card.name,
      role: ROLE_NAMES.competitor,
      lines: [card.delegation.name, `${card.skill.number} ${card.skill.name}`],
      link: this.markOf(card, place, origin).link,
    };
  }
}

/** A little paper around, or a printer cuts it off. */
function inset({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const edge = 12;
  return { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
}

/** The next page, after whoever else waits had his turn. */
async function turn(pdf: Pdf): Promise<void> {
  await breathe();
  pdf.addPage();
}

function checkInLink(origin: string, competition: string): string {
  return `${origin}/desk/c/${competition}/check-in`;
}

async function placeOf(tx: EntityManager, competition: string): Promise<Place> {
  const [place]: Place[] = await tx.query(
    `select c.id, c.name, a.venue from competition c left join announcement a on a.id = c.id where c.id = $1`,
    [competition],
  );
  if (!place) throw new Problem('id.unknown');
  return place;
}

/** Everybody with a role in this competition: one badge for each role, with the skills that it is narrowed to. */
async function staffBadges(tx: EntityManager, competition: string, all: boolean): Promise<Badge[]> {
  if (!all) throw new Problem('access.denied');
  const rows: { name: string; role: Role; lines: string[] }[] = await tx.query(
    `select p.name, g.role, array_remove(array_agg(distinct coalesce(k.number || ' ' || k.name, d.name)), null) as lines
     from role_grant g join person p on p.id = g.person_id
     left join skill k on k.id = g.skill_id left join delegation d on d.id = g.delegation_id
     where g.competition_id = $1 and g.role <> 'competitor' and g.revoked_at is null and p.disabled_at is null
     group by p.id, p.name, g.role order by g.role, p.name collate "zh-x-icu", p.id`,
    [competition],
  );
  return rows.map(({ name, role, lines }) => ({ name, role: ROLE_NAMES[role], lines: lines.slice(0, 3), link: null }));
}
