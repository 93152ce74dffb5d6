import { NUMBER, SPAN } from '../reading/spans';
import { contentsEnds } from '../words/event-words';
import { END, type Rewriting } from './rewriting';

/** Not in a note that an earlier row has made. */
const START = '(?<=^|[;,()]|(?<!注):)';
/** Whatever speaks of showing, keeping or deciding, or of when something begins: a length beside it may be the limit. */
const TELLING =
  '(?:公[开示布告]|发布|张[贴榜]|[上在]墙|[上挂在官]网|网[站页]|页面|专栏|[栏榜屏挂留]|(?<!补)贴|披露|更[新换]|保[留存管]|展示|存[续档放留查]|意见|征[求集]|间隔|周期|频[率次]|归档|信息|内容|数据|名单|结果|办[理结]|审[批核查定]|评审|核[查定准]|受理|答复|回复|反馈|处[理置]|决定|认定|批[准复]|印发|形成|作出|完成|竣工|完工|验收|签[订约署]|到位|拨付|生效|结束|确定|通过|发生|出台|召开|报[送备]|上报|备案|送达|通知|告知|时限|最迟|最晚|有效|[起后前内]|按|逐|每(?![届批次人户期]))';
const SUBJECT = `(?![最至不〇零一二两三四五六七八九十百半]|一般|原则)(?:(?!${TELLING})[^,;:()\\d]){2,16}?`;
const TERM = '(?:期限|时间|年限|周期|时长|期)?';
const AT_MOST = '(?:最[长多短低高]|至少|累计|合计|连续|不得?超过|不得?少于|不低于|不短于|长达)';
const GIVEN = '(?:发放|领取|享受|补[贴助]|执行|[发领享补租住借停用交缴给])?';
/** What others have to do, or may. */
const DONE =
  '(?:[开动复]工|竣工|入住|缴[纳费清]|报[名到]|领取|领证|拆除|搬[离迁]|腾退|迁[出入]|投产|签约|签订合同)';
/** No day: a length in days may be meant as the limit. */
const LONG = `(?:${NUMBER}(?:个月|年|周|个?星期|个?学[期年])半?|${NUMBER}个半月|${NUMBER}年半|半年)(?:以[上下内])?`;
/** What somebody does or is done to for so long. */
const DOING =
  '(?:留观|观察|静置|[停断][水电气暖]|封[路闭]|禁行|限行|占[道用]|停车|培训|服药|疗程|体检|比赛|演出|(?<!滚动|循环)播放|营业|值班|训练|实习|见习|休[假养]|[产婚丧病年]假|陪产假|探亲假|拘留|隔离|挂职|驻[村点]|支[教农医]|服役|借调|轮岗)';

/**
 * How long something lasts that is no disclosure: 临时用地使用不超过两年, 失业保险金最长领24个月, 村委会每届任期五年, 停水6小时. A note,
 * so that nobody is told that it is too long for a limit; as in usual.ts.
 */
export const foreignWritings: readonly Rewriting[] = [
  // 不超过两年, 最长领24个月: said so of what is no disclosure
  [
    new RegExp(
      `${START}(?:其中|含|且|并)?(${SUBJECT}${TERM}${GIVEN}(?:为|是|一般|原则上|均|各|可)*${AT_MOST}+${GIVEN}${LONG})${END}`,
      'g',
    ),
    '(注:$1)',
    '最至累合连不长',
  ],
  // 房屋质保5年, 特许经营期25年
  [
    new RegExp(
      `${START}(?:其中|含|且|并)?(${SUBJECT}(?<!${contentsEnds})${TERM}(?:为|是|约|共|满)?(?:连续)?${GIVEN}${LONG})${END}`,
      'g',
    ),
    '(注:$1)',
    '年月周期',
  ],
  // 接种后留观30分钟, 每次停水不超过8小时
  [
    new RegExp(
      `${START}([^,;:()\\d]{0,10}?${DOING}(?:时间|时长|期限?|天数)?(?:一般|约|为|是|可|应|须|:)*${AT_MOST}?${SPAN}(?:以[上下])?)${END}`,
      'g',
    ),
    '(注:$1)',
    '挂驻支服借轮留观静停断封禁限占培服疗体比演播营值训实见休假拘隔',
  ],
  // 会计凭证保管期限30年: how long others keep what is not public
  [
    new RegExp(
      `${START}([^,;:()\\d]{0,6}?(?:会计|文书|凭证|案卷|病历|处方|账簿|账册|卷宗|监控|录像|影像)[^,;:()\\d网]{0,4}?(?:保管|保存|留存)(?:期限|时间|期)?(?:为|是|:|不少于|至少)*(?:${SPAN}|永久))${END}`,
      'g',
    ),
    '(注:$1)',
    '管存',
  ],
  // 纸质版在档案室永久留存,网上挂满3年: the second is what others see
  [
    new RegExp(
      `${START}([^,;:()\\d]{0,6}?(?:纸质[版件档]|原件|底[册档稿账]|档案[室馆柜])[^,;:()网]{0,8}?(?:保管|保存|留存|存档)(?:${SPAN})?)(?=[,;][^,;()]{0,6}(?:网|页|公[开示布]|挂|保留))`,
      'g',
    ),
    '(注:$1)',
    '存管',
  ],
  // 岗前培训不少于40学时,为期15天; 租金按年付
  [
    new RegExp(
      `${START}([^,;:()\\d]{0,10}?(?:培训|研修|实习|比赛|展览|演出)[^,;]{0,16}),((?:为期|共计?|历时)${SPAN})${END}`,
      'g',
    ),
    '(注:$1,$2)',
    '为共历',
  ],
  [
    new RegExp(
      `${START}([^,;:()\\d]{0,4}?(?:租金|费用|工资|养老金|[低医社]保金?|救助金|补[贴助]金?|津贴)按(?:年|半年|季度?|月|学期|次)度?(?:支?付|缴[纳费]?|交纳?|发放?|领取?|计[算发]?|收取?|拨付))${END}`,
      'g',
    ),
    '(注:$1)',
    '按',
  ],
  // 施工许可证三个月内开工
  [
    new RegExp(
      `${START}([^,;:()\\d]{0,14}?${SPAN}(?:以内|之内|内)(?:必须|应当?|须|要|可)?(?:完成)?${DONE})${END}`,
      'g',
    ),
    '(注:$1)',
    '工住费纳名到证取除迁离退产约同入出清',
  ],
  // 长期处方(12周以内)
  [/(长期(?:处方|医嘱|用药))\(([^()]{1,12})\)/g, '(注:$1,$2)', '处医用'],
];
