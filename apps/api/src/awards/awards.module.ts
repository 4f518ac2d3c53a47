import { Module } from '@nestjs/common';
import { CertificateBatchService } from './certificates/certificate-batch.service.ts';
import { CertificateController } from './certificates/certificate.controller.ts';
import { CertificateService } from './certificates/certificate.service.ts';
import { CertificateTemplateController } from './certificates/certificate-template.controller.ts';
import { CertificateTemplateService } from './certificates/certificate-template.service.ts';
import { MyCertificateController } from './certificates/my-certificate.controller.ts';
import { MyCertificateService } from './certificates/my-certificate.service.ts';
import { AwardDecisionController } from './decision/award-decision.controller.ts';
import { AwardDecisionService } from './decision/award-decision.service.ts';
import { AwardSchemeController } from './scheme/award-scheme.controller.ts';
import { AwardSchemeService } from './scheme/award-scheme.service.ts';
import { AwardExplanationController } from './explanation/award-explanation.controller.ts';
import { AwardExplanationService } from './explanation/award-explanation.service.ts';
import { ResultsModule } from '../results/results.module.ts';
import { TrainingController } from './training/training.controller.ts';
import { TrainingService } from './training/training.service.ts';

@Module({
  imports: [ResultsModule],
  controllers: [
    AwardExplanationController,
    AwardSchemeController,
    AwardDecisionController,
    TrainingController,
    CertificateTemplateController,
    CertificateController,
    MyCertificateController,
  ],
  providers: [
    AwardExplanationService,
    AwardSchemeService,
    AwardDecisionService,
    TrainingService,
    CertificateTemplateService,
    CertificateBatchService,
    CertificateService,
    MyCertificateService,
  ],
  exports: [AwardDecisionService, CertificateService],
})
export class AwardsModule {}
