import type { StatutoryKind, StatutoryLimits } from '../../statute/statutory-limits';
import type { TimeLimitClause, TimeLimitReading } from '../reading/types';
import { isAfterApproval } from '../words/deeds';

/** What is known of the catalogue item that carries the text. */
export interface TimeLimitContext {
  /** The item's name (二级事项), searched for the words of a statutory rule. */
  readonly subject?: string;
  /** Its content elements: they count where all of them name the same rule, not where one of many does. */
  readonly contents?: readonly string[];
  /** The titles of its legal bases. */
  readonly bases?: readonly string[];
  readonly method?: 'proactive' | 'on-request';
}

/** Laws under which an item's name is of such results in fewer words: 核准结果, 食品生产许可, 采购合同. */
const namedUnder: ReadonlyArray<{
  readonly kind: StatutoryKind;
  readonly law: RegExp;
  readonly name: RegExp;
}> = [
  {
    kind: 'permit-or-penalty',
    law: /118号|行政(?:许可|处罚)法/,
    name: /(?:许可|处罚|核准|审批|核发|(?:发|换|办)证|许可证)(?:结果|决定|公示|公告|信息|情况|公开)*$/,
  },
  {
    kind: 'procurement',
    law: /政府采购/,
    name: /(?:中标|成交|采购)[^,;]{0,6}(?:结果|合同)|(?:中标|成交)(?:公告|公示|信息|情况)/,
  },
];

/** Words that place a clause, not a whole item, under a rule: an item 许可证办理指南 tells of no decision. */
const clauseWords: Readonly<Partial<Record<StatutoryKind, RegExp>>> = {
  'permit-or-penalty': /许可|处罚|双公示/,
};

/** Kinds that words can name, the most special first. */
const namedKinds: readonly StatutoryKind[] = ['budget', 'procurement', 'permit-or-penalty', 'request'];

const namedKind = (
  text: string,
  limits: StatutoryLimits,
  more: typeof clauseWords = {},
): StatutoryKind | null => {
  // 除处罚决定外其他内容 is not about penalties, 预算绩效评价 is no budget.
  const said = text.replace(/除.+?[外之]|预算绩效(?:评价|管理|考核)|预算管理/g, '');
  const names = (kind: StatutoryKind): boolean =>
    limits[kind].words.some((word) => said.includes(word)) || (more[kind]?.test(said) ?? false);
  return namedKinds.find(names) ?? null;
};

/** How a text is called that tells how something is applied for or decided, not what was decided. */
const GUIDANCE =
  '(?:指南|清单|目录|条件|流程图?|程序|依据|标准|基准|须知|材料|办法|制度|规定|指引|手册|细则)';
const guidance = new RegExp(`${GUIDANCE}$`);
/** 处罚依据变动, 行政处罚裁量基准印发: what the event happens to. */
const guidanceEvent = new RegExp(
  `${GUIDANCE}(?:的?(?:印发|制[定发]|编制|修[订改]|调整|变[更动化]|公布|发布|出台|更新|形成|产生|下发|批准|确定|实施|施行|或者?))+$`,
);

/** 许可目录(2026年版): set aside, because a bracket follows. */
const guidanceAside = new RegExp(`(?:许可|处罚|双公示|预算|决算)[^,]{0,8}${GUIDANCE}(?=,|$)`);

/** 许可事项目录, 处罚流程: of a clause, what tells of decisions only in general; 许可决定目录 is of decisions. */
const isGuidance = ({ scope, trigger, remark }: TimeLimitClause): boolean =>
  !(scope ?? '').includes('决定') &&
  (guidance.test(scope ?? '') ||
    guidanceEvent.test(trigger?.text ?? '') ||
    (scope === null && guidanceAside.test(remark ?? '')));

const clauseKind = (clause: TimeLimitClause, limits: StatutoryLimits): StatutoryKind | null =>
  isGuidance(clause)
    ? null
    : namedKind(`${clause.scope ?? ''} ${clause.trigger?.text ?? ''}`, limits, clauseWords);

