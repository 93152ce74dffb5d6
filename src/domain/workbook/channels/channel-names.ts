import { type Channel, channels, codesOf } from '../../codes';
import { modernSigns, nameKey } from '../../folding';

/** Other names of the standard channels that leave no doubt. */
const aliases: Readonly<Partial<Record<Channel, readonly string[]>>> = {
  website: ['政府信息公开网站', '政务公开网', '门户网站', '网站', '政府网', '官网', '政府官网', '官方网站'],
  gazette: ['公报'],
  'new-media': [
    '微博微信客户端',
    '两微一端(微博、微信、客户端)',
    '微博',
    '微信',
    '客户端',
    '公众号',
    '微信公众平台',
  ],
  'press-conference': [
    '发布会',
    '听证会',
    '新闻发布会',
    '发布会听证会',
    '发布会、听证会',
    '新闻发布会/听证会',
  ],
  broadcast: ['广播', '电视', '广播、电视', '广播电视台', '电视台', '广播电台'],
  print: ['报纸', '报刊', '纸媒', '报纸杂志', '报刊杂志'],
  'reading-point': ['公共查阅点', '查阅点', '查阅场所', '公共查阅场所'],
  'service-hall': ['政务大厅', '行政服务中心', '便民服务大厅', '服务大厅', '办事大厅', '大厅'],
  'service-station': ['便民服务点', '便民服务中心'],
  'on-site': ['入户', '现场', '入户、现场', '入户现场', '入户/现场公示'],
  'notice-board': ['公示栏', '公告栏', '公开栏', '宣传栏', '政务公开栏'],
  push: ['精准推送服务'],
};

/** 卫东区, 区, 市人民政府, 本级: whose it is says nothing of the kind. No name of another kind begins so. */
const place =
  '(?:\\p{Script=Han}{0,8}?(?:省|市|区|县|旗|盟|州|镇|乡|街道(?:办事处)?|管委会)|本级|本地|各级|县级|国家)?';
const government = '(?:人民)?(?:政府|政务)?';

/** A place's or office's own name of a standard channel: 区政府门户网站, 卫东区政务服务大厅, 社区公示栏. */
const ownNames: ReadonlyArray<readonly [Channel, string]> = [
  ['website', `${place}(?:人民)?政[府务](?:部门)?(?:信息公开|政务公开)?(?:门户|官方)?网(?:站|上?平台)?`],
  ['website', `${place}${government}(?:信息公开|政务公开|门户|官方)网(?:站)?`],
  ['website', `${place}\\p{Script=Han}{1,10}(?:局|委|委员会|办|办公室)(?:(?:门户|官方)?网站|官网)`],
  ['gazette', `${place}${government}公报`],
  ['new-media', `${place}(?:官方)?政务(?:新媒体|微博|微信|微信公众号|微博微信|公众号|客户端|APP)(?:平台)?`],
  ['new-media', `(?:${place}|["“].{1,10}["”])(?:官方)?(?:微信|微博)(?:公众号|公众平台|服务号|订阅号)?`],
  ['press-conference', `${place}${government}(?:新闻发布会|听证会|发布会)`],
  ['broadcast', `${place}(?:人民)?(?:广播电视台|电视台|广播电台|广播电视|融媒体广播)`],
  ['reading-point', `${place}${government}(?:信息)?(?:公开)?(?:公共)?查阅(?:点|场所|室|中心)`],
  ['service-hall', `${place}(?:政务|行政)(?:服务)?(?:中心)?(?:办事)?(?:服务)?(?:大厅|中心)`],
  ['service-station', `(?:${place}|村|社区|村居|村级|镇村)*便民服务(?:站|点|中心|室)`],
  [
    'notice-board',
    `(?:(?:${place}|本?单位|机关|企事业单位|企业|学校|小区|村|社区|居委会|村委会|村民小组|村组|居|组|各)(?:或|和|及|与|[、/])?)*(?:政务|村务|居务|党务|财务|事务|信息)*(?:公开|公示|公告|宣传)(?:公示)?栏`,
  ],
  ['push', '(?:点对点|定向)?精准推送(?:服务)?'],
];

const patterns = ownNames.map(([code, pattern]) => [code, new RegExp(`^(?:${pattern})$`, 'iu')] as const);

/** What two spellings of a channel's name have in common. */
export const channelKey = (name: string): string => modernSigns(nameKey(name)).replace(/[。.,;、:]+$/u, '');

/** …（电子屏）, …（大厅） say more of a channel, not which it is. */
const withoutBrackets = (name: string): string => name.replace(/\([^()]*\)/gu, '');

const byName = new Map<string, Channel>(
  codesOf(channels).flatMap((code) =>
    [channels[code].zh, ...(aliases[code] ?? [])].map((name) => [channelKey(name), code] as const),
  ),
);

/** The standard channel of a name; undefined: it is none, or no one could tell. */
export const channelOf = (name: string): Channel | undefined => {
  const key = channelKey(name);
  const bare = withoutBrackets(key);
  return (
    byName.get(key) ??
    byName.get(bare) ??
    (bare.length > 30 ? undefined : patterns.find(([, pattern]) => pattern.test(bare))?.[0])
  );
};

/** 政府网站和公示栏, 政府网站/政府公报: the parts, where each of them is a channel. */
export const channelsIn = (name: string): readonly Channel[] | null => {
  const whole = channelOf(name);
  if (whole !== undefined) return [whole];
  const parts = nameKey(name)
    .split(/[/、,;]|以及|和|及|与/u)
    .filter((part) => part !== '');
  const codes = parts.map(channelOf);
  return parts.length > 1 && !codes.includes(undefined) ? codes.flatMap((code) => code ?? []) : null;
};
