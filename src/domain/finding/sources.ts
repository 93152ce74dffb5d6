import type { CodeName } from '../codes';

/** The Regulation on Open Government Information, 2019. */
const regulation = (zh: string, en: string): CodeName => ({
  zh: `《中华人民共和国政府信息公开条例》${zh}`,
  en: `Regulation on Open Government Information, ${en}`,
});

/** The district's notice that all of this carries out (database/starter/notice.txt). */
const notice = (clause: string): CodeName => ({
  zh: `区政府办公室《关于全面推进基层政务公开标准化规范化工作的通知》二（${clause}）`,
  en: `The district office’s notice on standardised open government, 二（${clause}）`,
});

const thirdParties = regulation('第十五条', 'article 15');

/** No law says it: a rule that this platform has for itself, and says so. */
const own = (zh: string, en: string): CodeName => ({
  zh: `本平台编录规则：${zh}`,
  en: `This platform’s own rule: ${en}`,
});

/**
 * The texts on which the rules rest, as they are cited. A law that the register of legal bases holds is found there by
 * its title and number (src/domain/legal-basis/basis-of-source.ts).
 */
export const sources = {
  /** The eight elements, and that a catalogue shows its own unit's character (避免一刀切). */
  elements: {
    zh: `${notice('一').zh}、《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）`,
    en: `${notice('一').en}; guiding opinions of the State Council’s General Office, 国办发〔2019〕54号`,
  },
  participation: notice('四'),
  servicesNotice: notice('五'),
  interpretation: notice('六'),
  /** By when a policy is interpreted. */
  interpretationDays: {
    zh: '《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）',
    en: 'Detailed rules on open government, State Council’s General Office, 国办发〔2016〕80号',
  },
  /** Nothing may be withheld but for the reasons that the regulation lists. */
  withholding: regulation('第十三条至第十六条', 'articles 13 to 16'),
  proactiveLimit: regulation('第二十六条', 'article 26'),
  requestLimit: regulation('第三十三条', 'article 33'),
  /** Rules and normative documents are public: they have to be there. */
  policyTexts: regulation('第二十条第一项', 'article 20, item 1'),
  channels: regulation('第二十三条', 'article 23'),
  /** Basis, conditions and procedure (5), fees (8), address, hours and contact (2). */
  services: regulation('第二十条', 'article 20'),
  /** What harms a third party's lawful interests is not disclosed; sensitive data has a ground of law. */
  personalData: {
    zh: `${thirdParties.zh}、《中华人民共和国个人信息保护法》第二十八条`,
    en: `${thirdParties.en}; Personal Information Protection Law, article 28`,
  },
  decisions: {
    zh: '《重大行政决策程序暂行条例》第十五条',
    en: 'Interim Regulation on Major Administrative Decisions, article 15',
  },
  /** Guides say things exactly; no condition or step without a legal ground. */
  exactGuides: {
    zh: '《优化营商环境条例》（国务院令第722号）第三十五条',
    en: 'Regulation on the Business Environment (国务院令第722号), article 35',
  },
  /** Limits are kept, may be made shorter and are made public. */
  serviceLimits: {
    zh: '《优化营商环境条例》（国务院令第722号）第三十六条',
    en: 'Regulation on the Business Environment (国务院令第722号), article 36',
  },
  budget: { zh: '《中华人民共和国预算法》第十四条', en: 'Budget Law, article 14' },
  /** Brackets of the year in a document number. */
  documentFormat: {
    zh: '《党政机关公文格式》（GB/T 9704-2012）7.2.5',
    en: 'Format of official documents (GB/T 9704-2012), 7.2.5',
  },
  /** The day below a document's text. */
  documentFormatDay: {
    zh: '《党政机关公文格式》（GB/T 9704-2012）7.3.5',
    en: 'Format of official documents (GB/T 9704-2012), 7.3.5',
  },
  websites: {
    zh: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）',
    en: 'Indicators for inspecting government websites (国办秘函〔2019〕19号)',
  },
  /** From so many stale or empty columns the whole website fails. */
  websiteVeto: {
    zh: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决',
    en: 'Indicators for inspecting government websites (国办秘函〔2019〕19号), single veto',
  },
  /** Each finding of it names the profile that the district chose. */
  profile: { zh: '区政府目标管理考核所选检查方案', en: 'The inspection profile that the district chose' },
  required: own('必填项填写齐全', 'what is required is filled in'),
  contents: own('公开的内容有正文、图片或附件', 'what is public has a text, a picture or a file'),
  once: own('同一文件只公开一份', 'each document is public once'),
  files: own('公开的文件和图片完整、安全、人人可读', 'public files are whole, safe and readable by all'),
  links: own('公开内容之间的关联有效', 'the links of what is public hold'),
  locales: own('先公开中文版，再公开译文', 'Chinese first, then its translations'),
  registers: own('登记簿的代码、停用和承接关系连贯', 'codes and successors of registers stay whole'),
  parts: own('一份文件的列表长度有限', 'the lists of a document have an end'),
  days: own('日期在合理范围内', 'days lie in a likely range'),
  withdrawals: own('撤回须写明理由，记入账本', 'a withdrawal says why, and the ledger keeps it'),
  waivers: own(
    '豁免写明理由、限期有效、必要时复核签署',
    'a waiver has a reason, a last day and, where asked, two signatures',
  ),
} as const satisfies Readonly<Record<string, CodeName>>;

const byText: ReadonlyMap<string, CodeName> = new Map(
  Object.values(sources).map((source) => [source.zh, source]),
);

/** A source that stands elsewhere as Chinese text: at one of the law's numbers, in a profile of the district's own. */
export const sourceOf = (text: string): CodeName => byText.get(text) ?? { zh: text, en: text };
