import { fill } from '@skillstar/contract';
import type { Language, Parameters, Wording } from '@skillstar/contract';
import { isPicture } from '@skillstar/rules';
import type { AgeBound, CapScope, EntryConditions, RegistrationForm } from '@skillstar/rules';
import { daysText } from './announcement-times.ts';
import type { AnnouncementFacts, Pick } from './announcement-facts.ts';

const WORDS = {
  between: { zh: '{who}年满 {min} 周岁、不超过 {max} 周岁', en: '{who}aged {min} to {max}' },
  atLeast: { zh: '{who}年满 {min} 周岁', en: '{who}aged {min} or more' },
  atMost: { zh: '{who}不超过 {max} 周岁', en: '{who}aged {max} or less' },
  reckoned: { zh: '年龄按 {day}计算', en: 'Ages are reckoned on {day}' },
  groups: { zh: '{skill}：只接受{groups}', en: '{skill}: {groups} only' },
  oneSkill: { zh: '每人限报一个项目', en: 'One skill for each person' },
  male: { zh: '男', en: 'men' },
  female: { zh: '女', en: 'women' },
  bring: { zh: '报名时请准备：{things}', en: 'Have at hand: {things}' },
} satisfies Record<string, Wording>;

const CAPS: Record<CapScope, Wording> = {
  delegation: { zh: '每个代表队最多 {most} 人', en: 'At most {most} from each delegation' },
  'delegation-skill': {
    zh: '每个代表队每个项目最多 {most} 人',
    en: 'At most {most} from each delegation in each skill',
  },
  skill: { zh: '每个项目最多 {most} 人', en: 'At most {most} in each skill' },
};

/** The conditions that are checked when an application is handed in, as sentences. */
export function conditionLines(
  { skills, groups }: AnnouncementFacts,
  { ageOn, ages, groups: open, oneSkill, caps }: EntryConditions,
  pick: Pick,
  language: Language,
): string[] {
  const say = (wording: Wording, parameters: Parameters = {}): string => fill(wording, language, parameters);
  const skillName = (id: string | null): string | null => {
    const skill = skills.find((one) => one.id === id);
    return skill ? pick(skill.name, skill.nameEn) : null;
  };
  const groupName = (id: string | null): string | null => groups.find((one) => one.id === id)?.name ?? null;
  const whoIs = ({ skill, group, sex }: AgeBound): string => {
    const parts = [skillName(skill), groupName(group), sex && say(WORDS[sex])].filter((part) => part);
    return parts.length === 0 ? '' : `${parts.join(' · ')}${language === 'en' ? ': ' : '：'}`;
  };
  const ageLine = (line: AgeBound): string | null => {
    const { min, max } = line;
    const who = whoIs(line);
    if (min !== null && max !== null) return say(WORDS.between, { who, min, max });
    if (min !== null) return say(WORDS.atLeast, { who, min });
    return max !== null ? say(WORDS.atMost, { who, max }) : null;
  };
  return [
    ...ages.map(ageLine),
    ages.length > 0 && ageOn !== null ? say(WORDS.reckoned, { day: daysText(ageOn, null, language) }) : null,
    ...open.map(({ skill, groups: admitted }) =>
      say(WORDS.groups, {
        skill: skillName(skill) ?? '',
        groups: admitted.map(groupName).join(language === 'en' ? ', ' : '、'),
      }),
    ),
    oneSkill ? say(WORDS.oneSkill) : null,
    ...caps.map(({ per, most }) => say(CAPS[per], { most })),
  ].filter((line) => line !== null);
}

/** What nobody has in his head: the document, the photo, the scans. */
export function bringLine({ fields }: RegistrationForm, language: Language): string | null {
  const things = fields
    .filter(({ kind, required }) => kind === 'document' || (isPicture(kind) && required))
    .map(({ label }) => label[language]);
  return things.length === 0
    ? null
    : fill(WORDS.bring, language, { things: things.join(language === 'en' ? ', ' : '、') });
}
