import { endingWords, lastingWords } from '../words/event-words';
import { keepWords, retentionWords } from '../words/words';
import { type Kernel, kernel } from './kernel';
import { anyOf, parseSpan, SPAN } from './spans';
import type { ClausePart, Posting, Retention, Span, TimeLimitClause } from './types';

const LEAST = '(不得?少于|至少|不低于|不短于|不得低于|不小于|满)?';
const SAID = '(?:一般|通常|原则上|应当?|须|最[短低]|统一|暂定|定|要|为|是|:)*';
/** 期限, 的最短时间, 时间最短时限. */
const TERM = '(?:的?(?:最短|最低)?(?:期限|时限|期间|时间|天数|时长|期)){0,2}';
const KEEP = anyOf(keepWords);

/** So long nobody waits for objections: 公示期1年 says how long it stays. */
const isKeeping = ({ amount, unit }: Span): boolean => unit === 'year' || (unit === 'month' && amount >= 6);

const fixed = (span: Span, minimum: boolean): ClausePart => ({
  retention: 'fixed',
  kept: { ...span, minimum },
});

const posted = (kind: Posting['kind'], text: string | undefined, minimum: boolean): ClausePart | null => {
  const span = parseSpan(text ?? '');
  if (!span) return null;
  return kind === 'posting' && isKeeping(span)
    ? fixed(span, minimum)
    : { posting: { ...span, minimum, kind } };
};

const isMinimum = (...words: readonly (string | undefined)[]): boolean =>
  words.some((word) => word !== undefined && word !== '满');

const comment = kernel(
  `(?:公开|向社会|面向社会)*(?:(?:征求|征集|征询|听取)[^,;:\\d]{0,10}?意见(?:建议)?(?:[稿函]?(?:在[^,;:\\d]{1,10}?)?(?:挂网|上网|公示|公布|公开|公告))?|意见征[集求询])的?${TERM}${SAID}${LEAST}(${SPAN})(以上)?(内|以内)?`,
  'plain',
  ([, least, span, above, within]) => (within ? null : posted('comment', span, isMinimum(least, above))),
  /意见/,
);

/** 公示7个工作日, 张贴不少于15日. With 内 it could be a limit as well: refused. */
const posting = kernel(
  `(至少|不少于)?(?:最短|网上|挂网|上网|上墙|挂牌|张榜|公开|公告|连续|(?<![已曾])经)?(?:公示|公告|张贴|张榜公[布示]|张榜)${TERM}${SAID}${LEAST}(${SPAN})(以上)?(后|以后)?(内|以内|之内)?`,
  'plain',
  ([, first, least, span, above, , within]) => {
    if (within) return 'refused';
    return posted('posting', span, isMinimum(first, least, above));
  },
  /[示告贴榜]/,
);
/** 不少于15天 alone: so long it stays. */
const atLeast = kernel(
  `(?:最短|最低)?(?:不得?少于|不低于|至少)(${SPAN})(?:以上)?(?!以?内|之内|前|后)`,
  'plain',
  ([, span]) => {
    const length = parseSpan(span ?? '');
    return length && fixed(length, true);
  },
  /[少低]/,
);

const postingReversed = kernel(
  `(不得?少于|至少)(${SPAN})的?公示期?`,
  'plain',
  ([, , span]) => posted('posting', span, true),
  /公示/,
);

/** 证书有效期5年 says nothing of what is public. */
const validity = kernel(
  `(?:证书?|证件|执照|合同|资质|批文|许可|(?<![公开示布信息网页栏])(?:批准|文件|凭证|批复|意见书|报告|证明))的?有效(?:期限|期)(?:为|是|:)?${SPAN}`,
  'none',
  ([said]) => ({ remark: said }),
  /有效/,
);

/** 满六十日不行使的, 满2年仍未整改的, 满五年方可调动: in which case something else follows. */
const condition = kernel(
  `(?<!示|告|开|布)满${SPAN}(?:仍?[不未无没]|后?方[可能]|后?才[可能])[^,;:]*`,
  'none',
  ([said]) => ({ remark: said }),
  /满/,
);

/** 公开20日 may mean within or for 20 days; only 保存, 不少于 or years leave no doubt. */
const kept = kernel(
  `(?:持续|连续)?(?:(?:公开|公示|公布|发布|网上|上网)后?)?(?:(${KEEP})${TERM}|公示(?:期限|时限|时间|期)|(?:公开|有效|挂网)(?:期限|时限|时间|期)?|(?<!年|未|不|期|任职|工作|居住)(?=满))${SAID}${LEAST}(${SPAN})(以上)?(?!以?内|[之以]?前|仍?[不未无没])`,
  'plain',
  ([, keep, least, span, above]) => {
    const length = parseSpan(span ?? '');
    if (!length) return null;
    const sure =
      keep !== undefined ||
      least !== undefined ||
      above !== undefined ||
      length.unit === 'month' ||
      isKeeping(length);
    return sure ? fixed(length, isMinimum(least, above)) : 'refused';
  },
  /[留存示满效开网管档查出]/,
);

const endsSomething = new RegExp(`${anyOf(endingWords)}$`);

const until = kernel(
  `(?:${KEEP}|公示|公告|公开|公布|张贴|挂网|征求意见|意见征[集求]|征集意见|持续|长期|一直|直)+[至到](?![少多迟今])([^,;:]{2,20}?)(?:之日止|时止|为止)?$`,
  'plain',
  ([said, event]) => {
    if (event === undefined || !(endsSomething.test(event) || said.endsWith('止'))) return null;
    return { retention: 'until-event', until: event };
  },
  /[至到]/,
);

