import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { CheckInService } from './check-in.service.ts';
import { CheckInDto, CheckInListView, CheckInQuery, CheckInView } from './check-in.view.ts';

@ApiTags('draw')
@Controller('competitions/:id')
export class CheckInController {
  constructor(private readonly checkIn: CheckInService) {}

  @Get('check-ins')
  @Policy('check-in.read')
  @ApiOkResponse({ type: CheckInListView })
  list(@TheAct() act: Act, @Param('id') competition: string): Promise<CheckInListView> {
    return this.checkIn.list(act, competition);
  }

  @Get('entry-cards/holder')
  @Policy('check-in.read')
  @ApiOkResponse({ type: CheckInView })
  find(@TheAct() act: Act, @Param('id') competition: string, @Query() { code }: CheckInQuery): Promise<CheckInView> {
    return this.checkIn.find(act, competition, code);
  }

  @Get('check-ins/:competitor/portrait')
  @Policy('check-in.read')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async portrait(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Param('competitor') competitor: string,
  ): Promise<StreamableFile> {
    const content = await this.checkIn.portrait(act, competition, competitor);
    return new StreamableFile(content, { type: 'image/jpeg', disposition: 'inline', length: content.length });
  }

  @Post('check-ins')
  @HttpCode(200)
  @Policy('check-in.record')
  @ApiOkResponse({ type: CheckInView })
  record(@TheAct() act: Act, @Param('id') competition: string, @Body() body: CheckInDto): Promise<CheckInView> {
    return this.checkIn.record(act, competition, { ...body });
  }
}
