import type { FieldKind, FormField, RegistrationForm } from '@skillstar/rules';

function field(key: string, kind: FieldKind, zh: string, en: string, rest: Partial<FormField> = {}): FormField {
  return { key, kind, label: { zh, en }, hint: null, required: true, max: null, choices: null, ...rest };
}

const EDUCATION = [
  ['junior', '初中', 'Junior secondary'],
  ['senior', '高中、中专、技校', 'Senior secondary or vocational'],
  ['college', '大专、高职', 'College'],
  ['bachelor', '本科', 'Bachelor'],
  ['master', '硕士及以上', 'Master or above'],
] as const;

/** What nearly every contest asks; the organiser starts from it. */
export const STANDARD_FORM: RegistrationForm = {
  fields: [
    field('name', 'name', '姓名', 'Name', {
      hint: { zh: '与证件一致；少数民族姓名中的间隔号用“·”', en: 'As on the document' },
    }),
    field('document', 'document', '证件', 'Identity document'),
    field('phone', 'phone', '手机号', 'Mobile phone'),
    field('unit', 'text', '单位（学校）', 'Unit or school', { max: 100 }),
    field('occupation', 'text', '职业（专业）', 'Occupation or major', { max: 60 }),
    field('level', 'level', '现有技能等级', 'Present skill level'),
    field('certificate', 'text', '技能等级证书编号', 'Skill certificate number', { required: false, max: 60 }),
    field('education', 'choice', '文化程度', 'Education', {
      choices: EDUCATION.map(([value, zh, en]) => ({ value, zh, en })),
    }),
    field('instructors', 'text', '指导教师', 'Instructors', {
      required: false,
      max: 100,
      hint: { zh: '有多位时用顿号分开', en: 'Separate several by commas' },
    }),
    field('photo', 'photo', '证件照', 'Portrait photo', {
      hint: { zh: '近期免冠正面照，用于参赛证', en: 'Recent, facing the camera; for the entry card' },
    }),
    field('proof', 'scan', '在职或在读证明', 'Proof of work or study', { required: false, max: 3 }),
  ],
};
