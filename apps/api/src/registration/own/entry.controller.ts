import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { EntryService } from './entry.service.ts';
import { EntryListView } from './entry.view.ts';

@ApiTags('registration')
@Controller('me/entries')
export class EntryController {
  constructor(private readonly entries: EntryService) {}

  @Get()
  @Policy('signed-in')
  @ApiOkResponse({ type: EntryListView })
  mine(@TheAct() act: Act): Promise<EntryListView> {
    return this.entries.mine(act);
  }
}
