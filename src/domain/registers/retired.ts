import type { CodeName } from '../codes';
import type { Finding } from '../finding';
import type { IsoDate } from '../time';
import { blocking } from './blocking';

/** Whether something is out of use on a day. */
export const isRetired = (retiredOn: string | null | undefined, today: IsoDate): boolean =>
  typeof retiredOn === 'string' && retiredOn !== '' && retiredOn <= today;

/** A document would be public under something that is out of use. */
export const retiredFinding = (
  field: string,
  { name: type, label }: { readonly name: string; readonly label: CodeName },
  name: string,
  retiredOn: string,
  successor: string | null,
): Finding =>
  blocking(
    'link.retired',
    field,
    {
      zh: `${label.zh}“${name}”已于${retiredOn}停用${successor ? `，由“${successor}”承接` : ''}`,
      en: `${name} went out of use on ${retiredOn}${successor ? `; ${successor} took over` : ''}`,
    },
    successor
      ? {
          zh: `请改为“${successor}”${type === 'unit' ? '；选不到的，请区政府办在“单位账号”里给您的账号加上这个单位' : ''}`,
          en: `Choose ${successor}${type === 'unit' ? '; if you cannot, the district office adds that unit to your account under “Accounts by unit”' : ''}`,
        }
      : { zh: `请改选在用的${label.zh}`, en: 'Choose one that is in use' },
  );
