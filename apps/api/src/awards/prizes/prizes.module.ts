import { Module } from '@nestjs/common';
import { PrizesController } from './prizes.controller.ts';
import { PrizesService } from './prizes.service.ts';
import { TaxController } from './tax/tax.controller.ts';
import { TaxService } from './tax/tax.service.ts';
import { TeamController } from './teams/team.controller.ts';
import { TeamService } from './teams/team.service.ts';

@Module({
  controllers: [PrizesController, TaxController, TeamController],
  providers: [PrizesService, TaxService, TeamService],
})
export class PrizesModule {}
