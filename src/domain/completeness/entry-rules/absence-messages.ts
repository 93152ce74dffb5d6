import { type CodeName, type ElementCode, elements } from '../../codes';

interface Words {
  readonly message: CodeName;
  readonly hint: CodeName;
}

/** What is said when an element is not filled in at all. `{usual}`: the law's own limit. */
export const absenceWords: Readonly<Record<ElementCode, Words>> = {
  name: {
    message: { zh: '未填写事项名称（二级事项）', en: 'The name of the item (二级事项) is missing' },
    hint: {
      zh: '填写具体事项名称，如“低保对象审批信息”',
      en: 'Name the item, such as “低保对象审批信息”',
    },
  },
  content: {
    message: { zh: '未填写公开内容', en: 'The content to be made public is missing' },
    hint: {
      zh: '逐项列出公开的内容要素，如“办理条件”“申请材料”“办理流程”',
      en: 'List what is made public, one element each, such as “办理条件”, “申请材料”, “办理流程”',
    },
  },
  'legal-basis': {
    message: { zh: '未填写公开依据', en: 'The legal basis is missing' },
    hint: {
      zh: '写明文件名称、文号和条款，如《社会救助暂行办法》（国务院令第649号）',
      en: 'Give title, number and article, such as 《社会救助暂行办法》（国务院令第649号）',
    },
  },
  'time-limit': {
    message: { zh: '未填写公开时限', en: 'The time limit is missing' },
    hint: {
      zh: '填写时限，如“信息形成或者变更之日起{usual}内”',
      en: 'Give one, such as “信息形成或者变更之日起{usual}内”',
    },
  },
  subject: {
    message: { zh: '未填写公开主体', en: 'Who makes it public is missing' },
    hint: {
      zh: '选择负责公开的单位，或填写单位规范全称',
      en: 'Choose the unit that makes it public, or write its full official name',
    },
  },
  method: {
    message: { zh: '未选择公开方式', en: 'The method of disclosure is missing' },
    hint: { zh: '选择“主动公开”或“依申请公开”', en: 'Choose proactive or on request' },
  },
  channel: {
    message: { zh: '未选择公开渠道和载体', en: 'The channels are missing' },
    hint: { zh: '至少选择一个渠道，如“政府网站”', en: 'Choose at least one channel, such as the website' },
  },
  audience: {
    message: { zh: '未选择公开对象', en: 'The audience is missing' },
    hint: {
      zh: '选择“全社会”或“特定群体”；选择特定群体的，写明具体对象',
      en: 'Choose the public or a specific group; for a specific group, say who it is',
    },
  },
};

const english = (element: ElementCode): string => elements[element].en.toLowerCase();

export const placeholderWords = (element: ElementCode): Words => ({
  message: {
    zh: `${elements[element].zh}未实际填写，只写了“{text}”`,
    en: `The ${english(element)} says nothing: “{text}”`,
  },
  hint: absenceWords[element].hint,
});

export const dittoWords = (element: ElementCode): Words => ({
  message: {
    zh: `${elements[element].zh}写作“{text}”`,
    en: `The ${english(element)} only points at another row: “{text}”`,
  },
  hint: {
    zh: '写出本条自己的内容：排序或筛选后“同上”会指向别处',
    en: 'Write it out: after sorting or filtering, “同上” points at another row',
  },
});
