import type { LimitTable } from './statutory-limits';

/**
 * The numbers of the law, here and nowhere else. A law that changes is a new entry: what was formed before its day is
 * judged as before. A district may pass stricter ones (`limitsWith`); the first kind whose words occur is taken.
 */
export const limitTable: LimitTable = {
  budget: {
    unit: 'day',
    words: ['预算', '决算', '预决算'],
    bound: 'most',
    zh: '预决算',
    en: 'budgets and final accounts',
    entries: [{ since: '2015-01-01', amount: 20, source: '《中华人民共和国预算法》第十四条' }],
  },
  'permit-or-penalty': {
    unit: 'working-day',
    words: [
      '行政许可',
      '行政处罚',
      '许可决定',
      '处罚决定',
      '许可结果',
      '处罚结果',
      '许可信息',
      '处罚信息',
      '双公示',
    ],
    bound: 'most',
    zh: '行政许可、行政处罚',
    en: 'permits and penalties',
    entries: [{ since: '2018-12-05', amount: 7, source: '国办发〔2018〕118号' }],
  },
  // Where it is made public under the rules of the enterprises' own system, not on 信用中国.
  'market-penalty': {
    unit: 'working-day',
    words: [],
    bound: 'most',
    zh: '市场监管行政处罚（企业信用信息公示系统）',
    en: "penalties in the enterprises' credit information system",
    entries: [{ since: '2021-09-01', amount: 20, source: '《市场监督管理行政处罚信息公示规定》' }],
  },
  procurement: {
    unit: 'working-day',
    words: [
      '政府采购合同',
      '政府采购中标',
      '政府采购成交',
      '政府采购结果',
      '采购结果公告',
      '中标成交结果',
      '中标、成交结果',
    ],
    bound: 'most',
    zh: '政府采购结果、合同',
    en: 'results and contracts of government procurement',
    entries: [
      { since: '2015-03-01', amount: 2, source: '《中华人民共和国政府采购法实施条例》第四十三条、第五十条' },
    ],
  },
  request: {
    unit: 'working-day',
    words: ['依申请', '信息公开申请', '申请公开'],
    bound: 'most',
    zh: '依申请公开',
    en: 'disclosure on request',
    entries: [
      {
        since: '2008-05-01',
        amount: 15,
        source: '《中华人民共和国政府信息公开条例》（国务院令第492号）第二十四条',
      },
      { since: '2019-05-15', amount: 20, source: '《中华人民共和国政府信息公开条例》第三十三条' },
    ],
  },
  proactive: {
    unit: 'working-day',
    words: [],
    bound: 'most',
    zh: '主动公开',
    en: 'proactive disclosure',
    entries: [
      {
        since: '2008-05-01',
        amount: 20,
        source: '《中华人民共和国政府信息公开条例》（国务院令第492号）第十八条',
      },
      { since: '2019-05-15', amount: 20, source: '《中华人民共和国政府信息公开条例》第二十六条' },
    ],
  },
  comment: {
    unit: 'day',
    words: [],
    bound: 'least',
    zh: '公开征求意见',
    en: 'public comment',
    entries: [{ since: '2019-09-01', amount: 30, source: '《重大行政决策程序暂行条例》第十五条' }],
  },
  interpretation: {
    unit: 'working-day',
    words: [],
    bound: 'most',
    zh: '政策解读',
    en: 'the interpretation of a policy',
    entries: [
      {
        since: '2016-11-10',
        amount: 3,
        source: '《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）',
      },
    ],
  },
  'column-news': {
    unit: 'day',
    words: [],
    bound: 'most',
    zh: '动态要闻类栏目',
    en: 'news columns',
    entries: [
      { since: '2019-04-01', amount: 14, source: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）' },
    ],
  },
  'column-notice': {
    unit: 'month',
    words: [],
    bound: 'most',
    zh: '通知公告、政策文件类栏目',
    en: 'notice and policy columns',
    entries: [
      { since: '2019-04-01', amount: 6, source: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）' },
    ],
  },
  result: {
    unit: 'day',
    words: [],
    bound: null,
    zh: '公众参与结果反馈',
    en: 'the result of a participation event',
    entries: [
      {
        // The notice is of 2020; our copy bears no day.
        since: '2020-01-01',
        amount: 30,
        source: '区政府办公室《关于全面推进基层政务公开标准化规范化工作的通知》二（四）',
      },
    ],
  },
  'request-extension': {
    unit: 'working-day',
    words: [],
    bound: 'most',
    zh: '延长答复',
    en: 'the extension of an answer',
    entries: [
      {
        since: '2008-05-01',
        amount: 15,
        source: '《中华人民共和国政府信息公开条例》（国务院令第492号）第二十四条',
      },
      { since: '2019-05-15', amount: 20, source: '《中华人民共和国政府信息公开条例》第三十三条' },
    ],
  },
  // The regulation of 2008 left both of these open.
  'third-party-answer': {
    unit: 'working-day',
    words: [],
    bound: 'most',
    zh: '第三方提出意见',
    en: 'the opinion of a third party',
    entries: [{ since: '2019-05-15', amount: 15, source: '《中华人民共和国政府信息公开条例》第三十二条' }],
  },
  correction: {
    unit: 'working-day',
    words: [],
    bound: 'most',
    zh: '告知申请人补正',
    en: 'asking for a correction',
    entries: [{ since: '2019-05-15', amount: 7, source: '《中华人民共和国政府信息公开条例》第三十条' }],
  },
  message: {
    unit: 'working-day',
    words: [],
    bound: 'most',
    zh: '网民留言办理',
    en: 'the answer to a message',
    entries: [{ since: '2017-05-15', amount: 15, source: '国办发〔2017〕47号' }],
  },
  'website-veto': {
    zh: '栏目不更新单项否决',
    en: 'columns by which a website fails',
    entries: [
      {
        since: '2019-04-01',
        amount: 5,
        source: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决',
      },
    ],
  },
};
