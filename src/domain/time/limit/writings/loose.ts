import { anyOf, NUMBER } from '../reading/spans';
import { keepWords } from '../words/words';
import { END, type Rewriting, START } from './rewriting';
import { LONG } from './until';

/** Something is shown or kept, whatever the verb: then a length at the end is how long, not by when. */
const SHOWN =
  '(?:[公宣][示告开传布]栏|橱窗|黑板|[张出亮红黑公]榜|榜上|上墙|墙上|(?<!悬|倒|外|牌)挂(?![号职靠失钩])|(?<![补津粘])贴(?![息现补])|(?<!日)晒(?!干)|亮(?![灯化])|晾|告示|通告|登报|刊登|电子屏|滚动播|展板)';
const KEPT =
  '(?:网[上页站]|页面|栏[目里内]|[留存保]|展[示出陈]|[可能](?:以|供)?查|在线|公开|公示|公布)(?![证款单险障卫安护养育])';
/** Words of a deed or of a start: then the length is by when. */
const NO_DEED =
  '(?:(?![审核办批答复决签报送拨付录备评领申交缴受理验测鉴修改补聘限投开工]|公示期|公告期|[后起前内每按逐隔至到满少第不超])[^,;:()\\d〇零一二两三四五六七八九十百半]){0,8}?';
const DAYS = `${NUMBER}(?:[-~至到—–]+${NUMBER})?(?:个?工作日|个?自然日|[天日周]|个?(?:星期|礼拜))`;

const GONE =
  '(?:撤[下除网榜牌回销]|下[架线网榜]|移[除出]|删除|取下|摘[下除牌]|清[除理掉]|收[回走起]|拆[除掉]|更换|替换|换[新掉下])';
/** What ties the end to an event. */
const TIED =
  '(?:后|(?<!及|随|适|按|准|同|实|临|定)时|(?<!立|随|及|当)即|就|便|才|再|完|了|毕|满|止|自动|随即|马上|一并)';
const POSTED = '(?:公[示告布开]|发布|张榜|展示|挂网)?(?:期|时间)?已?(?:期?满|届满|到期|结束|完)';

/** After all other tables: a length at the end of what shows or keeps something is how long, wherever the word stands; as in usual.ts. */
export const looseWritings: readonly Rewriting[] = [
  // 名单贴村口老槐树下7天, 大门橱窗里三天
  [
    new RegExp(
      `${START}([^,;:()\\d后起前内每按逐隔不]{0,10}?${SHOWN}${NO_DEED})(?<!公示|公告|张贴|张榜|意见|[留存保期][^,;:()]{0,8})(?:满|够|足)?(?=${DAYS}(?:以上)?${END})`,
      'g',
    ),
    '$1公示',
    '栏窗板榜墙挂贴晒亮晾告报登屏',
  ],
  // 栏里放着一年, 网页上能看三年
  [
    new RegExp(
      `${START}(?![^,;:()]*最[短长低])([^,;:()\\d后起前内每按逐隔不]{0,10}?(?:${SHOWN}|${KEPT})${NO_DEED})(?<!${anyOf(keepWords)}|公示|(?:期限?|时间|时长)[为是]?|意见[^,;:()]{0,6}|最[短长低])(?=${LONG}(?:以上)?${END})`,
      'g',
    ),
    '$1保留',
    '栏窗板榜墙挂贴晒亮晾告报登屏网页留存保展查线公',
  ],
];

/**
 * The last attempt, for what nothing else reads: what kind of statement it is, is told by one word of it, wherever that
 * stands. A removal tied to an event, a number of times in a period.
 */
export const lastWritings: readonly Rewriting[] = [
  // 欠薪还清了再移除
  [
    new RegExp(
      `${START}(?!${POSTED})([^,;:()\\d不未没已]{2,14}?)${TIED}(?:[^,;:()\\d不未没已]{0,3}?)${GONE}${END}`,
      'g',
    ),
    '公开至$1为止',
    '撤下移删取摘清收拆更替换',
  ],
  // 每年在公开栏张榜两次
  [
    new RegExp(
      `(?:每|(?<![每第\\d])一|全)个?(年|半年|季度?|月|学期)度?([^,;:()\\d一二两三四后前内起每]{1,10}?)(不少于|至少)?(${NUMBER})[次回](?!性)${END}`,
      'g',
    ),
    '每$1$3$4次(注:$2)',
    '次回',
  ],
];
