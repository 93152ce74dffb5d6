import { nameKey } from '../../../../domain/folding';
import { otherDomainIn, otherUnitIn, type Remark, remark, troubles } from '../../../../domain/workbook';
import type { FormHead } from '../reading/messages';
import type { ImportContext } from './context';

/** The unit that a form says is another one than it is imported into: by 填报单位, its titles or its sheet's name. */
const aboutTheUnit = (head: FormHead, { unit, units }: ImportContext): readonly Remark[] => {
  const { reportingUnit: named, titles, sheet } = head;
  const [written, own] = [nameKey(named?.name ?? ''), nameKey(unit.name)];
  if (named !== null && !written.includes(own) && !own.includes(written))
    return [remark(named.row, '填报单位', named.name, troubles.otherUnit(unit.name))];
  const other = otherUnitIn([...titles.map(({ text }) => text), sheet], unit.name, [...units.keys()]);
  if (other === null) return [];
  const title = titles.find(({ text }) => text === other.title);
  const trouble = troubles.titleOfOtherUnit(other.unit, unit.name);
  return [remark(title?.row ?? 1, title === undefined ? '工作表' : '标题', other.title, trouble)];
};

/** What is told of a form as a whole beside the unit and the domain that it was imported into. */
export const aboutTheForm = (head: FormHead, context: ImportContext): readonly Remark[] => {
  const { domain, domains } = context;
  const remarks = [...head.remarks, ...aboutTheUnit(head, context)];
  for (const { row, text } of head.titles) {
    const other = otherDomainIn(text, domain.name, domains);
    if (other !== null) remarks.push(remark(row, '标题', text, troubles.otherDomain(other, domain.name)));
  }
  for (const sheet of head.otherSheets) remarks.push(remark(1, '工作表', sheet, troubles.otherSheet));
  remarks.push(...head.sheetsLeft);
  const { renumbered, publicNotNamed, draftsNotNamed } = context.standing;
  if (renumbered.size > 0) {
    const names = [...renumbered.values()].map(({ level2, level3 }) => level3 || level2 || '');
    remarks.push(remark(1, '事项名称', names.join('、'), troubles.renumbered(renumbered.size)));
  }
  // A sheet of some rows is no whole catalogue: of it nothing is missed.
  if (publicNotNamed.length > 0 && publicNotNamed.length <= head.named.length)
    remarks.push(
      remark(1, '表外事项', publicNotNamed.join('、'), troubles.notInSheet(publicNotNamed.length)),
    );
  if (draftsNotNamed.length > 0 && draftsNotNamed.length <= head.named.length)
    remarks.push(
      remark(1, '表外事项', draftsNotNamed.join('、'), troubles.draftsNotInSheet(draftsNotNamed.length)),
    );
  return remarks;
};
