import type { Level } from '../../codes';
import { modernSigns, nameKey } from '../../folding';
import { meaningOf } from './column-meanings';

/**
 * The columns of the official form and of its variants. Those with a parent stand under it in the second row of
 * the header, or alone.
 */
export const columns = {
  order: { name: '序号', names: ['序号', '编号'] },
  level1: { name: '一级事项', names: ['一级事项', '一级公开事项'] },
  level2: { name: '二级事项', names: ['二级事项', '二级公开事项'] },
  level3: { name: '三级事项', names: ['三级事项', '三级公开事项'] },
  content: { name: '公开内容（要素）', names: ['公开内容', '公开内容要素', '公开要素', '内容要素'] },
  legalBasis: { name: '公开依据', names: ['公开依据', '依据', '法律依据', '法规依据'] },
  timeLimit: { name: '公开时限', names: ['公开时限', '时限'] },
  subject: { name: '公开主体', names: ['公开主体', '主体', '责任主体', '公开责任主体'] },
  channels: {
    name: '公开渠道和载体',
    names: [
      '公开渠道和载体',
      '公开渠道及载体',
      '公开渠道与载体',
      '公开渠道、载体',
      '公开渠道',
      '公开载体',
      '渠道和载体',
    ],
  },
  audience: { name: '公开对象', names: ['公开对象', '对象'] },
  audiencePublic: { name: '全社会', names: ['全社会', '社会公众', '面向全社会'] },
  audienceSpecific: { name: '特定群体', names: ['特定群体', '特定群众', '特定对象', '特定人群'] },
  method: { name: '公开方式', names: ['公开方式', '方式'] },
  methodProactive: { name: '主动', names: ['主动', '主动公开'] },
  methodOnRequest: { name: '依申请', names: ['依申请', '依申请公开'] },
  levels: { name: '公开层级', names: ['公开层级', '层级'] },
  levelCounty: {
    name: '县级',
    names: [
      ...['县级', '区级', '县区级', '区县级', '市县级', '县市区级'],
      ...['县', '区', '县区', '区县', '市县', '县市区'],
    ],
  },
  /** In a city without districts the same; beside 县级 it is the level above. */
  levelCity: { name: '市级', names: ['市级', '市', '地市级', '市本级'] },
  levelTownship: {
    name: '乡级',
    names: [
      ...['乡级', '镇级', '乡镇级', '街道级', '镇街级', '乡镇街道级', '乡镇、街道级'],
      ...['乡', '镇', '乡镇', '街道', '镇街', '乡镇街道', '乡镇、街道'],
    ],
  },
  levelVillage: {
    name: '村级',
    names: [
      ...['村级', '社区级', '村社区级', '村居级', '村、社区级'],
      ...['村', '社区', '村社区', '村居', '村、社区'],
    ],
  },
  levelTownshipVillage: {
    name: '乡、村级',
    names: ['乡村级', '乡、村级', '镇村级', '镇、村级', '乡镇、村级'],
  },
  fiveOpen: { name: '五公开', names: ['五公开', '五公开类别', '五公开分类', '“五公开”'] },
  attribute: { name: '公开属性', names: ['公开属性', '属性'] },
  standing: { name: '公开状态', names: ['公开状态', '发布状态'] },
  form: { name: '公开形式', names: ['公开形式'] },
  office: { name: '责任科室', names: ['责任科室', '责任股室', '承办科室', '责任处室', '承办机构'] },
  phone: { name: '咨询电话', names: ['咨询电话', '联系电话', '监督电话', '联系方式'] },
  url: {
    name: '网址',
    names: ['URL', 'URL地址', '网址', '链接', '公开网址', '公开链接', '链接地址', '网址链接'],
  },
  domain: {
    name: '领域',
    names: ['领域', '所属领域', '公开领域', '试点领域', '重点领域', '领域名称', '所属试点领域'],
  },
  reportingUnit: {
    name: '填报单位',
    names: ['填报单位', '填报部门', '填表单位', '报送单位', '报送部门', '编制单位', '目录单位'],
  },
  withheld: { name: '不予公开', names: ['不予公开', '不公开', '不宜公开', '不予公开事项'] },
  mayBePublic: {
    name: '是否公开',
    names: ['是否公开', '可否公开', '能否公开', '是否可公开', '是否予以公开', '是否可以公开'],
  },
  note: { name: '备注', names: ['备注', '说明'] },
} as const satisfies Record<string, { readonly name: string; readonly names: readonly string[] }>;

export type ColumnKey = keyof typeof columns;

/** A group of columns that says nothing by itself: 公开事项 stands over its levels. */
const groupNames = ['公开事项', '事项', '事项名称', '公开事项名称'];

/** The form cannot be read without one column of each of these. */
export const requiredColumns: readonly (readonly ColumnKey[])[] = [
  ['level1'],
  ['level2'],
  ['content'],
  ['legalBasis'],
  ['timeLimit'],
  ['subject'],
  ['channels'],
  ['audience', 'audiencePublic', 'audienceSpecific'],
  ['method', 'methodProactive', 'methodOnRequest', 'attribute'],
];

