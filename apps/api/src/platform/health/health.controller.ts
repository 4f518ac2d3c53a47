import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Policy } from '../http/policy.decorator.ts';
import { HealthService } from './health.service.ts';
import { ConfigView, HealthView, ReadyView } from './health.view.ts';

@ApiTags('platform')
@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('health')
  @Policy('public')
  @ApiOkResponse({ type: HealthView })
  alive(): HealthView {
    return { status: 'ok' };
  }

  @Get('ready')
  @Policy('public')
  @ApiOkResponse({ type: ReadyView })
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadyView> {
    const view = await this.health.ready();
    if (!view.ready) response.status(503);
    return view;
  }

  @Get('config')
  @Policy('public')
  @ApiOkResponse({ type: ConfigView })
  config(): Promise<ConfigView> {
    return this.health.describe();
  }
}
