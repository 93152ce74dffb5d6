/** A part that readers look for in an interpretation, and the words by which it shows. */
export interface UsualPart {
  readonly zh: string;
  readonly en: string;
  /** An interpretation without it does not explain. */
  readonly essential: boolean;
  readonly words: RegExp;
}

/** The parts named by 国办发〔2016〕80号 and its local rules on 政策解读. */
export const usualParts: readonly UsualPart[] = [
  {
    zh: '背景依据',
    en: 'background and basis',
    essential: true,
    words: /背景|依据|缘由|为什么|为何|必要性/u,
  },
  { zh: '目标任务', en: 'aims and tasks', essential: false, words: /目标|任务|目的/u },
  {
    zh: '主要内容',
    en: 'main content',
    essential: true,
    words: /主要内容|核心内容|重点内容|主要措施|主要举措|内容包括/u,
  },
  { zh: '涉及范围', en: 'scope', essential: false, words: /范围|适用于|适用对象|哪些人|对象|受益/u },
  { zh: '执行标准', en: 'standards', essential: false, words: /标准|条件|额度|比例|元\/|每人每/u },
  { zh: '注意事项', en: 'what to watch', essential: false, words: /注意|特别提醒|温馨提示|不得|须知/u },
  {
    zh: '关键词诠释',
    en: 'key words',
    essential: false,
    words: /关键词|名词解释|术语|是指|所称|什么是|何为/u,
  },
  {
    zh: '惠民举措',
    en: 'what people gain',
    essential: false,
    words: /惠民|便民|利民|利企|惠企|优惠|补贴|减免/u,
  },
  { zh: '新旧差异', en: 'what is new', essential: false, words: /新旧|相比|变化|差异|修订|调整|新增|与原/u },
];