/** Columns by which a row says of itself that it must not be public. */
export const columnsThatForbid: readonly ColumnKey[] = ['withheld', 'mayBePublic'];

/** Columns that a catalogue item has no field for. */
export const columnsNotKept: readonly ColumnKey[] = [
  'form',
  'office',
  'phone',
  'url',
  'note',
  'levelCity',
  ...columnsThatForbid,
];

/** Columns that say whose a row is: it is imported only where that is the unit and the domain that were asked for. */
export const columnsOfOwner: readonly ColumnKey[] = ['domain', 'reportingUnit'];

export const levelColumns: ReadonlyArray<readonly [ColumnKey, readonly Level[]]> = [
  ['levelCounty', ['county']],
  ['levelTownship', ['township']],
  ['levelVillage', ['village']],
  ['levelTownshipVillage', ['township', 'village']],
];

/** Columns that are ticked and say one thing together. */
export const tickGroups: readonly (readonly ColumnKey[])[] = [
  ['audiencePublic', 'audienceSpecific'],
  ['methodProactive', 'methodOnRequest'],
  levelColumns.map(([key]) => key),
];

/** Without brackets, however they are nested; one that is never closed ends the label. */
const withoutBrackets = (label: string): string => {
  let depth = 0;
  return [...label]
    .filter((sign) => {
      if (sign === '(' || sign === '[') depth += 1;
      const outside = depth === 0;
      if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
      return outside;
    })
    .join('');
};

/** Words in another language beside the Chinese ones, with the stroke between them: 一级事项/Category, Item 二级事项. */
const foreign = /(?!URL(?![a-z]))[a-z](?:[a-z.,'’&-]*[a-z.])?/giu;
const emptyBrackets = /[([][^()[\]\p{L}\p{N}]*[)\]]/gu;
const strokesAtEnds = /^[/|·—–-]+|[/|·—–-]+$/gu;

/** A label as everybody writes it: no blanks, no words of another language, no traditional signs. */
const plainLabel = (label: string): string => {
  const key = modernSigns(nameKey(label))
    .replace(/[【〔]/gu, '[')
    .replace(/[】〕]/gu, ']');
  if (!/\p{Script=Han}/u.test(key) || !/[a-z]/iu.test(key)) return key;
  let chinese = key.replace(foreign, '');
  // Brackets in brackets: 公开主体（Body (unit)）.
  for (let depth = 0; depth < 2; depth += 1) chinese = chinese.replace(emptyBrackets, '');
  return chinese
    .replace(strokesAtEnds, '')
    .replace(/^[([](.*)[)\]]$/u, '$1')
    .replace(strokesAtEnds, '');
};

/** What two spellings of a label have in common: 公开内容（要素） and 公开内容, 县（区）级 and 县级, 公開主體▼ and 公开主体. */
export const labelKey = (label: string): string =>
  withoutBrackets(plainLabel(label))
    .replace(/^\d{1,2}[.、]|[“”"'*:：★※▼▽▾▿⏷⬇↓]/gu, '')
    .toUpperCase();

const byLabel = new Map<string, ColumnKey>(
  Object.entries(columns).flatMap(([key, { names }]) =>
    names.map((name) => [labelKey(name), key as ColumnKey] as const),
  ),
);

/** 公开事项（一级）: the level stands in brackets, which say nothing elsewhere. */
const levelInBrackets = /^(?:公开)?事项(?:名称)?\(([一二三])级(?:公开)?(?:事项)?\)$/u;
const levelKeys: Readonly<Record<string, ColumnKey>> = { 一: 'level1', 二: 'level2', 三: 'level3' };

/** The column that a label names in the form's words. */
export const columnOf = (label: string): ColumnKey | undefined =>
  levelKeys[levelInBrackets.exec(plainLabel(label))?.[1] ?? ''] ?? byLabel.get(labelKey(label));

/** The column that a label means, by the form's words or others: 责任单位 is 公开主体, 公开期限 is 公开时限. */
export const columnMeant = (label: string): ColumnKey | undefined =>
  columnOf(label) ?? (meaningOf(labelKey(label)) as ColumnKey | undefined);

/** Labels that a cell may hold as its value, too: 全社会, 主动公开, 县级. They tell nothing of where a header is. */
const valueLabels: ReadonlySet<ColumnKey> = new Set([
  ...(['audiencePublic', 'audienceSpecific', 'methodProactive', 'methodOnRequest'] as const),
  ...levelColumns.map(([key]) => key),
  'levelCity',
  'withheld',
]);

export const tellsHeader = (label: string): boolean => {
  const key = columnMeant(label);
  return key !== undefined && !valueLabels.has(key);
};

export const isGroupLabel = (label: string): boolean =>
  groupNames.includes(labelKey(label)) && columnOf(label) === undefined;
