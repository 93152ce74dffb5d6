import { list } from './list';

export const unitKinds = list({
  department: { zh: '区直单位', en: 'Department' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
  village: { zh: '村', en: 'Village' },
  community: { zh: '社区', en: 'Community' },
  'service-hall': { zh: '政务服务', en: 'Service hall' },
  'media-center': { zh: '融媒体中心', en: 'Media centre' },
});

export type UnitKind = keyof typeof unitKinds;

export const fiveOpen = list({
  decision: { zh: '决策公开', en: 'Decision' },
  execution: { zh: '执行公开', en: 'Execution' },
  management: { zh: '管理公开', en: 'Management' },
  service: { zh: '服务公开', en: 'Service' },
  result: { zh: '结果公开', en: 'Result' },
});

export type FiveOpen = keyof typeof fiveOpen;

export const methods = list({
  proactive: { zh: '主动公开', en: 'Proactive' },
  'on-request': { zh: '依申请公开', en: 'On request' },
});

export type Method = keyof typeof methods;

export const attributes = list({
  proactive: { zh: '主动公开', en: 'Proactive' },
  'on-request': { zh: '依申请公开', en: 'On request' },
  withheld: { zh: '不予公开', en: 'Withheld' },
});

export const audiences = list({
  public: { zh: '全社会', en: 'The public' },
  specific: { zh: '特定群体', en: 'A specific group' },
});

export type Audience = keyof typeof audiences;

export const levels = list({
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡级', en: 'Township' },
  village: { zh: '村级', en: 'Village' },
});

export type Level = keyof typeof levels;

/** The 12 standard channels of the official form, in its order, and `other`: 13 in all. */
export const channels = list({
  website: { zh: '政府网站', en: 'Government website' },
  gazette: { zh: '政府公报', en: 'Gazette' },
  'new-media': { zh: '两微一端', en: 'WeChat, Weibo and app' },
  'press-conference': { zh: '发布会/听证会', en: 'Press conference or hearing' },
  broadcast: { zh: '广播电视', en: 'Radio and television' },
  print: { zh: '纸质媒体', en: 'Print media' },
  'reading-point': { zh: '公开查阅点', en: 'Public reading point' },
  'service-hall': { zh: '政务服务中心', en: 'Service hall' },
  'service-station': { zh: '便民服务站', en: 'Service station' },
  'on-site': { zh: '入户/现场', en: 'At home or on site' },
  'notice-board': { zh: '社区/企事业单位/村公示栏', en: 'Notice board' },
  push: { zh: '精准推送', en: 'Targeted push' },
  other: { zh: '其他', en: 'Other' },
});

export type Channel = keyof typeof channels;

export const adaptations = list({
  adopted: { zh: '直接采用', en: 'Adopted' },
  refined: { zh: '细化', en: 'Refined' },
  added: { zh: '新增', en: 'Added' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
});

export type Adaptation = keyof typeof adaptations;

/** Units of time in a time limit (公开时限). */
export const limitUnits = list({
  hour: { zh: '小时', en: 'Hour' },
  'working-day': { zh: '工作日', en: 'Working day' },
  day: { zh: '日', en: 'Calendar day' },
  week: { zh: '周', en: 'Week' },
  month: { zh: '个月', en: 'Month' },
  year: { zh: '年', en: 'Year' },
  term: { zh: '学期', en: 'School term' },
  'school-year': { zh: '学年', en: 'School year' },
});

/** How long something stays public. */
export const retentions = list({
  permanent: { zh: '永久', en: 'For good' },
  'long-term': { zh: '长期', en: 'Long-term' },
  'while-valid': { zh: '有效期内', en: 'While in force' },
  fixed: { zh: '定期', en: 'For a fixed time' },
  'until-event': { zh: '至某事为止', en: 'Until an event' },
});

/** The eight elements of the standard catalogue: 名称 内容 依据 时限 主体 方式 渠道 对象. */
export const elements = list({
  name: { zh: '名称', en: 'Name' },
  content: { zh: '内容', en: 'Content' },
  'legal-basis': { zh: '依据', en: 'Legal basis' },
  'time-limit': { zh: '时限', en: 'Time limit' },
  subject: { zh: '主体', en: 'Subject' },
  method: { zh: '方式', en: 'Method' },
  channel: { zh: '渠道', en: 'Channel' },
  audience: { zh: '对象', en: 'Audience' },
});

export type ElementCode = keyof typeof elements;
