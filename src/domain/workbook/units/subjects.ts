import { listNumber } from '../cells/list-lines';

/** Tells whether a name is that of a unit of the register. */
export type IsUnit = (name: string) => boolean;

/** How names of units end; a line that ends otherwise was broken within a name. */
const unitEnd =
  /(?:局|委|办|办公室|委员会|政府|办事处|中心|[所站院队厅部会社]|学校|[小中]学|公司|集团|医院|大队|支队|管委会|机关)(?:[（(].*[）)])?$/u;
/** How the rest of a broken name begins. */
const goesOn = /^(?:员会|公室|事处|委员|[（(]|局$|中心$|部门|办公室$|和|及|与|、)/u;

const isWhole = (name: string, isUnit: IsUnit): boolean => isUnit(name) || unitEnd.test(name);

/** Whether a line break stands between two names, and not within one. */
const parts = (before: string, after: string, isUnit: IsUnit): boolean => {
  if (isUnit(before + after) || goesOn.test(after)) return isUnit(before) && isUnit(after);
  return isWhole(before, isUnit) && isWhole(after, isUnit);
};

/**
 * 公开主体 in one line: lines that are names of their own are parted by 、, and a name that a narrow cell broke is
 * joined. The register of units tells which is which; where it does not know, how names of units end.
 */
export const subjectLine = (text: string, isUnit: IsUnit): string => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const numbered = lines.length > 1 && lines.every((line) => listNumber.test(line));
  let said = '';
  let last = '';
  for (const line of lines) {
    const own = numbered ? line.replace(listNumber, '') : line;
    const parted = numbered || parts(last, own, isUnit);
    const marked = /[、，,；;/]$/u.test(said);
    if (said === '' || !parted || marked) said += own;
    else said += `、${own}`;
    last = parted || said === own ? own : last + own;
  }
  return said;
};
