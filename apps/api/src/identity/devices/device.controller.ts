import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { TheAct } from '../act.ts';
import type { Act } from '../act.ts';
import { MeView } from '../me.view.ts';
import { KnownBrowser } from '../known-browser.ts';
import {
  DeviceReportDto,
  DeviceRevocationDto,
  DeviceSignInDto,
  NewDeviceInviteDto,
  PinResetDto,
} from './device.dto.ts';
import { DeviceService } from './device.service.ts';
import { DeviceSignInService } from './device-sign-in.service.ts';
import { DeviceInviteView, DeviceListView } from './device.view.ts';

@ApiTags('identity')
@Controller()
export class DeviceController {
  constructor(
    private readonly devices: DeviceService,
    private readonly signIns: DeviceSignInService,
    private readonly known: KnownBrowser,
  ) {}

  @Post('competitions/:competition/device-invites')
  @Policy('device.manage')
  @ApiCreatedResponse({ type: DeviceInviteView })
  invite(
    @TheAct() act: Act,
    @Param('competition') competition: string,
    @Body() body: NewDeviceInviteDto,
  ): Promise<DeviceInviteView> {
    return this.devices.invite(act, competition, body);
  }

  @Get('competitions/:competition/devices')
  @Policy('device.manage')
  @ApiOkResponse({ type: DeviceListView })
  list(@TheAct() act: Act, @Param('competition') competition: string): Promise<DeviceListView> {
    return this.devices.list(act, competition);
  }

  @Post('devices/:id/revoke')
  @HttpCode(204)
  @Policy('device.manage')
  @ApiNoContentResponse()
  async revoke(@TheAct() act: Act, @Param('id') id: string, @Body() body: DeviceRevocationDto): Promise<void> {
    await this.devices.revoke(act, id, body.reason);
  }

  @Post('competitions/:competition/pin-resets')
  @HttpCode(204)
  @Policy('device.manage')
  @ApiNoContentResponse()
  async resetPin(
    @TheAct() act: Act,
    @Param('competition') competition: string,
    @Body() body: PinResetDto,
  ): Promise<void> {
    await this.devices.resetPin(act, competition, body.person);
  }

  @Post('device-sign-ins')
  @Policy('public')
  @ApiCreatedResponse({ type: MeView })
  async signIn(
    @TheAct() act: Act,
    @Body() body: DeviceSignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const opened = await this.signIns.signIn(act, body, String(request.ip));
    this.known.hand(request, response, opened);
    return opened.me;
  }

  @Post('device-reports')
  @HttpCode(204)
  @Policy('signed-in')
  @ApiNoContentResponse()
  async report(@TheAct() act: Act, @Body() body: DeviceReportDto): Promise<void> {
    await this.devices.report(act, body);
  }
}
