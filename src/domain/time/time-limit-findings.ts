import { statutoryLimits } from './limits-by-day';
import { isLonger } from './span-length';
import {
  judgedTriggers,
  type StatutoryKind,
  type StatutoryLimit,
  type StatutoryLimits,
} from './statutory-limits';
import { isAfterApproval, isOtherDeed } from './time-limit-deeds';
import { printClause, printSpan } from './time-limit-print';
import type { Span, TimeLimitClause, TimeLimitReading } from './time-limit-types';

/**
 * `contradictory`: two numbers or units for one limit; `hedged`: 原则上; `no-limit`: says how long something stays public, not when it appears; `unit-doubtful`: working
 * days where the law counts days, or the law's own number with the other unit.
 */
export type TimeLimitFindingCode =
  | 'empty'
  | 'unreadable'
  | 'contradictory'
  | 'ditto'
  | 'vague'
  | 'hedged'
  | 'no-limit'
  | 'too-long'
  | 'unit-doubtful'
  | 'comment-too-short';

/** `clause` is the index in `reading.clauses`; null where the finding is about the text. `facts` fill the messages. */
export interface TimeLimitFinding {
  readonly code: TimeLimitFindingCode;
  readonly clause: number | null;
  readonly facts: Readonly<Record<string, string>>;
}

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

const englishUnits: Readonly<Record<Span['unit'], string>> = {
  hour: 'hour',
  'working-day': 'working day',
  day: 'calendar day',
  week: 'week',
  month: 'month',
  year: 'year',
  term: 'school term',
  'school-year': 'school year',
};

const englishSpan = ({ amount, unit }: Span): string =>
  `${amount} ${englishUnits[unit]}${amount === 1 ? '' : 's'}`;

const comparison = (written: Span, law: StatutoryLimit): Record<string, string> => ({
  written: printSpan(written),
  writtenEn: englishSpan(written),
  limit: printSpan(law),
  limitEn: englishSpan(law),
  matter: law.zh,
  matterEn: law.en,
  source: law.source,
});

/** What is promised where nothing more special is known, as an example. */
const usual = ({ proactive }: StatutoryLimits): Record<string, string> => ({
  usual: printSpan(proactive),
  usualEn: englishSpan(proactive),
});

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
  // 除处罚决定外其他内容 is not about penalties.
  const said = text.replace(/除.+?[外之]/g, '');
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
const ruleFor = (
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
  if (clause.scope !== null || isGuidance(clause)) return fallback;
  const subject = subjectKind(context, clause, limits);
  const taken = reading.clauses.some((other) => other !== clause && clauseKind(other, limits) === subject);
  if (!subject || taken) return fallback;
  return subject === 'permit-or-penalty' && isInEnterpriseSystem(context, clause)
    ? 'market-penalty'
    : subject;
};

/**
 * A period after an event that a statute names is judged, whatever the event's kind: 许可证件送达. One in which something
 * else is to be done (编制完成, 报市政府备案) is none in which something is made public.
 */
const isJudged = (clause: TimeLimitClause, limits: StatutoryLimits): boolean => {
  const { amount, before, cadence, trigger } = clause;
  if (amount === null || before || cadence || isOtherDeed(clause)) return false;
  if (trigger === null || judgedTriggers.includes(trigger.code)) return true;
  return trigger.code === 'other' && namedKind(trigger.text, limits, clauseWords) !== null;
};

const spanOf = ({ amount, unit }: TimeLimitClause): Span | null =>
  amount === null || unit === null ? null : { amount, unit };

const isUnitDoubtful = (
  span: Span,
  kind: StatutoryKind,
  law: StatutoryLimit,
  clause: TimeLimitClause,
): boolean => {
  if (kind === 'proactive' && span.unit === 'day' && isAfterApproval(clause)) return false;
  if (law.unit === 'day') return kind === 'budget' && span.unit === 'working-day';
  const days = span.unit === 'week' ? 7 * span.amount : span.unit === 'day' ? span.amount : null;
  return law.unit === 'working-day' && days === law.amount;
};

const saysWhen = (clause: TimeLimitClause): boolean =>
  clause.amount !== null ||
  clause.before ||
  clause.due !== null ||
  clause.cadence !== null ||
  clause.continuous ||
  clause.ditto ||
  clause.vague !== null;

const clauseFindings = (
  clause: TimeLimitClause,
  index: number,
  reading: TimeLimitReading,
  context: TimeLimitContext,
  limits: StatutoryLimits,
): readonly TimeLimitFinding[] => {
  const findings: TimeLimitFinding[] = [];
  const add = (code: TimeLimitFindingCode, facts: Record<string, string>): void => {
    findings.push({ code, clause: index, facts: { text: printClause(clause), ...facts } });
  };
  if (clause.ditto) add('ditto', {});
  if (clause.vague !== null)
    add(clause.amount === null ? 'vague' : 'hedged', { word: clause.vague, ...usual(limits) });
  const siblings = reading.clauses.filter(({ scope }) => scope === clause.scope || scope === null);
  if (!saysWhen(clause) && !siblings.some(saysWhen)) add('no-limit', usual(limits));
  const { posting } = clause;
  if (posting?.kind === 'comment' && isLonger(limits.comment, posting))
    add('comment-too-short', comparison(posting, limits.comment));
  const span = spanOf(clause);
  if (span === null || !isJudged(clause, limits)) return findings;
  const kind = ruleFor(clause, reading, context, limits);
  const law = limits[kind];
  const doubtful = isUnitDoubtful(span, kind, law, clause);
  if (doubtful) add('unit-doubtful', comparison(span, law));
  // The same number in the wrong unit is one mistake, not two.
  if (isLonger(span, law) && !(doubtful && span.amount <= law.amount)) add('too-long', comparison(span, law));
  return findings;
};

/** What is wrong with a time limit, in the order of the text. `limits` are those of the day on which it is promised. */
export const timeLimitFindings = (
  reading: TimeLimitReading,
  context: TimeLimitContext = {},
  limits: StatutoryLimits = statutoryLimits.newest,
): readonly TimeLimitFinding[] => {
  if (reading.kind === 'empty')
    return [{ code: 'empty', clause: null, facts: { text: reading.text, ...usual(limits) } }];
  return [
    ...reading.issues.map(
      ({ code, text }): TimeLimitFinding => ({
        code: code === 'contradictory' ? code : 'unreadable',
        clause: null,
        facts: { text },
      }),
    ),
    ...reading.clauses.flatMap((clause, index) => clauseFindings(clause, index, reading, context, limits)),
  ];
};
