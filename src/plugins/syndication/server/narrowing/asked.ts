import { fiveOpen } from '../../../../domain/codes';
import type { Narrowing } from '../../../../domain/narrowing';
import { BadParameter, type Parameters } from '../http/parameters';

const oneOf = (parameter: string, value: string, known: readonly string[]): string => {
  if (known.includes(value)) return value;
  throw new BadParameter(parameter, value, {
    zh: `应为 ${known.join('、')} 之一`,
    en: `should be one of ${known.join(', ')}`,
  });
};

/** Reads `unit`, `domain`, `fiveOpen`, `column` and the types, which go by `typesName` and may be several. Throws BadParameter. */
export const readNarrowing = (
  parameters: Parameters,
  typesName: 'type' | 'types',
  known: readonly string[],
): Narrowing => {
  const types = parameters.one(typesName);
  const named = types === null ? null : types.split(',').map((one) => oneOf(typesName, one.trim(), known));
  const unit = parameters.one('unit');
  const domain = parameters.one('domain');
  const kind = parameters.one('fiveOpen');
  const column = parameters.one('column');
  return {
    types: named && [...new Set(named)].sort(),
    unit,
    domain,
    fiveOpen: kind === null ? null : oneOf('fiveOpen', kind, Object.keys(fiveOpen)),
    column,
  };
};
