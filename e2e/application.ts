import { idCardCheck } from '@skillstar/rules';
import type { Caller } from '../tools/simulate/caller.ts';
import type { Items } from '../tools/simulate/wire.ts';

const field = (key: string, kind: string, zh: string, en: string) => ({
  key,
  kind,
  label: { zh, en },
  required: true,
});

/** Opens a competition for registration with a small form, unless it is open. */
export async function openForRegistration(organiser: Caller, competition: string): Promise<void> {
  const path = `/api/competitions/${competition}/registration`;
  const open = await organiser.get(path).then(
    () => true,
    () => false,
  );
  if (open) return;
  const form = {
    fields: [
      field('name', 'name', '姓名', 'Name'),
      field('document', 'document', '证件', 'Document'),
      field('phone', 'phone', '手机号', 'Phone'),
      field('unit', 'text', '单位', 'Unit'),
    ],
  };
  await organiser.call('PUT', path, { opensAt: null, closesAt: null, purgeOn: null, form, version: 0 });
}

/** An application that was handed in and waits for the review; in the account of whoever calls. */
export async function waitingApplication(owner: Caller, competition: string, sequence: number): Promise<string> {
  const first = async (what: string): Promise<string> =>
    (await owner.get<Items<{ id: string }>>(`/api/competitions/${competition}/${what}`)).items[0]!.id;
  const number = `5301021996010${String(1_000 + sequence)}`;
  const made = await owner.post<{ id: string; version: number }>(`/api/competitions/${competition}/applications`, {
    skill: await first('skills'),
    delegation: await first('delegations'),
    answers: {
      name: '欧阳·娜仁',
      document: { kind: 'id-card', number: number + idCardCheck(number) },
      phone: '13800000000',
      unit: '滨江技师学院',
    },
  });
  await owner.post(`/api/me/applications/${made.id}/submissions`, { version: made.version });
  return made.id;
}
