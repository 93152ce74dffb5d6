import type { LegalBasisFindingCode } from './legal-basis-findings';

interface Template {
  readonly message: string;
  readonly hint: string;
}

/** `{name}` is filled from the finding's facts. */
export const legalBasisMessages: Readonly<
  Record<LegalBasisFindingCode | 'ended', { readonly zh: Template; readonly en: Template }>
> = {
  replaced: {
    zh: { message: '依据已被替代：{record}', hint: '改引{successor}，并核对条款序号{article}' },
    en: {
      message: 'This basis was replaced: {record}',
      hint: 'Cite {successor} and check the article {article}',
    },
  },
  repealed: {
    zh: { message: '依据已废止：{record}', hint: '改引现行依据{successor}，没有的删去本条' },
    en: {
      message: 'This basis was repealed: {record}',
      hint: 'Cite the one in force {successor}, or drop it where there is none',
    },
  },
  ended: {
    zh: { message: '依据已不再有效：{record}', hint: '查明替代它的文件并改引；在法规依据库中补登' },
    en: {
      message: 'This basis is no longer in force: {record}',
      hint: 'Find what took its place and cite it; add it to the register',
    },
  },
  brackets: {
    zh: { message: '文号的括号或数字写法不规范：“{text}”', hint: '改为{proper}{year}' },
    en: {
      message: 'Brackets or figures of the number are not written as they should be: “{text}”',
      hint: 'Write {proper}{yearEn}',
    },
  },
  'not-a-citation': {
    zh: {
      message: '不是具体依据：“{text}”',
      hint: '写明文件名称和文号，如《社会救助暂行办法》（国务院令第649号）',
    },
    en: {
      message: 'Names no document: “{text}”',
      hint: 'Give title and number, such as 《社会救助暂行办法》（国务院令第649号）',
    },
  },
  'number-differs': {
    zh: { message: '文号与法规依据库不一致：“{text}”', hint: '库中为{registered}，请核对' },
    en: { message: 'The number differs from the register: “{text}”', hint: 'The register has {registered}' },
  },
  unchecked: {
    zh: {
      message: '名称、文号或效力与法规依据库不一致，库中此条待核对：“{text}”',
      hint: '库中为{registered}，请核对官方原文；核对后在法规依据库中取消勾选“待核对”',
    },
    en: {
      message: 'Differs from the register, whose entry is still to be checked: “{text}”',
      hint: 'The register has {registered}; check the official text, then untick “to be checked” in the register',
    },
  },
  'unknown-in-register': {
    zh: { message: '法规依据库中没有：“{text}”', hint: '核对名称和文号；无误的，请区政府办公室补登' },
    en: {
      message: 'Not in the register: “{text}”',
      hint: 'Check title and number; if right, ask the district office to add it',
    },
  },
};
