/** 最低生活保障对象认定, as a bureau would publish it: no rule has a word to say about it. */
export const wholeGuide = (more: Readonly<Record<string, unknown>> = {}) => ({
  title: '最低生活保障对象认定',
  itemCode: '11410403MB1234567X4410511001000',
  applicants: ['natural-person'],
  audience: 'specific',
  audienceNote: '具有本区户籍的居民家庭',
  conditions: '1.持有本区户籍；\n2.家庭人均月收入低于690元；\n3.家庭财产符合省定标准。',
  noMaterials: false,
  materials: [
    { name: '居民身份证', form: 'copy', copies: 1, required: true, note: '家庭成员各一份' },
    { name: '收入证明', form: 'original', copies: 1, required: false, note: '在职职工提供' },
  ],
  steps: [
    { name: '受理', text: '核对材料，当场告知是否受理', office: '街道便民服务中心', time: '当场' },
    {
      name: '审核确认',
      text: '入户调查，公示7日，作出决定',
      office: '区民政局社会救助股',
      time: '20个工作日',
    },
  ],
  legalBases: [{ text: '《社会救助暂行办法》（国务院令第649号）第十一条' }],
  statutoryDays: 30,
  promisedDays: 22,
  timeLimitNote: '不含公示的7日',
  free: true,
  fee: null,
  feeBasis: null,
  result: '确认通知书；按月发放最低生活保障金',
  places: [
    {
      name: '东安路街道便民服务中心',
      address: '东安路中段16号一楼3号窗口',
      hours: '工作日9:00—17:00',
    },
  ],
  phone: '0375-3990001',
  supervisionPhone: '12345',
  onlineUrl: 'https://www.hnzwfw.gov.cn/portal/guide?id=1',
  visits: 1,
  body: '<p>可委托村（社区）代办。</p>',
  ...more,
});
