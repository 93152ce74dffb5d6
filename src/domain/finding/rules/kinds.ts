import { type CodeName, elements, isCode } from '../../codes';
import type { ListedRuleId } from './index';

/** A kind of fault, where what is said of each case names the case: the heading above many of them. */
const kinds: Readonly<Partial<Record<ListedRuleId, CodeName>>> = {
  'element.content.partly-empty': {
    zh: '有一项公开内容没有实际内容',
    en: 'One of the contents says nothing',
  },
  'element.content.generic': { zh: '公开内容未结合本地细化', en: 'The contents are not made local' },
  'element.subject.generic': { zh: '公开主体未写明具体单位', en: 'The subject names no particular unit' },
  'time-limit.too-long': { zh: '公开时限长于法定时限', en: 'Longer than the law allows' },
  'time-limit.vague': { zh: '公开时限不明确', en: 'The time limit is vague' },
  'time-limit.unreadable': { zh: '公开时限无法理解', en: 'The time limit cannot be understood' },
  'time-limit.contradictory': { zh: '公开时限前后矛盾', en: 'The time limit contradicts itself' },
  'time-limit.no-limit': {
    zh: '只写明公开多久，未写明何时公开',
    en: 'Says how long it stays, not when it is public',
  },
  'time-limit.unit-doubtful': { zh: '公开时限的单位可能有误', en: 'The unit of the time limit may be wrong' },
  'time-limit.hedged': { zh: '公开时限留有余地', en: 'The time limit leaves a way out' },
  'time-limit.comment-too-short': { zh: '征求意见的期限短于规定', en: 'Too short a time for comments' },
  'legal-basis.replaced': { zh: '依据已被替代', en: 'A basis was replaced' },
  'legal-basis.ended': { zh: '依据已不再有效', en: 'A basis is no longer in force' },
  'legal-basis.repealed': { zh: '依据已废止', en: 'A basis was repealed' },
  'legal-basis.brackets': { zh: '文号的括号或数字写法不规范', en: 'A number is not written as it should be' },
  'legal-basis.not-a-citation': { zh: '写的不是具体依据', en: 'Names no document' },
  'legal-basis.number-differs': { zh: '文号与法规依据库不一致', en: 'A number differs from the register' },
  'legal-basis.unchecked': {
    zh: '依据与法规依据库中待核对的条目不一致',
    en: 'Differs from an unchecked entry of the register',
  },
  'legal-basis.unknown-in-register': {
    zh: '法规依据库中没有的依据',
    en: 'A basis that is not in the register',
  },
  'coverage.domain.orphan': { zh: '领域没有牵头单位', en: 'A domain has no lead unit' },
  'coverage.domain.empty': {
    zh: '牵头单位在自己的领域没有目录事项',
    en: 'A lead unit has no item in its domain',
  },
  'coverage.row.missing': {
    zh: '标准指引中的事项未列入目录',
    en: 'A row of a guideline is not in the catalogue',
  },
  'similarity.copied': { zh: '与其他单位的条目雷同', en: 'Like the item of another unit' },
  'similarity.edited': { zh: '与其他单位的条目相近', en: 'Close to the item of another unit' },
  'freshness.empty': {
    zh: '目录事项公布以来从未公开过信息',
    en: 'Nothing was disclosed since the item was listed',
  },
  'freshness.cadence': { zh: '信息没有按期更新', en: 'Not renewed when due' },
  'freshness.late': { zh: '信息超过公开时限才公开', en: 'Disclosed after its time limit' },
  'freshness.profile.few': {
    zh: '公开的信息少于检查方案的要求',
    en: 'Fewer disclosures than the profile asks',
  },
  'freshness.profile.old': {
    zh: '最近一次公开早于检查方案的要求',
    en: 'The last disclosure is older than the profile asks',
  },
  'freshness.profile.gap': {
    zh: '两次公开的间隔长于检查方案的要求',
    en: 'A longer gap between disclosures than the profile asks',
  },
  'column.stale': { zh: '专栏没有按期更新', en: 'A column is not renewed when due' },
  'column.empty': { zh: '专栏开设以来没有任何信息', en: 'A column has had nothing since it was opened' },
  'column.veto.stale': { zh: '逾期未更新的专栏达到单项否决标准', en: 'Enough stale columns for a veto' },
  'column.veto.empty': { zh: '空白专栏达到单项否决标准', en: 'Enough empty columns for a veto' },
  'legal-basis.local-missing': { zh: '只引用了国家层面的依据', en: 'Cites only national law' },
  'disclosure.late': { zh: '信息超过公开时限', en: 'Disclosed after its time limit' },
  'event.period.over': { zh: '首次公开时期限已满', en: 'Over before it was first public' },
  'event.period.short': { zh: '征求意见的期限过短', en: 'The period for comments is too short' },
  'event.result.missing': {
    zh: '活动已结束，仍未公布意见采纳情况',
    en: 'Over, and no result has been published',
  },
  'interpretation.excerpt': {
    zh: '解读照抄政策原文，不成其为解读',
    en: 'No interpretation: copied from the policy',
  },
  'interpretation.much-copied': { zh: '解读大段照抄政策原文', en: 'Much of it is copied from the policy' },
  'interpretation.part.missing': { zh: '解读缺少应有的部分', en: 'The interpretation lacks a usual part' },
  'interpretation.parts.few': { zh: '解读还可补充其他部分', en: 'The interpretation could tell more' },
  'interpretation.before-policy': { zh: '解读日期早于政策文件', en: 'Interpreted before the policy' },
  'interpretation.late': { zh: '解读超期发布', en: 'Interpreted too late' },
  'policy.interpretation.due': { zh: '尚未发布解读', en: 'Not interpreted yet' },
  'policy.interpretation.missing': { zh: '应当解读而未解读', en: 'Should be interpreted and is not' },
  'policy.interpretation.late': { zh: '解读晚于期限发布', en: 'Interpreted after the time limit' },
  'policy.expires.reversed': {
    zh: '失效日期早于成文日期或施行日期',
    en: 'Expires before it was issued or came into force',
  },
  'policy.effective.before-issue': { zh: '施行日期早于成文日期', en: 'In force before it was issued' },
  'policy.validity.over': {
    zh: '失效日期已过，有效性仍为“有效”',
    en: 'Past its last day and still called valid',
  },
  'policy.number.brackets': { zh: '文号中的年份未使用六角括号', en: 'The year in the number is not in 〔〕' },
  'guide.code.unreadable': { zh: '事项编码不像编码', en: 'The code does not look like one' },
  'guide.material.unnamed': { zh: '申请材料没有名称', en: 'A material has no name' },
  'guide.step.unnamed': { zh: '办理环节没有名称', en: 'A step has no name' },
  'guide.words.vague': { zh: '办事指南的说法笼统', en: 'Words too vague to prepare for' },
  'guide.step.time-vague': { zh: '环节时限不明确', en: 'The time of a step is vague' },
  'guide.time-limit.longer': { zh: '承诺时限长于法定时限', en: 'Promised later than the law allows' },
  'privacy.id-number': { zh: '疑似居民身份证号码', en: 'Seems to be an identity number' },
  'privacy.mobile-phone': { zh: '疑似手机号码', en: 'Seems to be a mobile number' },
  'privacy.bank-card': { zh: '疑似银行卡号', en: 'Seems to be a bank card number' },
  'privacy.home-address': { zh: '疑似家庭住址', en: 'Seems to be a home address' },
  'privacy.id-number-doubtful': {
    zh: '像身份证号码，但校验码不对',
    en: 'Like an identity number, with a wrong check sign',
  },
  'file.missing': { zh: '附件的文件不存在', en: 'A file is not there' },
  'file.changed': { zh: '文件的内容与上传时不同', en: 'A file is not what was uploaded' },
  'file.forbidden-type': { zh: '程序或脚本不得公开', en: 'A program or script must not be public' },
  'file.false-type': { zh: '文件的内容与扩展名不符', en: 'A file is not what its extension says' },
  'file.no-alternative-text': { zh: '图片没有替代文本', en: 'A picture has no alternative text' },
  'link.not-public': { zh: '所关联的内容尚未公开', en: 'Links to what is not public' },
  'link.still-needed': { zh: '仍有已公开的内容以它为依托', en: 'What is public still rests on it' },
  'link.retired': { zh: '所关联的单位或领域已停用', en: 'Links to what is out of use' },
  'key.taken': { zh: '代码已被使用', en: 'The code is taken' },
  'register.itself': { zh: '上级或承接对象是自己', en: 'Linked to itself' },
  'register.circle': { zh: '上级或承接对象绕成一圈', en: 'Its links lead round in a circle' },
  'register.code-in-use': { zh: '代码已在使用，不能更改', en: 'The code is in use and stays' },
  'register.no-successor': { zh: '填写了停用日期，没有承接对象', en: 'Out of use without a successor' },
  'parts.too-many': { zh: '组成部分过多', en: 'Too many parts' },
  'day.unusual': { zh: '日期早于 1949 年或晚于十年以后', en: 'A day before 1949 or in ten years' },
  'day.future': { zh: '日期还没有到', en: 'A day that has not come yet' },
  'waiver.expired': { zh: '豁免已到期', en: 'The waiver has run out' },
};

const faults: Readonly<Record<string, (name: CodeName) => CodeName>> = {
  placeholder: ({ zh, en }) => ({ zh: `${zh}未实际填写`, en: `${en}: only a placeholder` }),
  ditto: ({ zh, en }) => ({ zh: `${zh}写作“同上”一类`, en: `${en}: only “as above”` }),
  template: ({ zh, en }) => ({ zh: `${zh}中留有模板的空位`, en: `${en}: a gap of a template is left` }),
};

const isListed = (rule: string): rule is keyof typeof kinds => Object.hasOwn(kinds, rule);

/** The kind by the rule's id, as a run kept it; null where each case is told in the same words. */
export const kindOfRule = (rule: string): CodeName | null => {
  if (isListed(rule)) return kinds[rule] ?? null;
  if (rule.startsWith('required.')) return { zh: '必填的没有填写', en: 'Something required is not there' };
  if (rule.startsWith('double.')) return { zh: '与已公开的重复', en: 'A double of what is public' };
  const [room, element, fault = ''] = rule.split('.');
  return room === 'element' && isCode(elements, element)
    ? (faults[fault]?.(elements[element]) ?? null)
    : null;
};
