import { Transform } from 'class-transformer';
import { Flag } from '../../platform/http/fields.ts';
import { truth } from '../../platform/http/query-values.ts';

export class ListImportQuery {
  @Transform(truth)
  @Flag({ optional: true, description: 'look only, write nothing' })
  dryRun?: boolean;
}

export class ListExportQuery {
  @Transform(truth)
  @Flag({ optional: true, description: 'the headings only, with a sheet of what may be filled in' })
  empty?: boolean;
}
