import type { CodeName } from '../../codes';
import { type FileTroubleCode, WorkbookRefused } from '../remarks/refused';

/** What is sent in the place of a workbook, and how it becomes one. */
interface OtherFile {
  readonly code: FileTroubleCode;
  readonly problem: CodeName;
  readonly hint: CodeName;
}

const saveAs = (zh: string, en: string): CodeName => ({
  zh: `${zh}，“另存为”选“Excel 工作簿（*.xlsx）”，再导入存出的文件`,
  en: `${en}, save it as “Excel workbook (.xlsx)”, and import that`,
});
const openAndSave = saveAs('用 WPS 或 Excel 打开', 'Open it in WPS or Excel');

const no = (zh: string, en: string, hint = openAndSave): OtherFile => ({
  code: 'NOT_A_WORKBOOK',
  problem: { zh: `${zh}，不是 .xlsx 工作簿`, en: `${en}, not an .xlsx workbook` },
  hint,
});

const copyTable = saveAs(
  '把其中的表格复制到 WPS 或 Excel 的空白工作簿',
  'Copy its table into an empty workbook in WPS or Excel',
);

const otherFiles = {
  empty: no('文件是空的（0 字节）', 'The file is empty (0 bytes)', {
    zh: '重新保存或请对方重发，确认文件有内容后再导入',
    en: 'Save it again or ask for it again, see that it has content, and import that',
  }),
  'old-excel': no('这是旧版 Excel 文件（.xls）', 'This is a file of old Excel (.xls)'),
  encrypted: {
    code: 'ENCRYPTED',
    problem: { zh: '工作簿加了打开密码，无法读取', en: 'The workbook can only be opened with a password' },
    hint: {
      zh: '用 WPS 或 Excel 输入密码打开，清除密码后另存为 .xlsx，再导入',
      en: 'Open it with the password, remove the password, save it as .xlsx, and import that',
    },
  },
  binary: no('这是 Excel 二进制工作簿（.xlsb）', 'This is a binary workbook (.xlsb)'),
  'open-document': no('这是 OpenDocument 文件（.ods）', 'This is an OpenDocument file (.ods)'),
  numbers: no(
    '这是苹果 Numbers 文件',
    'This is a file of Apple Numbers',
    saveAs('用 Numbers 打开', 'Open it in Numbers'),
  ),
  word: no('这是 Word 文件', 'This is a file of Word', copyTable),
  archive: no('这是压缩包（zip、rar、7z）', 'This is an archive (zip, rar, 7z)', {
    zh: '先解压，再导入里面的 .xlsx 文件',
    en: 'Unpack it, and import the .xlsx file in it',
  }),
  slides: no('这是演示文稿（PPT）', 'This is a presentation', copyTable),
  pdf: no('这是 PDF 文件', 'This is a PDF', copyTable),
  picture: no('这是图片', 'This is a picture', {
    zh: '向提供表格的人要 .xlsx 文件，或照图片录入官方表格后再导入',
    en: 'Ask for the .xlsx file, or type the table into the official form and import that',
  }),
  'web-page': no('这是网页（HTML）', 'This is a web page (HTML)'),
  'xml-2003': no('这是 XML 表格（Excel 2003）', 'This is an XML spreadsheet (Excel 2003)'),
  'text-table': no('这是文本表格（CSV 一类）', 'This is a table as plain text (CSV or the like)'),
} as const satisfies Record<string, OtherFile>;

type OtherFileKind = keyof typeof otherFiles;

export const refuseOther = (kind: OtherFileKind): WorkbookRefused => {
  const { code, problem, hint } = otherFiles[kind];
  return new WorkbookRefused(code, problem, hint);
};

/** By the names of an archive's parts; null: it may be a workbook. */
export const kindOfParts = (names: ReadonlySet<string>): OtherFileKind | null => {
  if (names.has('xl/workbook.xml')) return null;
  if (names.has('xl/workbook.bin')) return 'binary';
  if (names.has('word/document.xml')) return 'word';
  if (names.has('ppt/presentation.xml')) return 'slides';
  if (names.has('index/document.iwa')) return 'numbers';
  if ([...names].some((name) => /\.(?:xlsx?|et|csv|docx?|pdf)$/u.test(name))) return 'archive';
  return names.has('content.xml') && names.has('meta-inf/manifest.xml') ? 'open-document' : null;
};

/** By the names of the streams of an OLE2 container. */
export const kindOfStreams = (names: ReadonlySet<string>): OtherFileKind | null => {
  if (names.has('EncryptedPackage')) return 'encrypted';
  if (names.has('Workbook') || names.has('Book')) return 'old-excel';
  if (names.has('WordDocument')) return 'word';
  return names.has('PowerPoint Document') ? 'slides' : null;
};

const signatures: ReadonlyArray<readonly [start: string, kind: OtherFileKind]> = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xFF\xD8\xFF', 'picture'],
  ['GIF8', 'picture'],
  ['{\\rtf', 'word'],
  ['Rar!', 'archive'],
  ['7z\xBC\xAF', 'archive'],
];

/** Separators on one line that make a table of it. */
const COLUMNS = 4;
const isTable = (text: string): boolean =>
  text
    .split(/[\r\n]/u)
    .some((line) => [/,/gu, /;/gu, /\t/gu].some((sign) => (line.match(sign)?.length ?? 0) >= COLUMNS));

/** By the first bytes, each as one character; null: nobody could tell. */
export const kindOfStart = (bytes: string): OtherFileKind | null => {
  if (bytes === '') return 'empty';
  const signed = signatures.find(([start]) => bytes.startsWith(start));
  if (signed !== undefined) return signed[1];
  // Text in UTF-16 has a zero beside each sign of a table; the marks of encodings say nothing else.
  const isWide = /^(?:\xFF\xFE|\xFE\xFF)/u.test(bytes);
  const text = (isWide ? bytes.replaceAll('\0', '') : bytes).replace(
    /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/u,
    '',
  );
  if (text.includes('\0')) return null;
  if (/schemas-microsoft-com:office:spreadsheet/u.test(text) && /^\s*<\?xml/u.test(text)) return 'xml-2003';
  if (/^\s*<(?:!doctype html|html|head|meta|body|table|div|!--)|<(?:html|table)[\s>]/iu.test(text))
    return 'web-page';
  return isTable(text) ? 'text-table' : null;
};
