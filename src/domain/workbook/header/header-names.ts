import { readMethods } from '../choices/choices';
import { filledCells, type Sheet, textAt } from '../sheet';
import { withOwnerColumn } from '../units/owner-column';
import { type ColumnKey, columnsNotKept, columnsOfOwner, isGroupLabel, labelKey } from './columns';
import type { Label } from './header-rows';
import { withPartsBeside } from './part-labels';

export const hasColumn = (labels: readonly Label[], key: ColumnKey): boolean =>
  labels.some((label) => label.key === key);

export const isUnknown = ({ key, channel, part }: Label): boolean =>
  key === undefined && !channel && part === undefined;

/** A label that only means a column gives way to one that names it. */
const onceEach = (labels: readonly Label[]): readonly Label[] => {
  const named = new Set(labels.flatMap(({ key, exact }) => (exact && key !== undefined ? [key] : [])));
  const meant = new Set<ColumnKey>();
  return labels.map((label) => {
    if (label.key === undefined || label.exact) return label;
    if (named.has(label.key) || meant.has(label.key)) return { ...label, key: undefined };
    meant.add(label.key);
    return label;
  });
};

/** Names of the first level that say so only beside a name of the second. */
const kindOfItem =
  /^(?:公开)?(?:事项|项目|信息)?(?:类别|分类|大类|门类|类型|主题)(?:名称)?$|^(?:主项|大项)(?:名称)?$/u;
const partOfItem = /^(?:子项|小项|事项小类|具体事项)(?:名称)?$/u;

/** A label below 公开事项: 主项, 子项, 事项类别, 事项名称. */
export const namesLevel = (label: string): boolean =>
  kindOfItem.test(labelKey(label)) || partOfItem.test(labelKey(label)) || isGroupLabel(label);

const only = (labels: readonly Label[], fits: (label: Label) => boolean): Label | null => {
  const fitting = labels.filter(fits);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};

const withKey = (labels: readonly Label[], one: Label, key: ColumnKey): readonly Label[] =>
  labels.map((label) => (label === one ? { ...label, key } : label));

/**
 * The levels by what stands beside each other: 事项类别 before 事项名称, 主项 before 子项 are the first and the second,
 * and 事项名称 beside 一级事项 is the second. A kind without a name, or a name without a kind, is none of them.
 */
const withLevels = (labels: readonly Label[]): readonly Label[] => {
  const unknown = (pattern: RegExp) => (label: Label) =>
    isUnknown(label) && pattern.test(labelKey(label.text));
  const kind = hasColumn(labels, 'level1') ? null : only(labels, unknown(kindOfItem));
  const second = hasColumn(labels, 'level2')
    ? null
    : (only(labels, ({ text }) => isGroupLabel(text)) ?? only(labels, unknown(partOfItem)));
  const isSecondLevel = hasColumn(labels, 'level2') || second !== null;
  const first = kind !== null && isSecondLevel ? withKey(labels, kind, 'level1') : labels;
  return second !== null && hasColumn(first, 'level1') ? withKey(first, second, 'level2') : first;
};

/** How many rows below a header tell what a column holds. */
const ROWS_TRIED = 200;

/** 公开形式 is the column 公开方式 where its cells say 主动公开 or 依申请公开. */
const withMethod = (labels: readonly Label[], sheet: Sheet, lastRow: number): readonly Label[] => {
  const said: readonly ColumnKey[] = ['method', 'methodProactive', 'methodOnRequest', 'attribute'];
  const form = labels.find(({ key }) => key === 'form');
  if (form === undefined || said.some((key) => hasColumn(labels, key))) return labels;
  const texts = sheet.rows
    .filter(({ number }) => number > lastRow)
    .slice(0, ROWS_TRIED)
    .map((row) => textAt(row, form.column).trim())
    .filter((text) => text !== '');
  const read = texts.filter((text) => readMethods(text) !== null);
  return read.length > 0 && read.length * 2 >= texts.length ? withKey(labels, form, 'method') : labels;
};

/** 市级 is the district's own level where no other column is: the form of a city without districts. */
const withCity = (labels: readonly Label[]): readonly Label[] =>
  hasColumn(labels, 'levelCounty')
    ? labels
    : labels.map((label) => (label.key === 'levelCity' ? { ...label, key: 'levelCounty' as const } : label));

/** The labels with what they mean beside each other; one that only stands over others is left out. */
export const settled = (labels: readonly Label[], sheet: Sheet, lastRow: number): readonly Label[] => {
  const levels = withLevels(onceEach(labels)).filter(
    ({ key, text }) => key === 'level2' || !isGroupLabel(text),
  );
  const meant = withPartsBeside(withMethod(withCity(levels), sheet, lastRow));
  return withOwnerColumn(meant, labels, sheet, lastRow);
};

/** Words in a strange label that tell what it may be. */
const hints: Readonly<Partial<Record<ColumnKey, RegExp>>> = {
  level1: /类|主项|大项|栏目|领域|主题/u,
  level2: /事项|名称|子项|小项|项目/u,
  content: /内容|要素|信息|材料|明细/u,
  legalBasis: /依据|法|政策|文件|文号/u,
  timeLimit: /时|期|频|日|天/u,
  subject: /单位|部门|主体|科室|股室|处室|机构|机关/u,
  channels: /渠道|载体|平台|网站|媒|途径|公示栏/u,
  audience: /对象|范围|受众|人群|群体/u,
  method: /方式|方法|形式|属性|类型/u,
};

/**
 * The labels that may be a column that was not found: by their words, those that are unknown or that items have no
 * field for; else whatever is unknown.
 */
export const likeliest = (keys: readonly ColumnKey[], labels: readonly Label[]): readonly string[] => {
  const open = labels.filter(
    (label) =>
      isUnknown(label) ||
      (label.key !== undefined && [...columnsNotKept, ...columnsOfOwner].includes(label.key)),
  );
  const likely = open.filter(({ text }) => keys.some((key) => hints[key]?.test(text)));
  return (likely.length > 0 ? likely : open.filter(isUnknown)).map(({ text }) => text);
};

/** What stands in a row, for a message. */
export const textsIn = (row: Parameters<typeof filledCells>[0]): readonly string[] =>
  filledCells(row).map(([, { text }]) => text);
