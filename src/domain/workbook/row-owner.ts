import { nameKey } from '../folding';
import { columns } from './columns';
import type { FormRow } from './read-item';
import { type Remark, remark, type Trouble } from './remark';
import { troubles } from './troubles';
import { namesUnit } from './unit-title';

/** Into what a form is imported, and what else there is. */
export interface Owners {
  readonly unit: string;
  readonly domain: string;
  readonly units: readonly string[];
  readonly domains: readonly string[];
}

const overlap = (said: string, own: string): boolean => {
  const [a, b] = [nameKey(said).replace(/领域$/u, ''), nameKey(own)];
  return a.includes(b) || b.includes(a);
};

interface Foreign {
  readonly refused: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/**
 * What is told of a row whose own columns 领域 and 填报单位 say that it is another's: one that the registers know is
 * refused, for it would be imported into a catalogue that it is not of; what else is said there is asked.
 */
export const foreignRow = ({ row, owner }: FormRow, { unit, domain, units, domains }: Owners): Foreign => {
  const refused: Remark[] = [];
  const warnings: Remark[] = [];
  const tell = (name: string, said: string, isKnown: boolean, trouble: Trouble): void =>
    void (isKnown ? refused : warnings).push(remark(row, name, said, trouble));
  const { domain: ofDomain, reportingUnit: ofUnit } = owner;
  if (ofDomain !== '' && !overlap(ofDomain, domain)) {
    const isKnown = domains.some((name) => name !== '' && nameKey(ofDomain).includes(nameKey(name)));
    tell(columns.domain.name, ofDomain, isKnown, troubles.rowOfOtherDomain(domain, isKnown));
  }
  if (ofUnit !== '' && !overlap(ofUnit, unit) && !namesUnit(ofUnit, unit)) {
    const isKnown = units.some((name) => namesUnit(ofUnit, name));
    tell(columns.reportingUnit.name, ofUnit, isKnown, troubles.rowOfOtherUnit(unit, isKnown));
  }
  return { refused, warnings };
};
