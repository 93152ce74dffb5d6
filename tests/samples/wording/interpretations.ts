import { createHash } from 'node:crypto';

type Part =
  | '背景依据'
  | '目标任务'
  | '主要内容'
  | '涉及范围'
  | '执行标准'
  | '注意事项'
  | '关键词诠释'
  | '惠民举措'
  | '新旧差异';

/** Interpretations in plain words: each sentence tells one part, so that leaving it out makes the part missing. */
const topics: readonly Readonly<Partial<Record<Part, string>>>[] = [
  {
    背景依据: '水价为什么要分档？这几年夏天用水紧，两次停水都在傍晚。',
    目标任务: '到什么时候办完：明年三月底前每户换上新表。',
    涉及范围: '管到谁：接了自来水的居民，租房的也算。',
    执行标准: '怎么收：一家一年不超过180方，每方2.8元；超出的每方3.6元。',
    注意事项: '提醒：租房的请房东带房产证来登记。',
    关键词诠释: '“一方水”就是一立方米。',
    惠民举措: '低保户每月免费用5方。',
    新旧差异: '和过去比：原先不分档，一律每方2.9元。',
  },
  {
    背景依据: '起因：去年冬天取暖火灾多，烧了三间老屋。',
    目标任务: '争取开春以前把土暖气全部拆掉。',
    涉及范围: '谁能换：住平房、烧散煤的老人家庭先来。',
    执行标准: '换什么：空气源热泵，每户一台，功率不低于3千瓦。',
    注意事项: '居民要做的：到社区登记，别把旧炉子留在屋里。',
    关键词诠释: '热泵指的是从空气里取热的机器。',
    惠民举措: '谁出钱：政府出八成，自己出两成。',
    新旧差异: '以前只换炉具，今后连管道一起换。',
  },
  {
    背景依据: '由来：居民反映电动车上楼充电不安全的问题多。',
    目标任务: '力争两年内每个小区都有充电棚。',
    涉及范围: '覆盖没有物业的老小区。',
    执行标准: '每二十辆车建一个棚，每度电不超过1元。',
    注意事项: '记得拔下电池，楼道里不得充电。',
    关键词诠释: '什么叫“飞线”：从窗口拉下来的电线。',
    惠民举措: '头三个月充电免费。',
    新旧差异: '与原办法相比，新增了换电柜。',
  },
  {
    背景依据: '出台的依据是省里关于托育服务的意见。',
    目标任务: '目标是三岁以下孩子有地方托。',
    涉及范围: '适用对象：双职工家庭的孩子。',
    执行标准: '每班不超过15人，每人每月收费800元以内。',
    注意事项: '送托前务必带上接种证。',
    关键词诠释: '“普惠托育”是指收费由政府定上限的托班。',
    惠民举措: '每个托位给园所补贴500元，家长少交一半。',
    新旧差异: '原来只管幼儿园，现改为托班一起管。',
  },
  {
    背景依据: '因为农机老旧，去年收麦误了农时。',
    目标任务: '任务是秋收前更新一批收割机。',
    涉及范围: '受益的是种粮大户和合作社，散户也可以。',
    执行标准: '补助比例为机价的三成，单台不高于5万元。',
    注意事项: '逾期不再受理，切勿先买后报。',
    关键词诠释: '所谓“大户”，也就是种粮五十亩以上的农户。',
    惠民举措: '旧机报废另给奖励2000元。',
    新旧差异: '从两成提高到三成。',
  },
  {
    背景依据: '考虑到老城区停车难，居民跟物业闹过几回。',
    目标任务: '实现夜间一户一位。',
    涉及范围: '哪些车可以停：本小区业主的小客车。',
    执行标准: '每月收费80元，每天最多10元。',
    注意事项: '消防通道不能停，以免被拖走。',
    关键词诠释: '“共享车位”意思是白天空着的车位给别人用。',
    惠民举措: '残疾人的车减免一半。',
    新旧差异: '以前先到先得，改成摇号。',
  },
];

/** Texts that say nothing: no number, person, step or rule. */
const empty: readonly string[] = [
  '文件的出台意义重大，要深刻领会，认真学习，抓好落实，切实把思想统一起来。',
  '这份文件立意高远、内涵丰富，体现了高度重视，具有很强的指导性，要吃透精神。',
  '要提高站位，加强领导，营造氛围，形成合力，推动工作再上新台阶。',
];

export interface WordedInterpretation {
  readonly body: string;
  readonly lacks: readonly string[];
  readonly unseen: boolean;
}

const isUnseen = (text: string): boolean =>
  createHash('sha256').update(text).digest().readUInt16BE(0) % 3 === 0;

/** Each topic whole, with each of its parts left out, and with two. */
export const wordedInterpretations = (): readonly WordedInterpretation[] => [
  ...topics.flatMap((topic) => {
    const parts = Object.keys(topic) as Part[];
    const without = (lacks: readonly Part[]): WordedInterpretation => {
      const body = parts
        .filter((part) => !lacks.includes(part))
        .map((part) => topic[part])
        .join('\n');
      return { body, lacks, unseen: isUnseen(body) };
    };
    return [
      without([]),
      ...parts.map((part) => without([part])),
      ...parts.map((part, index) => without([part, parts[(index + 3) % parts.length] ?? part])),
    ];
  }),
  ...empty.map((body) => ({ body, lacks: ['主要内容'], unseen: isUnseen(body) })),
];

/** A policy, and interpretations that copy it with a word changed here and there, and ones in own words. */
const policies = [
  '企业新招用毕业年度高校毕业生并签订一年以上劳动合同的，按每人1500元的标准一次性发放生活补贴。第二条 申请补贴的单位应当在签订合同之日起三个月内向区人力资源和社会保障局提交申请表、劳动合同复印件和工资发放凭证。第三条 区人力资源和社会保障局自受理之日起十个工作日内完成审核，并将拟补贴名单在政府网站公示五个工作日。',
  '享受最低生活保障的家庭，每个采暖季给予三百元取暖补助，由街道办事处在每年十一月十五日前发放到户。第六条 分散供养的特困人员参照执行，所需资金由区级财政承担。第七条 对弄虚作假骗取补助的，由区民政局追回已经发放的补助资金，并依法处理。',
];
const swaps: readonly (readonly [RegExp, string])[] = [
  [/发放/g, '发给'],
  [/并签订/g, '并且签订'],
  [/第[二三四五六七八九]条 /g, ''],
  [/应当/g, '要'],
  [/自受理之日起/g, '从受理之日算起'],
  [/给予/g, '给'],
  [/参照执行/g, '照此执行'],
  [/已经/g, '已'],
  [/提交/g, '报送'],
];

export const excerpts = (): readonly { policy: string; body: string; isExcerpt: boolean }[] => [
  ...policies.flatMap((policy) =>
    [0, 3, 6, swaps.length].map((count) => ({
      policy,
      body: swaps.slice(0, count).reduce((text, [pattern, word]) => text.replace(pattern, word), policy),
      isExcerpt: true,
    })),
  ),
  {
    policy: policies[0] ?? '',
    body: '招一个刚毕业的大学生，签满一年合同，单位能拿1500元。材料三样：表、合同、工资条，三个月内交到人社局窗口。十个工作日审完，名单上网公示五天，没人提意见就打款。',
    isExcerpt: false,
  },
  {
    policy: policies[1] ?? '',
    body: '低保户冬天每家补三百块，十一月中旬以前送到家里。单独过日子的特困老人也有份。钱是区里出的，谁要是造假，拿走的要退回来。',
    isExcerpt: false,
  },
];
