import type { Channel } from '../../../src/domain/codes';

/** Ways to mark what is used and what is not, each as a function of a list of names. */
export type Marking = (names: ReadonlyArray<readonly [name: string, used: boolean]>) => string;

const before =
  (yes: string, no: string, joint = '\n'): Marking =>
  (names) =>
    names.map(([name, used]) => `${used ? yes : no}${name}`).join(joint);
const behind =
  (yes: string, no: string, joint = '\n'): Marking =>
  (names) =>
    names.map(([name, used]) => `${name}${used ? yes : no}`).join(joint);
const only =
  (joint: string, mark = ''): Marking =>
  (names) =>
    names
      .filter(([, used]) => used)
      .map(([name]) => `${mark}${name}`)
      .join(joint);

export interface Wording {
  readonly markings: readonly Marking[];
  readonly ticks: ReadonlyArray<readonly [yes: string, no: string]>;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly channels: ReadonlyArray<readonly [name: string, channel: Channel]>;
  readonly passedOver: readonly (readonly string[])[];
  readonly subjects: ReadonlyArray<readonly [written: string, line: string, units: readonly string[]]>;
}

/** The district's units in these samples. */
export const sampleUnits = [
  '区民政局',
  '区财政局',
  '区人力资源和社会保障局',
  '区卫生健康委员会',
  '区发展和改革委员会',
  '东安路街道办事处',
  '区住房和城乡建设局',
];

/** What the rules were built with. */
export const seen: Wording = {
  markings: [
    before('■', '□'),
    before('☑', '☐', ' '),
    before('√', '□'),
    behind('√', '□', ' '),
    behind('■', '□'),
    before('[√]', '[ ]'),
    before('（√）', '（ ）', ' '),
    before('☒', '☐'),
    before('■', '口'),
    before('○', '×'),
    behind('：是', '：否'),
    only('、'),
    only('\n', '■'),
    only('；'),
  ],
  ticks: [
    ['√', ''],
    ['☑', '☐'],
    ['是', '否'],
    ['1', '0'],
    ['Y', 'N'],
    ['■', '□'],
    ['○', '×'],
    ['●', '○'],
  ],
  headers: {
    公开内容: ['公开内容（要素）', '公开\n内容', '公开内容要素'],
    公开依据: ['公开依据', '政策依据', '法律法规和政策依据'],
    公开时限: ['公开时限', '公开期限', '公开时限\u200B', '公开时间'],
    公开主体: ['公开主体', '责任单位', '公开责任主体'],
    公开渠道: ['公开渠道和载体\n（“■”为必选，“□”为可选（至少一项））', '公开平台', '公开渠道'],
    公开对象: ['公开对象'],
    公开方式: ['公开方式'],
  },
  channels: [
    ['政府网站', 'website'],
    ['区政府门户网站', 'website'],
    ['政府公报', 'gazette'],
    ['两微一端', 'new-media'],
    ['公开查阅点', 'reading-point'],
    ['区政务服务大厅', 'service-hall'],
    ['社区公示栏', 'notice-board'],
    ['精准推送', 'push'],
    ['广播电视', 'broadcast'],
    ['便民服务站', 'service-station'],
  ],
  passedOver: [
    ['一、行政许可类'],
    ['合计', '', '2项'],
    ['2'],
    ['注：“■”为必选'],
    ['填表人：张某', '', '', '审核人：李某'],
    ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）', '（7）', '（8）', '（9）', '（10）'],
    ['　　2.“□”为可选渠道'],
  ],
  subjects: [
    ['区民政局\n区财政局', '区民政局、区财政局', ['区民政局', '区财政局']],
    ['区人力资源和\n社会保障局', '区人力资源和社会保障局', ['区人力资源和社会保障局']],
    ['1.区民政局\n2.区财政局', '区民政局、区财政局', ['区民政局', '区财政局']],
    ['区民政局和区财政局', '区民政局和区财政局', ['区民政局', '区财政局']],
    ['区民政局；区财政局', '区民政局；区财政局', ['区民政局', '区财政局']],
    ['区⺠政局', '区⺠政局', ['区民政局']],
  ],
};

