import { END, type Rewriting } from './time-limit-rewriting';
import { NUMBER, SPAN } from './time-limit-spans';

/** How a clerk says that something is put up for all to see; not 补贴, 津贴. */
const SHOW =
  '(?:通告|布告|张挂|张[榜贴](?=名单|公告|告示|通|榜文|决议|方案|结果)|张(?=名单|公告|告示|通知)|[亮出公晒贴]榜|榜示|亮[相出]?|(?<!直)晒|晾晒?|上[墙栏榜网]|[挂上]网|挂[牌出上]?|(?<![补津粘张])(?:粘贴|贴[出上]?)|登[报出载]|刊[登播载]|(?<!转)播[出放]|广播|滚动|(?:预|正式)?披露)';
/** What is put up, or where, between the verb and its length. */
const OBJECT =
  '(?:名单|公告|告示|通[告知]|榜文?|公[示布开]|结果|方案|决议|张贴|[出上]来|出去|[网墙栏报]上?)*';
const LENGTH_NOUN = '(?:的?(?:期限|时间|天数|时长|期))?';
const SO = '(?:着|够|足|为期|共计?|连续|一般|原则上|应当?|必?须|也?要|各|再|为|是|:)*';
const LEAST = '(不少于|不得少于|至少|满)?';
/** What may stand after how long it was up. */
const THEN =
  '(?=以上|$|[;,()、]|[之以]?后?(?:就|即|才|再|方|便|自动)*(?:可以?|能|准|许)?(?:撤|摘|取下|拿|收[起回]|归档|存档|移|揭|撕)|接受|征求|听取|供|无异议|没人)';
/** No event is meant: 未公示, 不挂网. */
const NOT = '(?<![不未没已曾])';
const ASK = '(?:征[求集询]|听取|征得|问[计需])';
const OPINION = '(?:[^,;:()\\d]{0,10}?(?:意见|建议|民意|看法)[稿函]?)';

/** How long something is shown and how long opinions are heard, in the verbs and nouns of all kinds of offices; as in time-limit-writings.ts. */
export const showingWritings: readonly Rewriting[] = [
  // 不能少于30日, 起码贴七天
  [
    new RegExp(
      `(?:不(?:能|应|可|准|许|要|该|宜|会)少于|不(?:能|应|可|准|许|要|该|宜|会|得)?(?:低于|短于|小于|少过))(?=${SPAN})`,
      'g',
    ),
    '不少于',
    '少低短小',
  ],
  [new RegExp(`(?:最?起码|少说)也?(?:得|要|应)?(?=[^,;:()\\d]{0,4}${SPAN})`, 'g'), '至少', '码说'],
  // 控规修改方案上墙征询,30日为限; 听取家长意见,为期15天; 征求意见稿挂网,30日内均可反馈
  [
    new RegExp(
      `(?:公开|向社会|上[墙网])*(?:${ASK}${OPINION}?|意见征[求集询])(?:[上挂]网|公[示布开]|张[贴榜])?,(?:为期|历时|持续|(?:时间|期限|限期)(?:为|是|:)?|以)?${LEAST}(${SPAN})(?:为[限期]|截止|(?:[以之])?内(?:均|都|皆)?可?以?能?(?:反馈|反映|提出?|来[信函电])[^,;:()\\d]{0,6})?${END}`,
      'g',
    ),
    '征求意见期$1$2',
    ',',
  ],
  // 向社会公开征询一个月, 意见箱开放两周, 意见收集期10天
  [
    new RegExp(
      `(?<!意见)(?:公开|向社会|面向社会|网上|上[墙网])*(?<!意见)${ASK}(?:建议|民意|看法)?${LENGTH_NOUN}${SO}${LEAST}(?=${SPAN}(?:以上)?${END})`,
      'g',
    ),
    '征求意见期$1',
    '征听问',
  ],
  [
    new RegExp(
      `(?<![征求集询取的])(?:意见|建议)(?:箱|簿|邮箱|窗口|通道|渠道)?(?:开放|收集|受理|征询|听取|公开)${LENGTH_NOUN}${SO}${LEAST}(?=${SPAN}(?:以上)?${END})`,
      'g',
    ),
    '征求意见期$1',
    '意建',
  ],
  // 榜期15天, 挂牌期10日, 公布期不少于7天
  [
    new RegExp(
      `(?:公布|[亮出张贴]?榜|[上挂]网|挂牌|(?:预|正式)?披露|上墙|告示|通告|[张粘]贴|登报|亮相)的?(?:期限|天数|时长|期)(?:为|是|:|一般|应当?|须)*(?=(?:不得?少于|至少)?${SPAN}(?:以上)?${END})`,
      'g',
    ),
    '公示期',
    '期天时',
  ],
  // 挂网满三个月: on the web months are how long it stays
  [
    new RegExp(
      `${NOT}(?:[挂上在]网|网上(?:张?[挂贴]|亮))[上出]?${LENGTH_NOUN}${SO}${LEAST}${SO}(?=(?:${NUMBER}(?:个月|年|个?季度|个?学期)|半年)(?:半|以上)?${THEN})`,
      'g',
    ),
    '保留$1',
    '网',
  ],
  // 亮榜3天, 上墙15日, 亮名单10日, 预披露不少于20个工作日, 挂够一年才能拿下来
  [
    new RegExp(`${NOT}${SHOW}${OBJECT}${LENGTH_NOUN}${SO}${LEAST}${SO}(${SPAN})${THEN}`, 'g'),
    '公示$1$2',
    '公通布张亮出晒贴榜晾上挂登刊播滚披粘',
  ],
];

/** What is done in an office for so many days; nothing is shown meanwhile. */
const HANDLED =
  '(?:[审核办批答复决签报送发付拨录备评领申交缴查理受验测鉴改修投补停休租聘限完成确认存留期时间满示告贴开征效]|工期|周期|后|内|前|起|过|少于|至少|延长|保[留存])';

/** 拍卖公告挂15日,二次拍卖7日: the second is posted as well; after the rows that make a note of what lasts so long elsewhere. */
export const shownAgainWritings: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?:公示|公告)(?:期|不少于|至少)*${SPAN}(?:以上)?)([,;、])((?:(?!${HANDLED})[^,;:()\\d]){2,10}?)(?=${SPAN}(?:以上)?${END})`,
      'g',
    ),
    '$1$2公示',
    ',;、',
  ],
];
