import { BOARD_KINDS, COUNTS, VISIBILITIES } from '@skillstar/contract';
import type { BoardKind, Counts, Visibility } from '@skillstar/contract';
import { ListOf, Moment, OneOf, Text, Uuid, Whole } from '../platform/http/fields.ts';

export class BoardView {
  @Uuid()
  id: string;

  @Uuid()
  competition: string;

  @Uuid({ nullable: true })
  skill: string | null;

  @Uuid({ nullable: true })
  group: string | null;

  @OneOf(BOARD_KINDS)
  kind: BoardKind;

  @Text()
  title: string;

  @Text({ nullable: true })
  titleEn: string | null;

  @OneOf(COUNTS)
  counts: Counts;

  @OneOf(VISIBILITIES)
  visibility: Visibility;

  @Moment({ description: 'when the present visibility began' })
  since: string;

  @Whole()
  version: number;
}

export class BoardsView {
  @ListOf(() => BoardView)
  items: BoardView[];
}

export class TicketView {
  @Text({ max: 1_000 })
  ticket: string;

  @Moment()
  expiresAt: string;
}

export class ScreenView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Moment()
  createdAt: string;

  @Moment({ nullable: true })
  lastSeenAt: string | null;
}

export class NewScreenView extends ScreenView {
  @Text({ description: 'shown once: the screen keeps it' })
  key: string;
}

export class ScreensView {
  @ListOf(() => ScreenView)
  items: ScreenView[];
}

export class OpenedSkillView {
  @Uuid()
  board: string;

  @Whole({ description: 'mark sheets that were made now' })
  sheets: number;
}
