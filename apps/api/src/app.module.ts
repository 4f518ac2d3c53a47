import { Module } from '@nestjs/common';
import { BackupModule } from './platform/backup/backup.module.ts';
import { ConfigModule } from './platform/config/config.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { EventsModule } from './platform/events/events.module.ts';
import { HealthModule } from './platform/health/health.module.ts';
import { JobsModule } from './platform/jobs/jobs.module.ts';
import { LoggingModule } from './platform/logging/logging.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { PersonalDataModule } from './platform/personal-data/personal-data.module.ts';
import { SignalsModule } from './platform/signals/signals.module.ts';
import { StorageModule } from './platform/storage/storage.module.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { CompetitionsModule } from './competitions/competitions.module.ts';
import { RegistrationModule } from './registration/registration.module.ts';
import { DrawModule } from './draw/draw.module.ts';
import { JudgingModule } from './judging/judging.module.ts';
import { LiveScoringModule } from './live-scoring/live-scoring.module.ts';
import { ResultsModule } from './results/results.module.ts';
import { AwardsModule } from './awards/awards.module.ts';
import { PrizesModule } from './awards/prizes/prizes.module.ts';

@Module({
  imports: [
    ConfigModule,
    LoggingModule,
    DatabaseModule,
    SignalsModule,
    EventsModule,
    JobsModule,
    BackupModule,
    MailModule,
    StorageModule,
    PersonalDataModule,
    HealthModule,
    IdentityModule,
    CompetitionsModule,
    RegistrationModule,
    DrawModule,
    JudgingModule,
    LiveScoringModule,
    ResultsModule,
    AwardsModule,
    PrizesModule,
  ],
})
export class AppModule {}
