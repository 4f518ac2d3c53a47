import { Global, Module } from '@nestjs/common';
import { OutboxService } from './outbox.service.ts';

@Global()
@Module({ providers: [OutboxService], exports: [OutboxService] })
export class MailModule {}
