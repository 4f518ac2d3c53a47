import { Global, Module } from '@nestjs/common';
import { BackupService } from './backup.service.ts';

@Global()
@Module({ providers: [BackupService], exports: [BackupService] })
export class BackupModule {}
