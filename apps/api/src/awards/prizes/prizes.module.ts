import { Module } from '@nestjs/common';
import { PrizesController } from './prizes.controller.ts';
import { PrizesService } from './prizes.service.ts';
import { TaxController } from './tax/tax.controller.ts';
import { TaxService } from './tax/tax.service.ts';

@Module({ controllers: [PrizesController, TaxController], providers: [PrizesService, TaxService] })
export class PrizesModule {}
