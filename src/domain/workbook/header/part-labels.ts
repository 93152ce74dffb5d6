import { type ColumnKey, columnOf, columnsNotKept, labelKey } from './columns';
import type { Label } from './header-rows';

/** Elements that people write in several columns below one label: 公开依据 over 依据名称 and 文号. */
export const inParts: readonly ColumnKey[] = ['legalBasis', 'timeLimit', 'content'];

/** Elements whose label, merged over columns with nothing below it, stands over parts of it. */
export const mergedParts: readonly ColumnKey[] = [...inParts, 'channels', 'subject'];

/** Labels of parts that stand beside the column of their element. */
const beside: ReadonlyArray<readonly [ColumnKey, RegExp]> = [
  ['legalBasis', /^(?:公开)?(?:文件|依据|法规|法律|发文)?(?:文号|字号|发文字号|文件号)$/u],
  [
    'timeLimit',
    /^(?:公开)?(?:时限|期限|时间)(?:的)?(?:单位|起算点?|起算时间|起算日期?|起点)$|^起算(?:时间|点|日|日期|节点)?$/u,
  ],
  ['content', /^(?:公开)?(?:具体|详细|主要|内容)?(?:的)?要素(?:说明)?$|^具体(?:公开)?内容$/u],
  [
    'channels',
    /^(?:线上|线下|网上|网下|电子|纸质|现场)(?:的)?(?:公开)?(?:的)?(?:渠道|载体|平台|途径)(?:[和及与、/](?:渠道|载体|平台))*$/u,
  ],
  ['audience', /^(?:公开)?特定(?:群体|群众|对象|人群)(?:的)?(?:名称|说明|范围|具体对象|备注)$/u],
];

/** The labels below one label of an element: the first is its column, the others are parts of it. */
export const withPartsBelow = (
  labels: readonly Label[],
  spans: ReadonlyArray<{ readonly key: ColumnKey; readonly columns: ReadonlySet<number> }>,
): readonly Label[] => {
  const taken = new Set<ColumnKey>();
  return labels.map((label) => {
    const over = spans.find(({ columns }) => columns.has(label.column));
    const own = columnOf(label.text);
    if (over === undefined || (own !== undefined && columnsNotKept.includes(own))) return label;
    if (taken.has(over.key)) return { ...label, key: undefined, exact: false, part: over.key };
    taken.add(over.key);
    return { ...label, key: over.key, exact: true };
  });
};

/** The labels with those that nobody knew and that say part of an element: 文号 beside 依据名称. */
export const withPartsBeside = (labels: readonly Label[]): readonly Label[] => {
  const found = new Set(labels.flatMap(({ key }) => key ?? []));
  if (labels.some(({ channel }) => channel)) found.delete('channels');
  const online = labels.find(
    ({ key, text }) =>
      key === undefined && beside.some(([part, label]) => part === 'channels' && label.test(labelKey(text))),
  );
  const isFirst = (label: Label): boolean =>
    label === online && !found.has('channels') && !labels.some(({ channel }) => channel);
  const withFirst = labels.map((label) => (isFirst(label) ? { ...label, key: 'channels' as const } : label));
  const keys = new Set(withFirst.flatMap(({ key }) => key ?? []));
  return withFirst.map((label) => {
    if (label.key !== undefined || label.channel || label.part !== undefined) return label;
    const part = beside.find(([, pattern]) => pattern.test(labelKey(label.text)))?.[0];
    return part !== undefined && keys.has(part) ? { ...label, part } : label;
  });
};
