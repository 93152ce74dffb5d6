import { type Finding, makeFinding } from '../../../../domain/finding';

export const keyTaken = (field: string, key: string, owner: string): Finding =>
  makeFinding('key.taken', {
    field,
    message: { zh: `代码“${key}”已用于“${owner}”`, en: `The code “${key}” belongs to “${owner}” already` },
    hint: { zh: '请换一个代码，或修改原有记录', en: 'Choose another code, or edit the document that has it' },
  });
