import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompetitionsModule } from '../competitions/competitions.module.ts';
import { AnnouncementController } from './announcement/announcement.controller.ts';
import { Announcement } from './announcement/announcement.entity.ts';
import { AnnouncementFileService } from './announcement/announcement-file.service.ts';
import { AnnouncementService } from './announcement/announcement.service.ts';
import { SearchEnginesController } from './announcement/search-engines.controller.ts';
import { ApplicationController } from './application/application.controller.ts';
import { Application } from './application/application.entity.ts';
import { ApplicationService } from './application/application.service.ts';
import { PersonalAnswers } from './application/personal-answers.ts';
import { EntryController } from './own/entry.controller.ts';
import { EntryService } from './own/entry.service.ts';
import { ApplicationImportController } from './imports/application-import.controller.ts';
import { ApplicationImportService } from './imports/application-import.service.ts';
import { PersonalDataController } from './personal-data/personal-data.controller.ts';
import { PersonalDataService } from './personal-data/personal-data.service.ts';
import { PictureController } from './pictures/picture.controller.ts';
import { PictureService } from './pictures/picture.service.ts';
import { RegistrationController } from './form/registration.controller.ts';
import { Registration } from './form/registration.entity.ts';
import { RegistrationService } from './form/registration.service.ts';
import { ReviewController } from './review/review.controller.ts';
import { ReviewService } from './review/review.service.ts';

@Module({
  imports: [CompetitionsModule, TypeOrmModule.forFeature([Announcement, Registration, Application])],
  controllers: [
    AnnouncementController,
    SearchEnginesController,
    RegistrationController,
    ApplicationController,
    PictureController,
    PersonalDataController,
    ApplicationImportController,
    EntryController,
    ReviewController,
  ],
  providers: [
    AnnouncementService,
    AnnouncementFileService,
    RegistrationService,
    ApplicationService,
    PictureService,
    PersonalDataService,
    ApplicationImportService,
    PersonalAnswers,
    EntryService,
    ReviewService,
  ],
  exports: [PersonalAnswers],
})
export class RegistrationModule {}
