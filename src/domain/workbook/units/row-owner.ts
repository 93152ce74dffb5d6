import { nameKey } from '../../folding';
import { columns } from '../header/columns';
import { type Remark, remark, type Trouble } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import type { FormRow } from '../rows/read-item';
import { onlyUnits } from './unit-band';
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

/** Whether a name is that of the unit, alone or among others. */
const isOwn = (name: string, unit: string, units: readonly string[]): boolean =>
  overlap(name, unit) || onlyUnits(name, units).some((one) => nameKey(one) === nameKey(unit));

export interface Foreign {
  readonly refused: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/**
 * What is told of a row that is another's by its own columns 领域 and 填报单位, or by the heading above it: one that the
 * registers know is refused, for it would be imported into a catalogue that it is not of; what else is said is asked.
 */
export const foreignRow = (
  { row, owner }: Pick<FormRow, 'row' | 'owner'>,
  { unit, domain, units, domains }: Owners,
): Foreign => {
  const refused: Remark[] = [];
  const warnings: Remark[] = [];
  const tell = (name: string, said: string, isKnown: boolean, trouble: Trouble): void =>
    void (isKnown ? refused : warnings).push(remark(row, name, said, trouble));
  const { domain: ofDomain, reportingUnit: ofUnit, band } = owner;
  if (ofDomain !== '' && !overlap(ofDomain, domain)) {
    const isKnown = domains.some((name) => name !== '' && nameKey(ofDomain).includes(nameKey(name)));
    tell(columns.domain.name, ofDomain, isKnown, troubles.rowOfOtherDomain(domain, isKnown));
  }
  if (ofUnit !== '' && !overlap(ofUnit, unit) && !namesUnit(ofUnit, unit)) {
    const isKnown = units.some((name) => namesUnit(ofUnit, name));
    tell(owner.unitLabel, ofUnit, isKnown, troubles.rowOfOtherUnit(unit, isKnown));
  }
  if (ofUnit === '' && band !== null && !isOwn(band.name, unit, units)) {
    const isKnown = onlyUnits(band.name, units).length > 0;
    tell('小标题', band.text, isKnown, troubles.rowBelowOtherUnit(unit, band.row, isKnown));
  }
  return { refused, warnings };
};
