import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompetitionController } from './competition/competition.controller.ts';
import { Competition } from './competition/competition.entity.ts';
import { CompetitionService } from './competition/competition.service.ts';
import { Competitor } from './competitor/competitor.entity.ts';
import { MarkingTeam } from './judge/marking-team.entity.ts';
import { SkillController } from './skill/skill.controller.ts';
import { Skill } from './skill/skill.entity.ts';
import { SkillService } from './skill/skill.service.ts';
import { CompetitionStructureController } from './structure/competition-structure.controller.ts';
import { CompetitionStructureService } from './structure/competition-structure.service.ts';
import { SkillStructureController } from './structure/skill-structure.controller.ts';
import { SkillStructureService } from './structure/skill-structure.service.ts';
import { CompetitorGroup, Delegation, Session, Stage, Workstation } from './structure/structure.entities.ts';
import { Subject } from './subject/subject.entity.ts';

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
    ]),
  ],
  controllers: [CompetitionController, SkillController, CompetitionStructureController, SkillStructureController],
  providers: [CompetitionService, SkillService, CompetitionStructureService, SkillStructureService],
})
export class CompetitionsModule {}
