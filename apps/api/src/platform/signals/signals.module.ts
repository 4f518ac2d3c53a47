import { Global, Module } from '@nestjs/common';
import { Signals } from './signals.ts';

@Global()
@Module({ providers: [Signals], exports: [Signals] })
export class SignalsModule {}
