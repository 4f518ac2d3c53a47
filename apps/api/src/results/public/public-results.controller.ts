import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { PublicResultsService } from './public-results.service.ts';
import { PublicResultsView, PublicResultWithRowsView } from './public-results.view.ts';

@ApiTags('results')
@Controller()
export class PublicResultsController {
  constructor(private readonly results: PublicResultsService) {}

  @Get('competitions/:competition/notices')
  @Policy('public')
  @ApiOkResponse({ type: PublicResultsView })
  list(@Param('competition') competition: string): Promise<PublicResultsView> {
    return this.results.list(competition);
  }

  @Get('skills/:skill/notice')
  @Policy('public')
  @ApiOkResponse({ type: PublicResultWithRowsView })
  read(@Param('skill') skill: string): Promise<PublicResultWithRowsView> {
    return this.results.read(skill);
  }
}
