/** A catalogue item with its eight elements, about which the rules have nothing to say. */
export const wholeItem = ({ unit, domain }: { readonly unit: string; readonly domain: string }) => ({
  level1: '最低生活保障',
  level2: '审批信息',
  contentElements: [{ text: '低保对象名单', required: true }],
  legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）' }],
  timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
  subjects: [unit],
  method: 'proactive',
  channels: ['website'],
  audience: 'public',
  unit,
  domain,
});
