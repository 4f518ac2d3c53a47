import { Flag, ListOf, Moment, One, OneOf, Text, Uuid, Whole } from '../platform/http/fields.ts';
import { ApartDto } from './draw.dto.ts';
import { DRAW_KINDS, DRAW_METHODS } from './draw-rows.ts';
import type { DrawKind, DrawMethod } from './draw-rows.ts';

/** Promised, drawn and in force, replaced by a later draw, or promised and never drawn. */
export const DRAW_STATUSES = ['promised', 'drawn', 'replaced', 'set-aside'] as const;
export type DrawStatus = (typeof DRAW_STATUSES)[number];

export class DrawPlaceView {
  @Text()
  batch: string;

  @Text()
  station: string;
}

export class DrawAssignmentView extends DrawPlaceView {
  @Text()
  id: string;
}

export class DrawEntrantView {
  @Text({ description: 'as it stands in the list that the commitment covers' })
  id: string;

  @Text({ nullable: true, description: 'as it stands in the list; null where delegations are not kept apart' })
  delegation: string | null;

  @Text({ description: 'a name, or the code; in a coded skill only codes' })
  name: string;

  @Text({ nullable: true })
  unit: string | null;
}

export class DrawView {
  @Uuid()
  id: string;

  @OneOf(DRAW_KINDS)
  kind: DrawKind;

  @OneOf(DRAW_METHODS)
  method: DrawMethod;

  @OneOf(DRAW_STATUSES)
  status: DrawStatus;

  @Text({ nullable: true })
  algorithm: string | null;

  @Text({ nullable: true, description: 'SHA-256 of the canonical text of algorithm, secret, list, places, constraint' })
  commitment: string | null;

  @Moment()
  promisedAt: string;

  @Moment({ nullable: true })
  drawnAt: string | null;

  @Text({ nullable: true })
  drawnBy: string | null;

  @Text({ nullable: true, description: 'said in the hall after the commitment was published' })
  word: string | null;

  @Text({ nullable: true, description: 'the secret alone: the commitment is made with it' })
  secret: string | null;

  @Text({ nullable: true, description: 'secret and word: the draw is made with it' })
  seed: string | null;

  @Flag({ description: 'a coded skill: list and seed stay sealed until the results are final' })
  sealed: boolean;

  @Whole({ description: 'how many take part' })
  count: number;

  @ListOf(() => DrawEntrantView)
  entrants: DrawEntrantView[];

  @ListOf(() => DrawPlaceView)
  places: DrawPlaceView[];

  @ListOf(() => DrawAssignmentView)
  fixed: DrawAssignmentView[];

  @One(() => ApartDto, { nullable: true })
  apart: ApartDto | null;

  @ListOf(() => DrawAssignmentView, { nullable: true })
  assignments: DrawAssignmentView[] | null;

  @Whole({ description: 'of one delegation where the constraint would keep them apart' })
  clashes: number;
}

export class DrawListView {
  @ListOf(() => DrawView)
  items: DrawView[];

  @Text({ nullable: true })
  next: string | null;
}

export class MadeDrawView {
  @Uuid()
  id: string;
}

/** A skill whose draws everybody may check. */
export class DrawnSkillView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @Flag({ description: 'false: promised only' })
  drawn: boolean;
}

export class DrawnSkillListView {
  @ListOf(() => DrawnSkillView)
  items: DrawnSkillView[];

  @Text({ nullable: true })
  next: string | null;
}
