import { type CodeName, limitUnits } from '../codes';
import { printSpan, type StatutoryLimit, statutoryLimits } from '../time';
import { amountFields } from './read-amounts';

const english = ({ amount, unit }: StatutoryLimit): string =>
  `${amount} ${limitUnits[unit].en.toLowerCase()}s`;

const helpOf = (limit: StatutoryLimit): CodeName => {
  const span = { zh: printSpan(limit), en: english(limit) };
  if (limit.bound === null)
    return { zh: `由本区规定；不填按${span.zh}`, en: `The district’s own to set; empty means ${span.en}` };
  const most = limit.bound === 'most';
  return {
    zh: `最${most ? '长' : '短'}${span.zh}（${limit.source}），只能改${most ? '短' : '长'}；不填按此执行`,
    en: `At ${most ? 'most' : 'least'} ${span.en} (${limit.source}); may only be ${most ? 'shorter' : 'longer'}; empty means this`,
  };
};

/** What the settings say beside each number of the district, by field: the law's number is printed, not copied. */
export const amountHelp: Readonly<Record<string, CodeName>> = Object.fromEntries(
  Object.entries(amountFields).map(([field, kind]) => [field, helpOf(statutoryLimits[kind])]),
);
