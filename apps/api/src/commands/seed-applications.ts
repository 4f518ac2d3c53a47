import type { INestApplicationContext } from '@nestjs/common';
import { DEMO_APPLICATIONS, DEMO_OWNERS, DEMO_REGISTRATION } from '@skillstar/fixtures';
import type { DemoApplication } from '@skillstar/fixtures';
import { idCardCheck } from '@skillstar/rules';
import type { Answers, IdentityDocument } from '@skillstar/rules';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import type { Act } from '../identity/act.ts';
import { addPerson } from '../identity/people/change-people.ts';
import { grantRole } from '../identity/role-grants/role-grant.service.ts';
import { ApplicationService } from '../registration/application/application.service.ts';
import { RegistrationService } from '../registration/form/registration.service.ts';
import type { RegistrationView } from '../registration/form/registration.view.ts';
import { PictureService } from '../registration/pictures/picture.service.ts';
import { ReviewService } from '../registration/review/review.service.ts';
import type { Decision } from '../registration/review/decide.ts';
import { actAs } from './seed-contest.ts';

const skillNames = new Map(DEMO_REGISTRATION.skills.map(({ number, name }) => [number, name]));
const delegationNames = new Map(DEMO_REGISTRATION.delegations.map(({ code, name }) => [code, name]));

interface Ground {
  applications: ApplicationService;
  pictures: PictureService;
  reviews: ReviewService;
  registration: RegistrationView;
  organiser: Act;
}

/** Applications in every state, so that a reviewer finds a queue; handed in and decided by the use cases of everybody. */
export async function seedApplications(
  app: INestApplicationContext,
  organiser: Act,
  competition: string,
): Promise<void> {
  const registration = await app.get(RegistrationService).read(organiser, competition);
  const owners = await seedOwners(app.get(DataSource), organiser, registration);
  const [applications, pictures, reviews] = [
    app.get(ApplicationService),
    app.get(PictureService),
    app.get(ReviewService),
  ];
  const ground = { applications, pictures, reviews, registration, organiser };
  for (const [index, one] of DEMO_APPLICATIONS.entries()) await seedOne(ground, owners[one.owner]!, one, index);
}

/** Nobody of them has an address: what is decided about them is sent to nobody. */
async function seedOwners(database: DataSource, organiser: Act, registration: RegistrationView): Promise<Act[]> {
  const { competition, delegations } = registration;
  return database.transaction(async (tx) => {
    const owners: Act[] = [];
    for (const { name, leads } of DEMO_OWNERS) {
      const id = await addPerson(tx, organiser, { name }, null);
      const delegation = leads && placeOf(delegations, delegationNames.get(leads)!);
      const act = actAs({ id, name }, leads ? 'team-leader' : 'competitor', { competition, delegation }, organiser.now);
      if (delegation) {
        await grantRole(tx, organiser, { person: id, role: 'team-leader', competition, skill: null, delegation });
      }
      owners.push(act);
    }
    return owners;
  });
}

async function seedOne(ground: Ground, owner: Act, one: DemoApplication, index: number): Promise<void> {
  const { applications, pictures, registration } = ground;
  const { id } = await applications.add(owner, registration.competition, {}, 'zh');
  const photo = await pictures.add(owner, id, 'photo', await portrait(index));
  const { skills, groups, delegations } = registration;
  const change = {
    skill: placeOf(skills, skillNames.get(one.skill)!),
    group: placeOf(groups, one.group),
    delegation: placeOf(delegations, delegationNames.get(one.delegation)!),
    answers: { ...answersOf(one, index), photo: [photo.id] },
  };
  const draft = await applications.save(owner, id, 1, change, 'zh');
  const { version } = await applications.handIn(owner, id, draft.version, 'zh');
  if (one.becomes === 'submitted') return;
  const decision: Decision = one.becomes === 'resubmitted' ? 'returned' : one.becomes;
  const reasons = one.reasons ?? [];
  const decided = await ground.reviews.decide(ground.organiser, id, { decision, reasons, version }, 'zh');
  if (!one.mended) return;
  const mended = await applications.save(owner, id, decided.version, { answers: one.mended as Answers }, 'zh');
  await applications.handIn(owner, id, mended.version, 'zh');
}

function answersOf({ name, unit, occupation, level, education, ...one }: DemoApplication, index: number): Answers {
  const phone = `1380000${String(1_000 + index)}`;
  return { name, document: documentOf(one, index), phone, unit, occupation, level, education };
}

/** Of a county and of a country's series that do not exist: nobody has such a document. */
function documentOf(
  { document: kind, born, sex }: Pick<DemoApplication, 'document' | 'born' | 'sex'>,
  index: number,
): IdentityDocument {
  if (kind === 'passport') {
    const birthDate = `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`;
    return { kind, number: `XX${String(index).padStart(7, '0')}`, birthDate, sex };
  }
  const sequence = String(index * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const seventeen = `${kind === 'id-card' ? '119999' : '819999'}${born}${sequence}`;
  return { kind, number: seventeen + idCardCheck(seventeen) };
}

const PORTRAIT = { width: 358, height: 441 };

/** A head and shoulders of nobody, each before a colour of its own. */
function portrait(index: number): Promise<Buffer> {
  const { width, height } = PORTRAIT;
  const wall = [150 + ((index * 37) % 70), 165 + ((index * 53) % 60), 180 + ((index * 71) % 60)];
  const [coat, face] = [wall.map((part) => part * 0.42), [236, 214, 196]];
  const pixels = Buffer.alloc(width * height * 3);
  const inside = (x: number, y: number, at: number, down: number, across: number, high: number): boolean =>
    ((x - at) / across) ** 2 + ((y - down) / high) ** 2 <= 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const seen = inside(x, y, 179, 186, 76, 96) ? face : inside(x, y, 179, 441, 148, 142) ? coat : wall;
      pixels.set(seen, (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { ...PORTRAIT, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer();
}

function placeOf(places: RegistrationView['skills'], name: string): string {
  const place = places.find((one) => one.name === name);
  if (!place) throw new Error(`the demo's second contest has no ${name}`);
  return place.id;
}
