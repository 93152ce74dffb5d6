import type { Snapshot } from '../change';
import type { CodeName } from '../codes';
import { type Finding, type ListedRuleId, makeFinding } from '../finding';
import type { PublicType } from '../public-model';
import { fileRoom } from '../public-model/file-address';
import { placesForFiles, textsWithForm } from './files-in';
import { extensionOf, promisedType } from './inline-types';
import { picturesIn } from './pictures';
import type { CarriedContent } from './public-file';

/** Programs and scripts: a government's site hands out none. */
const programs: ReadonlySet<string> = new Set(
  `apk app bat bin chm cmd com cpl deb dll dmg elf exe hta iso jar js jse lnk mjs msc msi msp php pif pkg ps1 py reg
   rpm scr sh sys vb vbe vbs wsf wsh`.split(/\s+/),
);

type FileRule = Extract<ListedRuleId, `file.${string}`>;

const finding = (rule: FileRule, field: string, message: CodeName, hint: CodeName): Finding =>
  makeFinding(rule, { field, message, hint });

export const fileMissing = (path: string, name = ''): Finding =>
  finding(
    'file.missing',
    path,
    { zh: `附件${name}的文件不存在`, en: `The file${name && ` ${name}`} is not there` },
    { zh: '请重新上传文件，或删除该附件', en: 'Upload the file anew, or remove the attachment' },
  );

export const fileChanged = (path: string, name: string): Finding =>
  finding(
    'file.changed',
    path,
    { zh: `文件“${name}”的内容与上传时不同`, en: `The content of “${name}” is not what was uploaded` },
    { zh: '请重新上传该文件', en: 'Upload the file anew' },
  );

const isProgram = (name: string, path: string): Finding =>
  finding(
    'file.forbidden-type',
    path,
    {
      zh: `“${name}”是程序或脚本，不得公开`,
      en: `“${name}” is a program or a script and cannot be made public`,
    },
    { zh: '请改为文档、表格或图片', en: 'Offer a document, a table or a picture instead' },
  );

const isFalse = (name: string, path: string): Finding =>
  finding(
    'file.false-type',
    path,
    { zh: `“${name}”的内容与扩展名不符`, en: `The content of “${name}” is not what its extension says` },
    { zh: '请另存为该格式后重新上传', en: 'Save it in that format and upload it anew' },
  );

const withoutText = (name: string, path: string): Finding =>
  finding(
    'file.no-alternative-text',
    path,
    {
      zh: `图片“${name}”没有替代文本`,
      en: `The picture “${name}” has no alternative text`,
    },
    {
      zh: '请在媒体库中为图片填写替代文本，供看不到图片的读者阅读',
      en: 'Give it one in the media library, for readers who cannot see it',
    },
  );

const ofFile = (path: string, file: CarriedContent | null): readonly Finding[] => {
  if (!file) return [fileMissing(path)];
  const { name, mimeType, alternativeText } = file;
  if (programs.has(extensionOf(name))) return [isProgram(name, path)];
  const promised = promisedType(name);
  if (promised !== undefined && promised !== mimeType) return [isFalse(name, path)];
  return mimeType.startsWith('image/') && alternativeText === null ? [withoutText(name, path)] : [];
};

/** Addresses that only somebody who is signed in can open, and only for some minutes. */
const privateAddress = /(?:["'(\s=]|^|:\/\/[^\s"'<>/]*)(\/files\/private\/|\/uploads\/)[^\s"'<>)]+/u;

const inText = (field: string): Finding =>
  finding(
    'file.private-address',
    field,
    {
      zh: '正文引用了媒体库的内部地址，公众打不开',
      en: 'The text points into the media library, which the public cannot open',
    },
    {
      zh: `图片请从媒体库插入，并确认仍在库中；文件请加为附件，正文中可引用附件的公开地址（以 ${fileRoom} 开头）`,
      en: `Insert a picture from the media library, where it must still be; add a file as an attachment: a text may point at its public address (${fileRoom}…)`,
    },
  );

const foreign = (field: string): Finding =>
  finding(
    'file.foreign-picture',
    field,
    {
      zh: '正文中有不在媒体库中的图片',
      en: 'The text has a picture that is not of the media library',
    },
    {
      zh: '请把图片上传到媒体库，再从媒体库插入正文',
      en: 'Upload the picture to the media library and insert it from there',
    },
  );

const inTexts = (type: PublicType, snapshot: Snapshot): readonly Finding[] =>
  Object.entries(type.fields).flatMap(([name, { kind }]) => {
    if (kind !== 'text') return [];
    if (privateAddress.test(String(snapshot[name] ?? ''))) return [inText(name)];
    const html = textsWithForm(type.fields, snapshot).get(name) ?? '';
    return picturesIn(html).includes(null) ? [foreign(name)] : [];
  });

/** What keeps the files of a document, and what its texts say of files, from becoming public. */
export const fileFindings = (type: PublicType, snapshot: Snapshot): readonly Finding[] => [
  ...placesForFiles(type.fields, snapshot).flatMap(({ path, file }) => ofFile(path, file)),
  ...inTexts(type, snapshot),
];
