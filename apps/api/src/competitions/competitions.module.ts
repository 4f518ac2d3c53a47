import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompetitionController } from './competition/competition.controller.ts';
import { Competition } from './competition/competition.entity.ts';
import { CompetitionService } from './competition/competition.service.ts';
import { CompetitorController } from './competitor/competitor.controller.ts';
import { Competitor } from './competitor/competitor.entity.ts';
import { CompetitorService } from './competitor/competitor.service.ts';
import { ListExportService } from './imports/list-export.service.ts';
import { ListImportController } from './imports/list-import.controller.ts';
import { ListImportService } from './imports/list-import.service.ts';
import { JudgeController } from './judge/judge.controller.ts';
import { JudgeService } from './judge/judge.service.ts';
import { MarkingTeam } from './judge/marking-team.entity.ts';
import { MarkingSchemeController } from './marking-scheme/marking-scheme.controller.ts';
import { MarkingScheme } from './marking-scheme/marking-scheme.entity.ts';
import { MarkingSchemeService } from './marking-scheme/marking-scheme.service.ts';
import { SkillController } from './skill/skill.controller.ts';
import { Skill } from './skill/skill.entity.ts';
import { SkillService } from './skill/skill.service.ts';
import { CompetitionStructureController } from './structure/competition-structure.controller.ts';
import { CompetitionStructureService } from './structure/competition-structure.service.ts';
import { SkillStructureController } from './structure/skill-structure.controller.ts';
import { SkillStructureService } from './structure/skill-structure.service.ts';
import { CompetitorGroup, Delegation, Session, Stage, Workstation } from './structure/structure.entities.ts';
import { IdentitySeal } from './subject/identity-seal.ts';
import { SubjectController } from './subject/subject.controller.ts';
import { Subject } from './subject/subject.entity.ts';
import { SubjectService } from './subject/subject.service.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Competition,
      Skill,
      CompetitorGroup,
      Delegation,
      Stage,
      Session,
      Workstation,
      Competitor,
      Subject,
      MarkingTeam,
      MarkingScheme,
    ]),
  ],
  controllers: [
    CompetitionController,
    SkillController,
    CompetitionStructureController,
    SkillStructureController,
    CompetitorController,
    SubjectController,
    JudgeController,
    MarkingSchemeController,
    ListImportController,
  ],
  providers: [
    CompetitionService,
    SkillService,
    CompetitionStructureService,
    SkillStructureService,
    CompetitorService,
    SubjectService,
    JudgeService,
    MarkingSchemeService,
    ListImportService,
    ListExportService,
    IdentitySeal,
  ],
  exports: [CompetitionService, IdentitySeal],
})
export class CompetitionsModule {}
