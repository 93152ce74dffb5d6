import { saysAims } from './parts/aims';
import { saysBackground } from './parts/background';
import { saysContent } from './parts/content';
import { saysScope } from './parts/scope';
import { saysChanges, saysGains, saysKeyWords, saysNotice } from './parts/smaller';
import { saysStandards } from './parts/standards';

/** A part that readers look for in an interpretation, and how one sees that the text says it. */
export interface UsualPart {
  readonly zh: string;
  readonly en: string;
  /** An interpretation without it does not explain. */
  readonly essential: boolean;
  readonly says: (text: string) => boolean;
}

/** The parts named by 国办发〔2016〕80号 and its local rules on 政策解读, in the words of offices and of people. */
export const usualParts: readonly UsualPart[] = [
  {
    zh: '背景依据',
    en: 'background and basis',
    essential: true,
    says: saysBackground,
  },
  {
    zh: '目标任务',
    en: 'aims and tasks',
    essential: false,
    says: saysAims,
  },
  {
    zh: '主要内容',
    en: 'main content',
    essential: true,
    says: saysContent,
  },
  {
    zh: '涉及范围',
    en: 'scope',
    essential: false,
    says: saysScope,
  },
  {
    zh: '执行标准',
    en: 'standards',
    essential: false,
    says: saysStandards,
  },
  {
    zh: '注意事项',
    en: 'what to watch',
    essential: false,
    says: saysNotice,
  },
  {
    zh: '关键词诠释',
    en: 'key words',
    essential: false,
    says: saysKeyWords,
  },
  {
    zh: '惠民举措',
    en: 'what people gain',
    essential: false,
    says: saysGains,
  },
  {
    zh: '新旧差异',
    en: 'what is new',
    essential: false,
    says: saysChanges,
  },
];
