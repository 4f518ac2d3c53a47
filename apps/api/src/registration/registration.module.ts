import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnnouncementController } from './announcement/announcement.controller.ts';
import { Announcement } from './announcement/announcement.entity.ts';
import { AnnouncementService } from './announcement/announcement.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Announcement])],
  controllers: [AnnouncementController],
  providers: [AnnouncementService],
})
export class RegistrationModule {}
