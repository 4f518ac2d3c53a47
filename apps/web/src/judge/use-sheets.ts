import { useCallback, useMemo } from 'react';
import { entriesOf, isPending, setting, type LocalEntry, type PackageHead } from '../lib/offline-queue/database.ts';
import { sheetModel, type SheetModel } from './model/sheet-model.ts';
import { useWork } from './services.ts';
import { useLive } from './use-live.ts';

/** Every sheet of this judge as it stands on the screen; undefined while the disk is being read. */
export function useSheets(): SheetModel[] | undefined {
  const { tablet } = useWork();
  const { db, person } = tablet;
  const held = useLive(
    useCallback(
      async () => ({
        sheets: await db.sheets.where('person').equals(person).toArray(),
        entries: await entriesOf(db, person),
        // Another judge's half-typed figures on this tablet are not mine.
        drafts: await db.drafts.filter((draft) => draft.person === person).toArray(),
      }),
      [db, person],
    ),
  );
  return useMemo(() => held?.sheets.map((sheet) => sheetModel(sheet, held.entries, held.drafts)), [held]);
}

/** One sheet; null when this judge has none of that id. */
export function useSheet(id: string): SheetModel | null | undefined {
  const { tablet } = useWork();
  const { db, person } = tablet;
  const held = useLive(
    useCallback(
      async () => ({
        sheet: (await db.sheets.get([person, id])) ?? null,
        entries: await db.entries.where('[person+sheet]').equals([person, id]).toArray(),
        drafts: await db.drafts.where('[person+sheet]').equals([person, id]).toArray(),
      }),
      [db, person, id],
    ),
  );
  return useMemo(() => {
    if (!held) return undefined;
    return held.sheet ? sheetModel(held.sheet, held.entries, held.drafts) : null;
  }, [held]);
}

/**
 * What the server answered about an aspect, or a whole sheet, that this tablet holds no longer (the scheme was replaced,
 * the team changed): it has no place on any sheet, and stays in sight until the judge lets it go.
 */
export function useStrays(models: SheetModel[] | undefined): LocalEntry[] {
  const { tablet } = useWork();
  const { db, person } = tablet;
  const entries = useLive(useCallback(() => entriesOf(db, person), [db, person]));
  if (!models || !entries) return [];
  const places = new Set(models.flatMap(({ sheet, aspects }) => aspects.map(({ id }) => `${sheet.id}/${id}`)));
  return entries.filter((entry) => !isPending(entry) && !places.has(`${entry.sheet}/${entry.aspect}`));
}

export function usePackageHead(): PackageHead | null | undefined {
  const { tablet } = useWork();
  const { db, person } = tablet;
  return useLive(useCallback(async () => (await setting<PackageHead>(db, `package:${person}`)) ?? null, [db, person]));
}

/** My signature was on this sheet and no longer is: somebody changed something afterwards. */
export function useVoided(model: SheetModel | null | undefined): boolean {
  const { tablet } = useWork();
  const { db, person } = tablet;
  const signed = useLive(useCallback(() => setting<string[]>(db, `signed:${person}`), [db, person]));
  if (!model || !signed) return false;
  return signed.includes(model.sheet.id) && model.stage !== 'mine' && model.stage !== 'signed';
}

export interface QueueCount {
  saved: number;
  sent: number;
  troubles: number;
}

export function useQueueCount(): QueueCount {
  const { tablet } = useWork();
  const { db, person } = tablet;
  const entries = useLive(useCallback(() => entriesOf(db, person), [db, person]));
  const count = (status: string): number => entries?.filter((entry) => entry.status === status).length ?? 0;
  // Two taps in one place are one thing to look at.
  const troubles = new Set(entries?.filter((one) => !isPending(one)).map(({ sheet, aspect }) => `${sheet}/${aspect}`));
  return { saved: count('saved'), sent: count('sent'), troubles: troubles.size };
}
