import { saysSomething } from '../../completeness/entry-rules/placeholder-words';
import type { Rule } from '../../completeness/rule';
import { ruled } from '../../finding';
import type { JudgedGuide } from './judged-guide';

/** What has to be handed in, what happens with it, and what comes of it. */
export const procedureRules: readonly Rule<JudgedGuide>[] = [
  {
    element: null,
    ...ruled('guide.materials.missing'),
    message: { zh: '未列出申请材料', en: 'It does not say what to hand in' },
    hint: {
      zh: '一份材料一条；一份也不要的，“无需提交材料”选“是”',
      en: 'One entry for each document; where none is needed, say so with “Nothing to bring”',
    },
    hits: ({ noMaterials, materials }) =>
      noMaterials || materials.length > 0 ? [] : [{ field: 'materials' }],
  },
  {
    element: null,
    ...ruled('guide.materials.contradiction'),
    message: {
      zh: '选了“无需提交材料”，却列有材料',
      en: 'Nothing is to be handed in, and yet materials are listed',
    },
    hint: { zh: '两者留其一', en: 'Keep one of the two' },
    hits: ({ noMaterials, materials }) =>
      noMaterials && materials.length > 0 ? [{ field: 'noMaterials' }] : [],
  },
  {
    element: null,
    ...ruled('guide.material.unnamed'),
    message: { zh: '第{row}份材料没有名称', en: 'Material {row} has no name' },
    hint: { zh: '填写材料名称，或删去这一条', en: 'Name it, or delete the entry' },
    hits: ({ materials }) =>
      materials.flatMap(({ name }, index) =>
        saysSomething(name) ? [] : [{ field: `materials.${index}.name`, facts: { row: String(index + 1) } }],
      ),
  },
  {
    element: null,
    ...ruled('guide.steps.missing'),
    message: { zh: '未填写办理流程', en: 'The procedure is missing' },
    hint: {
      zh: '按先后一步一条写明，如申请、受理、审核、决定、送达',
      en: 'One entry for each step, in order: application, acceptance, review, decision, delivery',
    },
    hits: ({ steps }) => (steps.length > 0 ? [] : [{ field: 'steps' }]),
  },
  {
    element: null,
    ...ruled('guide.step.unnamed'),
    message: { zh: '第{row}个环节没有名称', en: 'Step {row} has no name' },
    hint: { zh: '填写环节名称，或删去这一条', en: 'Name it, or delete the entry' },
    hits: ({ steps }) =>
      steps.flatMap(({ name }, index) =>
        saysSomething(name) ? [] : [{ field: `steps.${index}.name`, facts: { row: String(index + 1) } }],
      ),
  },
  {
    element: null,
    ...ruled('guide.result.missing'),
    message: { zh: '未写明办理结果', en: 'It does not say what the applicant gets' },
    hint: { zh: '写明办成后得到的证照、文书或资金', en: 'Name the certificate, document or payment' },
    hits: ({ result }) => (saysSomething(result) ? [] : [{ field: 'result' }]),
  },
];
