import { ListImportQuery } from '../../competitions/imports/list-import.dto.ts';
import { ImportReportView } from '../../competitions/imports/list-import.view.ts';
import { Text } from '../../platform/http/fields.ts';

export class ScoreImportQuery extends ListImportQuery {
  @Text({
    optional: true,
    max: 12_000,
    description: 'what the dry run of this file answered; without it nothing is compared',
  })
  seen?: string;
}

export class ScoreImportView extends ImportReportView {
  @Text({ description: 'the version of each row’s sheet as it was looked at; whoever writes sends it along' })
  seen: string;
}
