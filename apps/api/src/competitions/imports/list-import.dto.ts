import { Transform } from 'class-transformer';
import { Flag } from '../../platform/http/fields.ts';

const truth = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

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