/** Written down before the rules were run on it; they read 119 of its 128 shapes then, and were mended for the rest. */
export const unseen: Wording = {
  markings: [
    before('✅', '⬜'),
    before('★', '☆', ' '),
    before('【√】', '【】'),
    behind('(√)', '(×)', '、'),
    behind('■', '□', '；'),
    before('✔ ', '✘ '),
    behind(' Y', ' N'),
    before('■', '□', '、'),
    before('●', '○', '  '),
    behind('（是）', '（否）'),
    before('\uF0FE', '\uF0A8'),
    only(' '),
    only('，', '√'),
    only('/'),
    only('和'),
    only('\n'),
  ],
  ticks: [
    ['✔', '✘'],
    ['✅', ''],
    ['有', '无'],
    ['TRUE', 'FALSE'],
    ['yes', 'no'],
    ['√', '×'],
    ['★', '/'],
    ['[√]', '[ ]'],
    ['v', '—'],
  ],
  headers: {
    公开内容: ['信息公开内容', '公开内容和要素', '内容要素（公开标准）'],
    公开依据: ['法定依据', '公开依据（文件名称及文号）', '公开的依据', '设定依据'],
    公开时限: ['更新频率', '发布时限', '公开时限要求', '公开时间（期限）', '公 开 时 限'],
    公开主体: ['责任部门', '公开单位', '信息发布主体', '公开主体（责任单位）', '责任主体'],
    公开渠道: ['公开载体和渠道', '公开途径', '发布平台', '公开渠道（载体）', '公开形式和渠道'],
    公开对象: ['公开范围', '面向对象', '公开对象/范围'],
    公开方式: ['公开类型', '信息公开方式', '公开方式*'],
  },
  channels: [
    ['卫东区人民政府门户网站', 'website'],
    ['市政府网', 'website'],
    ['区民政局官网', 'website'],
    ['区政府公报', 'gazette'],
    ['政务微信公众号', 'new-media'],
    ['“卫东发布”微信公众号', 'new-media'],
    ['微博、微信', 'new-media'],
    ['新闻发布会', 'press-conference'],
    ['区电视台', 'broadcast'],
    ['政府信息公开查阅点', 'reading-point'],
    ['区行政服务中心', 'service-hall'],
    ['政务服务中心（大厅）', 'service-hall'],
    ['街道便民服务中心', 'service-station'],
    ['村务公开栏', 'notice-board'],
    ['小区公告栏', 'notice-board'],
    ['单位公示栏', 'notice-board'],
    ['村（社区）公示栏（电子屏）', 'notice-board'],
    ['入户/现场', 'on-site'],
    ['定向精准推送', 'push'],
  ],
  passedOver: [
    ['（二）行政处罚'],
    ['小计', '', '', '5'],
    ['', '总计：12项'],
    ['12', '', '', '', '', '', '', '□政府网站\n□政府公报'],
    ['备注：1.本目录自印发之日起施行。'],
    ['填报单位（盖章）：', '', '', '填报日期：2026年3月1日'],
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩'],
    ['第1页 共2页'],
    ['联系人：王某', '', '联系电话：0000-0000000'],
    ['单位负责人：', '', '填报人：', '', '联系方式：'],
    ['制表单位：区政务公开办'],
  ],
  subjects: [
    ['区民政局、\n区财政局', '区民政局、区财政局', ['区民政局', '区财政局']],
    ['区卫生健康\n委员会', '区卫生健康委员会', ['区卫生健康委员会']],
    ['区发展和改革委\n员会\n区财政局', '区发展和改革委员会、区财政局', ['区发展和改革委员会', '区财政局']],
    ['区民政局/区财政局', '区民政局/区财政局', ['区民政局', '区财政局']],
    [
      '（一）区民政局\n（二）东安路街道办事处',
      '区民政局、东安路街道办事处',
      ['区民政局', '东安路街道办事处'],
    ],
    ['区民政局 区财政局', '区民政局 区财政局', ['区民政局', '区财政局']],
    ['区住房和城乡建设局及区财政局', '区住房和城乡建设局及区财政局', ['区住房和城乡建设局', '区财政局']],
    ['区 财 政 局', '区 财 政 局', ['区财政局']],
    ['区民政局（社会救助科）', '区民政局（社会救助科）', ['区民政局']],
    ['区民政\u200B局', '区民政\u200B局', ['区民政局']],
    ['乡镇人民政府\n（街道办事处）', '乡镇人民政府（街道办事处）', []],
    ['①区民政局②区财政局', '①区民政局②区财政局', ['区民政局', '区财政局']],
  ],
};
