import { audiencesOf, type CatalogueEntry, methodsOf } from '../catalogue';
import { attributes, type Channel, channels, codesOf, fiveOpen, levels } from '../codes';
import { columns } from './header/columns';
import { type ItemStanding, standingCell } from './rows/standing';

/** An item with what stands beside it: the names of the units that an editor chose, and whether it is public. */
export interface PrintedItem extends CatalogueEntry {
  /** Of 公开主体; printed where no text was taken over from a form. */
  readonly subjectNames?: readonly string[];
  readonly standing?: ItemStanding;
}

/** A column of the official form as it is written: the labels of both header rows, and each item's cell. */
export interface PrintedColumn {
  readonly group: string;
  readonly label: string;
  /** In characters, as spreadsheet programs count widths. */
  readonly width: number;
  readonly cell: (entry: PrintedItem, index: number) => string;
}

const tick = (yes: boolean): string => (yes ? '√' : '');

/** ● and 〇 only where a row has both kinds: without marks every element is required. */
const content = ({ contentElements }: CatalogueEntry): string => {
  const marked = contentElements.some(({ required }) => required === false);
  return contentElements
    .map(({ text, required }) => `${marked ? (required === false ? '〇' : '●') : ''}${text ?? ''}`)
    .join('\n');
};

const channelLine = (code: Channel, { channels: chosen, channelNote }: CatalogueEntry): string => {
  const used = chosen.includes(code);
  const note = used && code === 'other' && channelNote !== null ? `：${channelNote}` : '';
  return `${used ? '■' : '□'}${channels[code].zh}${note}`;
};

/** The cells of one item whose texts an export writes in one piece; by column. */
export const printedCells = {
  content,
  legalBasis: ({ legalBases }: CatalogueEntry): string => legalBases.map(({ text }) => text ?? '').join('\n'),
  timeLimit: ({ timeLimit }: CatalogueEntry): string => timeLimit?.text ?? '',
  subject: ({ subjectText, subjectNames = [] }: PrintedItem): string =>
    subjectText?.trim() ? subjectText : subjectNames.join('、'),
  channels: (entry: CatalogueEntry): string =>
    codesOf(channels)
      .map((code) => channelLine(code, entry))
      .join('\n'),
  audiencePublic: (entry: CatalogueEntry): string => tick(audiencesOf(entry).includes('public')),
  audienceSpecific: (entry: CatalogueEntry): string =>
    audiencesOf(entry).includes('specific') ? entry.audienceNote || '√' : '',
} as const;

const column = (group: string, label: string, width: number, cell: PrintedColumn['cell']): PrintedColumn => ({
  group,
  label,
  width,
  cell,
});
const single = (label: string, width: number, cell: PrintedColumn['cell']): PrintedColumn =>
  column(label, label, width, cell);

/** The form's columns for some items: 三级事项, 村级, 五公开, 公开属性 and 公开状态 only where an item needs them. */
export const formColumns = (entries: readonly PrintedItem[]): readonly PrintedColumn[] => {
  const some = (test: (entry: PrintedItem) => boolean): boolean => entries.some(test);
  const level3 = column('公开事项', '三级事项', 14, (entry) => entry.level3 ?? '');
  const five = single('五公开', 10, ({ fiveOpen: code }) => (code === null ? '' : fiveOpen[code].zh));
  const attribute = single('公开属性', 10, ({ attribute: code }) => (code ? attributes[code].zh : ''));
  const standing = single(columns.standing.name, 16, (entry) => standingCell(entry.standing ?? 'public'));
  return [
    single('序号', 6, (_, index) => String(index + 1)),
    column('公开事项', '一级事项', 14, (entry) => entry.level1 ?? ''),
    column('公开事项', '二级事项', 14, (entry) => entry.level2 ?? ''),
    ...(some((entry) => entry.level3 !== null) ? [level3] : []),
    single('公开内容（要素）', 36, printedCells.content),
    single('公开依据', 36, printedCells.legalBasis),
    single('公开时限', 18, printedCells.timeLimit),
    single('公开主体', 18, printedCells.subject),
    single('公开渠道和载体', 26, printedCells.channels),
    column('公开对象', '全社会', 8, printedCells.audiencePublic),
    column('公开对象', '特定群众', 12, printedCells.audienceSpecific),
    column('公开方式', '主动', 8, (entry) => tick(methodsOf(entry).includes('proactive'))),
    column('公开方式', '依申请', 8, (entry) => tick(methodsOf(entry).includes('on-request'))),
    ...codesOf(levels)
      .filter((level) => level !== 'village' || some((entry) => entry.levels.includes('village')))
      .map((level) => column('公开层级', levels[level].zh, 8, (entry) => tick(entry.levels.includes(level)))),
    ...(some((entry) => entry.fiveOpen !== null) ? [five] : []),
    ...(some((entry) => (entry.attribute ?? null) !== entry.method) ? [attribute] : []),
    ...(some((entry) => entry.standing !== undefined && entry.standing !== 'public') ? [standing] : []),
  ];
};

const opensFormula = /^[=+\-@\t']/u;
/** Other programs write the quote that marks a text in a cell as its first sign; a quotation has a second one. */
const neutralised = /^'(?=[=+\-@\t']|[^']*$)/u;

/** A text that reads like the escape of a character (_x000D_) would be taken for it; its underscore is escaped. */
export const escapeText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

/** A text that a spreadsheet program could take for a formula gets a quote in front; reading takes it off again. */
export const neutralise = (text: string): string => (opensFormula.test(text) ? `'${text}` : text);
export const withoutNeutraliser = (text: string): string => text.replace(neutralised, '');