const DURING = anyOf(lastingWords);

/** 施工期间在围挡公示, 待遇享受期间公开: as long as something lasts. */
const during = kernel(
  `((?:在|于)?[^,;:\\d]{0,10}?${DURING})(?:期间|存续期|期内|期限内)(?:在[^,;:\\d]{1,10}?|一直|持续|长期|始终|全程)*(?:公开|公示|公布|张贴|保留|展示|挂牌|悬挂|上墙)`,
  'none',
  ([, what]) => ({ retention: 'until-event', until: `${(what ?? '').replace(/^[在于]/, '')}期满` }),
  /期间|期内|期限内|存续期/,
);

const KEPT_SO =
  '(?:有效|不得?(?:撤[下除]?|下[架线]|删除?)|保持(?=[公开有可挂悬展在])|可查|可看|一直|挂墙|上墙|在墙|悬挂|挂出|在线|在网|挂牌|保留|保存|持续|长期|公开|公示|公布|展示|张贴|留存|挂网|设[置立]|摆放)';
const DYNAMIC = '动态(?:调整|更新|管理|公开|发布|维护)';

const retentionCode = (word: string): Exclude<Retention, 'fixed' | 'until-event'> | undefined =>
  (['permanent', 'long-term', 'while-valid'] as const).find((key) =>
    retentionWords[key].some((one) => word.includes(one)),
  );

/** Without an end: 长期, 永久, 常年. */
export const LASTING = anyOf([...retentionWords.permanent, ...retentionWords['long-term']]);
const VALID = `[^,;:内]{0,4}?${anyOf(retentionWords['while-valid'])}`;

const lasting = kernel(
  `(?:公开|公示)?(?:(在?${VALID})|(?<!中|公[布开示]|发布)(${LASTING})(?!(?:公[开示布])?的?(?:期限|时限|时间|天数)))(?:(?:${KEPT_SO})+|$|(?=并?${DYNAMIC}|[(,;:]))(并?${DYNAMIC})?`,
  'plain',
  ([, valid, long, moving]) => {
    const code = retentionCode(valid ?? long ?? '');
    return code ? { retention: code, ...(moving === undefined ? {} : { dynamic: true }) } : null;
  },
  /[期久年续直终远]/,
);

const dynamic = kernel(`并?(?:实行)?${DYNAMIC}`, 'plain', () => ({ dynamic: true }), /动态/);

const shown = /(?:公示|公告|张榜|张贴|公开|公布|发布|挂网|上墙)(?![栏牌板墙]|信息|材料|内容)|(?:^|,)[贴挂]/;
const isKept = new RegExp(`${KEEP}|披露`);

/**
 * 在村里公示有关情况,不少于7日 and 公布时间不少于15日 are postings: so long all shall be able to see it. Said of days,
 * not of months; the verb may stand apart from its length.
 */
export const postedWhereShown = (
  clause: TimeLimitClause,
  at: number,
  all: readonly TimeLimitClause[],
): TimeLimitClause => {
  const { kept: length, retention, posting: also, text, remark, scope, act } = clause;
  if (retention !== 'fixed' || !length?.minimum || also !== null || isKeeping(length)) return clause;
  const said = `${scope ?? ''},${text},${remark ?? ''}`;
  const goesOn = all[at - 1]?.posting != null || /^每次/.test(text);
  if (isKept.test(said) || (act !== 'post' && !goesOn && !shown.test(said))) return clause;
  const named = scope?.replace(/(?:^公[布开]|[、,])?(?:并且|且)?(?:的?时间|期限)$|^公[布开]$/, '') || null;
  return { ...clause, scope: named, retention: null, kept: null, posting: { ...length, kind: 'posting' } };
};

const endsSo = ({ retention }: TimeLimitClause): boolean =>
  retention === 'while-valid' || retention === 'until-event';

/** 保留三年,过后清理: the end of how long it stays is no other event. */
const afterwards = /^(?:过|届|到期|期满|满期|逾期|此|其)[后时满期]?(?:为止)?$/;

const isSameStay = (a: Span, b: Span): boolean => a.amount === b.amount && a.unit === b.unit;

/** 政策有效期内公开,失效后撤下 says one thing twice: the second is a remark. */
export const endingOnce = (clauses: readonly TimeLimitClause[]): readonly TimeLimitClause[] => {
  const said: TimeLimitClause[] = [];
  for (const clause of clauses) {
    const last = said.at(-1);
    const { amount, cadence, posting, due, vague, trigger, scope, until } = clause;
    const more = amount !== null || cadence || posting || due || vague || trigger || scope;
    if (last?.kept && clause.kept && isSameStay(last.kept, clause.kept) && !more) continue;
    const isLasting = clause.retention === 'long-term' || clause.retention === 'permanent';
    if (last && isLasting && last.retention === clause.retention && !more) continue;
    if (last?.kept && afterwards.test(until ?? '') && !more) continue;
    if (!last || !endsSo(last) || clause.retention !== 'until-event' || more) said.push(clause);
    else said[said.length - 1] = { ...last, remark: [last.remark, until].filter(Boolean).join(',') };
  }
  return said;
};

/** How long something is posted or stays, and how it ends. */
export const keepingKernels: readonly Kernel[] = [
  comment,
  postingReversed,
  posting,
  until,
  during,
  lasting,
  validity,
  condition,
  kept,
  atLeast,
  dynamic,
];
