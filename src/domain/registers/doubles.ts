import type { Finding } from '../finding';
import type { Distinct, PublicType } from '../public-model';
import { blocking } from './blocking';

/** Another public document says the same in fields that tell documents of a type apart. */
export const doubleFinding = (type: PublicType, { fields, called }: Distinct, other: string): Finding =>
  blocking(
    `double.${type.name}.${fields.at(-1)}`,
    fields.at(-1) ?? null,
    {
      zh: `${called.zh}与已公开的“${other}”相同`,
      en: `“${other}”, which is public already, has the same ${called.en}`,
    },
    {
      zh: `同一${type.label.zh}只公开一份：请修改原来的那一份，或更正${called.zh}`,
      en: `Each is public once: edit that one, or correct the ${called.en}`,
    },
  );
