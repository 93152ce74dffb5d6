import { anyOf } from '../reading/spans';
import type { TimeLimitClause } from '../reading/types';

/** What catalogues and laws have done within a period that is not to make something public. */
const deedWords: readonly string[] =
  '编制 编成 修编 划定 划出 设立 设置 树立 制作 制订 制定 起草 作出 做出 办结 办理 上报 报送 报请 报 备案 移交 移送 归档 送交 提交 提出 申请 申报 组织 开展 建立 建成 拆除 整改 缴纳 签订 订立 支付 发放 撤 停止 清理 复核 审核 审查 审批 审结 审定 审议 评审 结案 立案 裁决 裁定 查处 调解 鉴定 检验 检测 核实 核定 核查 查询 可查 领取 登记 召开 举行 提起 申诉 起诉 修改 修订 修正 实施 施行 验收 认定 汇交 解除 评估 调查 处理 搬迁 竣工 开工 反馈 答复 出具 出证 发证 制证 办证 换证 补发 寄送 送 抄送 转办 交办 受理 结清'.split(
    ' ',
  );
const otherDeed = new RegExp(
  `(?:^|,)(?:应当?|须|必须|可以?|依法|分别|由[^,]{1,12}?|[向对给][^,]{1,10}?|完成|全面|并)*${anyOf(deedWords)}`,
);
/** 优待证办理30个工作日, 食品抽样检验:20个工作日: so long something is dealt with. */
const dealtWith =
  /(?:办理|申领|申办|补办|换[领发]|办证|审批|审核|评审|鉴定|检验|受理|办结|审理|结案)(?:时限|期限|时间|用时)?$/;
/** 许可证有效期届满之日起: no permit is given then. */
const runsOut = /(?:届满|到期|失效)$/;
const madePublic = /(?:公[布告示开]|发布|颁布)$/;
const publishes = /公[开布示告]|发布|[上挂贴]网|上墙|张[榜贴]|披露|通报|推送|曝光|解读|播报/;

/**
 * 一年内编制完成, 三十日内报市政府备案: by then something else is done; nothing is said of when it is public. So it is with what
 * counts from the day on which it was (名录公布之日起一年内).
 */
export const isOtherDeed = ({ act, remark, scope, text, trigger }: TimeLimitClause): boolean => {
  if (trigger?.code === 'other' && runsOut.test(trigger.text)) return true;
  if (act === null && trigger !== null && madePublic.test(trigger.text) && !publishes.test(remark ?? ''))
    return true;
  if (act === 'notify' || act === 'invite') return !publishes.test(remark ?? '');
  if (act === null && trigger === null && dealtWith.test(scope ?? '')) return true;
  if (act !== null || remark === null || !otherDeed.test(remark)) return false;
  // What stands before the period (规划公布之日起) is the event, not what is done.
  return !publishes.test(remark) && !/内[^,;]*(?:公开|公布|公示|发布)/.test(text);
};

/** 人大批准后20日内, 财政部门批复后20日内: after an approval days are what the law counts (《预算法》第十四条); 20日 is no slip there. */
export const isAfterApproval = ({ trigger }: TimeLimitClause): boolean =>
  trigger?.code === 'approved' || trigger?.code === 'congress-approved';

/** 人代会开完一个月内: of a budget that is when it was approved. */
export const isAfterCongress = ({ trigger }: TimeLimitClause): boolean =>
  /(?:人大|人民代表大会|人代会|常委会).{0,4}(?:开完|开过|闭幕|结束|散会|表决)$/.test(trigger?.text ?? '');

/** What is known once these are over, and was not before: 检查结束后, 资金拨付到位后, 公示无异议后. */
const knownAfter =
  /(?:检查|抽查|抽检|检验|检测|检定|监测|鉴定|评估|考核|审核|评审|评议|调查|核查|巡查|执行|强制|整改|处置|处理|办理|治理)(?:任务|工作|活动)?(?:完成|结束|完毕|终结|完)$|(?:资金|补[助贴]|救助[金款]|经费|款项|指标|计划)[^,;:]{0,6}(?:拨付|下达|发放|兑付)(?:到[位户]|完成|完毕)?$|^(?:拨付|发放|兑付)(?:到[位户]|完成|完毕)?$|(?:确认|核定)(?:结果|名单)?$|收到.*(?:批复|批准|批文|批件)(?:文件|通知)?$|(?:批复|批准文件|批文|批件)(?:文件)?收到$|公示(?:期)?(?:结束|期满|届满|无异议)$|(?:竣工)?验收(?:合格|通过|结束|完成)?$/;

/** A period after such an event is one in which what is then known is made public. */
export const isAfterNews = ({ act, remark, trigger }: TimeLimitClause): boolean =>
  (act === 'disclose' || act === 'post' || (act === null && (remark === null || publishes.test(remark)))) &&
  knownAfter.test(trigger?.text ?? '');

/** 收到申请、受理后30个工作日内答复: an answer, whatever the days are counted from. */
export const isAnswer = ({ act, remark }: TimeLimitClause): boolean =>
  act === 'reply' || /^(?:作出|予以|给予|书面|正式)*(?:答复|回复)/.test(remark ?? '');