const isAward = ({ trigger }: TimeLimitClause): boolean =>
  trigger?.code === 'signed' || trigger?.code === 'determined' || /成交|中标/.test(trigger?.text ?? '');

/** Laws that name a rule, and the events after which it counts wherever the law is one of several bases. */
const lawKinds: ReadonlyArray<{
  readonly kind: StatutoryKind;
  readonly law: string;
  readonly event: (clause: TimeLimitClause) => boolean;
}> = [
  { kind: 'budget', law: '预算法', event: isAfterApproval },
  { kind: 'procurement', law: '政府采购法实施条例', event: isAward },
];

const isUnder = (bases: readonly string[], law: string, afterItsEvent: boolean): boolean =>
  afterItsEvent
    ? bases.some((basis) => basis.includes(law))
    : law === '预算法' && bases.length > 0 && bases.every((basis) => basis.includes(law));

/** The rule for the whole item: by its name, its contents where all of them say so, or the law it is made public under (批复后20日内 under 《预算法》). */
const subjectKind = (
  { subject, contents, bases }: TimeLimitContext,
  clause: TimeLimitClause,
  limits: StatutoryLimits,
): StatutoryKind | null => {
  const named = guidance.test(subject ?? '') ? null : namedKind(subject ?? '', limits);
  if (named) return named;
  const kinds = new Set((contents ?? []).map((content) => namedKind(content, limits)));
  const [only] = kinds;
  if (kinds.size === 1 && only && !(contents ?? []).some((content) => guidance.test(content))) return only;
  const under = guidance.test(subject ?? '')
    ? undefined
    : namedUnder.find(
        ({ law, name }) => name.test(subject ?? '') && (bases ?? []).some((basis) => law.test(basis)),
      );
  if (under) return under.kind;
  return lawKinds.find(({ law, event }) => isUnder(bases ?? [], law, event(clause)))?.kind ?? null;
};

/** Penalties by the rules of the enterprises' own system, which leaves more time than 信用中国 does. */
const isInEnterpriseSystem = (
  { bases }: TimeLimitContext,
  { place, remark, text }: TimeLimitClause,
): boolean =>
  !(bases ?? []).some((basis) => basis.includes('118号')) &&
  ((bases ?? []).some((basis) => /市场监督管理行政处罚信息公示|企业信息公示暂行条例/.test(basis)) ||
    `${place ?? ''}${remark ?? ''}${text}`.includes('企业信用信息公示系统'));

/** The rule for a clause: its own words; without a scope the item's, unless another clause deals with those. */
export const ruleFor = (
  clause: TimeLimitClause,
  reading: TimeLimitReading,
  context: TimeLimitContext,
  limits: StatutoryLimits,
): StatutoryKind => {
  const own = clauseKind(clause, limits);
  if (own === 'permit-or-penalty' && isInEnterpriseSystem(context, clause)) return 'market-penalty';
  if (own) return own;
  if (clause.trigger?.code === 'application-received') return 'request';
  const fallback = context.method === 'on-request' ? 'request' : 'proactive';
  // 合同 of an item 政府采购合同公告 is the item's own.
  const isOther = clause.scope !== null && !(context.subject ?? '').includes(clause.scope);
  if (isOther || isGuidance(clause)) return fallback;
  const subject = subjectKind(context, clause, limits);
  const taken = reading.clauses.some((other) => other !== clause && clauseKind(other, limits) === subject);
  if (!subject || taken) return fallback;
  return subject === 'permit-or-penalty' && isInEnterpriseSystem(context, clause)
    ? 'market-penalty'
    : subject;
};

/** Whether an event's own words name a rule: 许可证件送达. */
export const isOfRule = (event: string, limits: StatutoryLimits): boolean =>
  namedKind(event, limits, clauseWords) !== null;
