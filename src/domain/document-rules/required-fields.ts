import { type Finding, makeFinding } from '../finding';
import type { Field, PublicType } from '../public-model/declare';

type Values = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

const isRequired = (field: Field): boolean => 'required' in field && field.required === true;

/** The catalogue's own rules say more about these than that they are missing. */
const judgedElsewhere: readonly string[] = ['level1', 'level2'];

const verb = ({ kind }: Field): { readonly zh: string; readonly en: string } =>
  kind === 'link' || kind === 'code' ? { zh: '选择', en: 'Choose' } : { zh: '填写', en: 'Fill in' };

const missing = (type: PublicType, field: string, declared: Field): Finding => {
  const name = type.texts.fields[field]?.label ?? { zh: field, en: field };
  const { zh, en } = verb(declared);
  return makeFinding(`required.${type.name}.${field}`, {
    field,
    message: {
      zh: `${type.label.zh}未${zh}${name.zh}`,
      en: `${type.label.en}: “${name.en}” is missing`,
    },
    hint: { zh: `${zh}${name.zh}后再发布`, en: `${en} “${name.en}”, then publish` },
  });
};

/** The required fields of a type that a document leaves empty, in the declaration's order. */
export const requiredFieldFindings = (type: PublicType, values: Values): readonly Finding[] =>
  Object.entries(type.fields)
    .filter(([field, declared]) => isRequired(declared) && isEmpty(values[field]))
    .filter(([field]) => type.name !== 'catalog-item' || !judgedElsewhere.includes(field))
    .map(([field, declared]) => missing(type, field, declared));
