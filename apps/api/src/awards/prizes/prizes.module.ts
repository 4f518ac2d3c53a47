import { Module } from '@nestjs/common';
import { PrizesController } from './prizes.controller.ts';
import { PrizesService } from './prizes.service.ts';

@Module({ controllers: [PrizesController], providers: [PrizesService] })
export class PrizesModule {}
