import { Text, Uuid, Whole } from '../../platform/http/fields.ts';

export class PictureView {
  @Uuid()
  id: string;

  @Text()
  field: string;

  @Whole()
  width: number;

  @Whole()
  height: number;

  @Whole()
  bytes: number;
}
