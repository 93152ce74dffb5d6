import * as activities from './activities';
import { type CodeList, list } from './list';
import * as services from './services';

export * from './activities';
export type { CodeName, Language } from './list';
export * from './services';

export const unitKinds = list({
  department: { zh: '区直单位', en: 'Department' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
  village: { zh: '村', en: 'Village' },
  community: { zh: '社区', en: 'Community' },
  'service-hall': { zh: '政务服务', en: 'Service hall' },
  'media-center': { zh: '融媒体中心', en: 'Media centre' },
});

export const fiveOpen = list({
  decision: { zh: '决策公开', en: 'Decision' },
  execution: { zh: '执行公开', en: 'Execution' },
  management: { zh: '管理公开', en: 'Management' },
  service: { zh: '服务公开', en: 'Service' },
  result: { zh: '结果公开', en: 'Result' },
});

export const methods = list({
  proactive: { zh: '主动公开', en: 'Proactive' },
  'on-request': { zh: '依申请公开', en: 'On request' },
});

export const attributes = list({
  proactive: { zh: '主动公开', en: 'Proactive' },
  'on-request': { zh: '依申请公开', en: 'On request' },
  withheld: { zh: '不予公开', en: 'Withheld' },
});

export const audiences = list({
  public: { zh: '全社会', en: 'The public' },
  specific: { zh: '特定群体', en: 'A specific group' },
});

export const levels = list({
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡级', en: 'Township' },
  village: { zh: '村级', en: 'Village' },
});

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

export const adaptations = list({
  adopted: { zh: '直接采用', en: 'Adopted' },
  refined: { zh: '细化', en: 'Refined' },
  added: { zh: '新增', en: 'Added' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
});

export const legalStatuses = list({
  'in-force': { zh: '现行有效', en: 'In force' },
  replaced: { zh: '已被替代', en: 'Replaced' },
  repealed: { zh: '已废止', en: 'Repealed' },
});

export const validities = list({
  valid: { zh: '有效', en: 'In force' },
  amended: { zh: '已修改', en: 'Amended' },
  repealed: { zh: '已废止', en: 'Repealed' },
  expired: { zh: '已失效', en: 'Expired' },
});

/** Forms of an interpretation (解读形式). @internal */
export const interpretationForms = list({
  'press-conference': { zh: '新闻发布会', en: 'Press conference' },
  interview: { zh: '在线访谈', en: 'Interview' },
  qa: { zh: '简明问答', en: 'Questions and answers' },
  infographic: { zh: '图表图解', en: 'Infographic' },
  case: { zh: '案例说明', en: 'Case' },
  expert: { zh: '专家解读', en: 'Expert' },
  text: { zh: '文字解读', en: 'Text' },
});

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

/** Columns of a website (专栏), by how often they must be renewed. */
const columnKinds = list({
  news: { zh: '动态要闻', en: 'News' },
  notice: { zh: '通知公告', en: 'Notices' },
  policy: { zh: '政策文件', en: 'Policy' },
});

/** What a district's own entry in the calendar says of a day. */
export const dayKinds = list({
  off: { zh: '放假', en: 'Off' },
  worked: { zh: '上班', en: 'Worked' },
});

/** The freshness profiles among which a district chooses; `own`: the one that it wrote itself under that name. */
export const profileChoices = list({
  national: { zh: '国家检查指标', en: 'National indicators' },
  county: { zh: '县级专栏指标', en: 'County indicators' },
  own: { zh: '自定义方案', en: 'Own profile' },
});

/** How long something stays public. */
const retentions = list({
  permanent: { zh: '永久', en: 'For good' },
  'long-term': { zh: '长期', en: 'Long-term' },
  'while-valid': { zh: '有效期内', en: 'While in force' },
  fixed: { zh: '定期', en: 'For a fixed time' },
  'until-event': { zh: '至某事为止', en: 'Until an event' },
});

/** Bands of a completeness score. */
export const bands = list({
  excellent: { zh: '优', en: 'Excellent' },
  good: { zh: '良', en: 'Good' },
  sufficient: { zh: '中', en: 'Sufficient' },
  poor: { zh: '差', en: 'Poor' },
});

export const severities = list({
  error: { zh: '严重', en: 'Error' },
  warning: { zh: '一般', en: 'Warning' },
  info: { zh: '提示', en: 'Info' },
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

/** A participation event's state follows from its dates (src/domain/participation); it is never typed in. */
export const eventStates = list({
  upcoming: { zh: '未开始', en: 'Upcoming' },
  open: { zh: '进行中', en: 'Open' },
  closed: { zh: '已结束，待反馈', en: 'Closed, result awaited' },
  answered: { zh: '已反馈', en: 'Answered' },
});

/** What a milestone (时间节点) measures; src/domain/milestones counts it. The office's own: not in the portal. */
export const milestoneMeasures = list({
  'item-list': { zh: '政务公开事项清单', en: 'List of items' },
  catalogue: { zh: '事项标准目录', en: 'Standard catalogue' },
  publication: { zh: '信息公开', en: 'Publication' },
  everything: { zh: '全部任务', en: 'Everything' },
});

/** Where a unit stands before a milestone. It follows from what it has and from the day. */
export const milestoneStates = list({
  done: { zh: '已完成', en: 'Done' },
  'under-way': { zh: '推进中', en: 'Under way' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  'not-begun': { zh: '未开始', en: 'Not begun' },
});

/** The lists by name, for declarations and for the admin's fields. */
export const codeLists = {
  unitKinds,
  fiveOpen,
  methods,
  attributes,
  audiences,
  levels,
  channels,
  adaptations,
  legalStatuses,
  validities,
  interpretationForms,
  ...activities,
  ...services,
  columnKinds,
  limitUnits,
  retentions,
  bands,
  severities,
  elements,
} as const;

export type CodeListName = keyof typeof codeLists;
export type UnitKind = keyof typeof unitKinds;
export type FiveOpen = keyof typeof fiveOpen;
export type Method = keyof typeof methods;
export type Audience = keyof typeof audiences;
export type Level = keyof typeof levels;
export type Channel = keyof typeof channels;
export type ElementCode = keyof typeof elements;
export type Severity = keyof typeof severities;
export type Band = keyof typeof bands;
export type MilestoneMeasure = keyof typeof milestoneMeasures;
export type MilestoneState = keyof typeof milestoneStates;
export type Adaptation = keyof typeof adaptations;

/** The codes of a list, in its order. */
export const codesOf = <T extends CodeList>(codes: T): Array<keyof T & string> =>
  Object.keys(codes) as Array<keyof T & string>;

/** Whether `value` is one of the list's codes (and nothing inherited). */
export const isCode = <T extends CodeList>(codes: T, value: unknown): value is keyof T & string =>
  typeof value === 'string' && Object.hasOwn(codes, value);
