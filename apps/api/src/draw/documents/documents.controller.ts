import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { OneOf, Uuid } from '../../platform/http/fields.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { workbookFile } from '../../platform/http/workbook-body.ts';
import { DocumentsService } from './documents.service.ts';
import type { Printed } from './documents.service.ts';

const PDF = 'application/pdf';
const FILE = { schema: { type: 'string', format: 'binary' } };

export class DocumentQuery {
  @Uuid({ optional: true })
  skill?: string;

  @Uuid({ optional: true })
  delegation?: string;

  @Uuid({ optional: true })
  competitor?: string;
}

export class BadgeQuery extends DocumentQuery {
  @OneOf(['competitors', 'staff'])
  who: 'competitors' | 'staff';
}

/** Printed before the start. The address in a QR is the configured one, or the one that this request came to. */
@ApiTags('draw')
@Controller()
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('competitions/:id/documents/entry-cards.pdf')
  @Policy('document.print')
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  async entryCards(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: DocumentQuery,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return file(await this.documents.entryCards(act, competition, filterOf(query), this.originOf(request)));
  }

  @Get('competitions/:id/documents/badges.pdf')
  @Policy('document.print')
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  async badges(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() { who, ...query }: BadgeQuery,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return file(await this.documents.badges(act, competition, who, filterOf(query), this.originOf(request)));
  }

  @Get('competitions/:id/documents/sign-in-sheets.pdf')
  @Policy('document.print')
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  async signInSheets(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: DocumentQuery,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return file(await this.documents.signInSheets(act, competition, filterOf(query), this.originOf(request)));
  }

  @Get('me/entries/:id/entry-card.pdf')
  @Policy('signed-in')
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  async ownEntryCard(
    @TheAct() act: Act,
    @Param('id') competitor: string,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return file(await this.documents.ownEntryCard(act, competitor, this.originOf(request)));
  }

  private originOf(request: Request): string {
    return this.config.publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
  }
}

function filterOf({ skill, delegation, competitor }: DocumentQuery) {
  return { skill, delegation, competitors: competitor ? [competitor] : undefined };
}

function file(printed: Printed): StreamableFile {
  return workbookFile(printed, PDF);
}
