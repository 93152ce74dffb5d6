import { parseCitations } from './parse-citations';
import { type LegalRegister, matchLegalBasis } from './register';
import type { LegalBasisRecord } from './types';

/** An entry of the register on which something rests. */
export type CitedBasis = Pick<LegalBasisRecord, 'id' | 'title'>;

const looked = new WeakMap<LegalRegister, Map<string, CitedBasis | null>>();

const lookUp = (source: string, register: LegalRegister): CitedBasis | null => {
  for (const citation of parseCitations(source)) {
    const match = matchLegalBasis(citation, register);
    if (match !== null) return { id: match.record.id, title: match.record.title };
  }
  return null;
};

/**
 * The first law of a source (`《…条例》第二十条`) that the register holds, found as a citation is: by number, else by
 * title. Null where it holds none. Each source is looked up once in each register: thousands of findings name the same few.
 */
export const basisOfSource = (source: string, register: LegalRegister): CitedBasis | null => {
  const known = looked.get(register) ?? new Map<string, CitedBasis | null>();
  looked.set(register, known);
  const found = known.get(source);
  if (found !== undefined) return found;
  const basis = lookUp(source, register);
  known.set(source, basis);
  return basis;
};
