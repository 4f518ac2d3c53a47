import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface AnnouncedDate {
  label: string;
  labelEn?: string | null;
  /** YYYY-MM-DD; `to` for a span of days. */
  from: string;
  to?: string | null;
}

export interface AnnouncedDocument {
  title: string;
  titleEn?: string | null;
  url: string;
}

/** 赛事公告: what a competition tells the public before it begins. Its id is the competition's. */
@Entity('announcement')
export class Announcement {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { nullable: true })
  intro: string | null;

  @Column('text', { name: 'intro_en', nullable: true })
  introEn: string | null;

  @Column('text', { nullable: true })
  conditions: string | null;

  @Column('text', { name: 'conditions_en', nullable: true })
  conditionsEn: string | null;

  @Column('text', { nullable: true })
  venue: string | null;

  @Column('text', { name: 'venue_en', nullable: true })
  venueEn: string | null;

  /** 主办单位 */
  @Column('text', { nullable: true })
  host: string | null;

  @Column('text', { name: 'host_en', nullable: true })
  hostEn: string | null;

  @Column('text', { name: 'contact_name', nullable: true })
  contactName: string | null;

  @Column('text', { name: 'contact_phone', nullable: true })
  contactPhone: string | null;

  @Column('text', { name: 'contact_mail', nullable: true })
  contactMail: string | null;

  @Column('jsonb')
  dates: AnnouncedDate[];

  @Column('jsonb')
  documents: AnnouncedDocument[];

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
