/**
 * What the labels of the form's variants mean, where they use words of their own: 公开期限, 发布时间 and 更新频率 all
 * ask by when. Each pattern is held against a whole label without brackets, blanks and marks. The first that fits counts.
 */
const made = '(?:政府|政务)?(?:信息)?(?:的)?';
const opened = '(?:主动)?(?:公开|发布|公布|公示)?(?:的)?';

const patterns: ReadonlyArray<readonly [column: string, pattern: string]> = [
  ['order', '(?:项目)?(?:序|序列|顺序|排序)号?|NO\\.?|编码'],
  ['level1', `(?:公开)?(?:事项)?(?:第?一级|1级)(?:公开)?(?:事项|目录|类别|分类|名称|栏目|指标)*`],
  ['level2', `(?:公开)?(?:事项)?(?:第?二级|2级)(?:公开)?(?:事项|目录|类别|分类|名称|栏目|指标)*`],
  ['level3', `(?:公开)?(?:事项)?(?:第?三级|3级)(?:公开)?(?:事项|目录|类别|分类|名称|栏目|指标)*`],
  [
    'content',
    `${made}${opened}${made}(?:具体|主要)?(?:内容|要素)(?:[和及与、/]?(?:要素|要求|标准|描述|明细|说明))*`,
  ],
  [
    'legalBasis',
    `${made}${opened}(?:事项)?(?:的)?(?:主要)?(?:设定|实施|政策|法律|法规|规章|文件|法定|法律法规|政策法规|[和及与、/])*依据(?:文件|条款|名称|及文号|[和及与、/]条款)?`,
  ],
  [
    'timeLimit',
    `${made}${opened}(?:更新)?(?:的)?(?:时限|期限|时间|时效|频率|频次|周期|时间节点)(?:[和及与、/]?(?:时限|期限|时间|频率|频次|周期|要求|规定))*`,
  ],
  [
    'subject',
    `${made}${opened}(?:责任|实施|承办|负责|主管|牵头|制作|提供|公开|职能)*(?:主体|单位|部门|机关)(?:[和及与、/](?:主体|单位|部门|责任主体|责任单位))*(?:名称)?`,
  ],
  [
    'channels',
    `${made}${opened}${made}(?:的)?(?:(?:形式|方式)[和及与、/])?(?:渠道|载体|平台|途径|媒介|媒体)(?:[和及与、/]?(?:公开)?(?:渠道|载体|平台|途径|媒介|场所))*`,
  ],
  ['audience', `${made}${opened}(?:面向)?(?:的)?(?:对象|受众|范围|人群|群体)(?:[和及与、/]?范围)?`],
  ['audiencePublic', '(?:面向|向)?(?:全社会|社会公众|全体公众|社会|公众)(?:公开)?'],
  ['audienceSpecific', '(?:面向|向)?特定(?:的)?(?:群体|群众|对象|人群|公众|人员)(?:公开)?'],
  ['methodProactive', '主动(?:公开)?'],
  ['methodOnRequest', '依?申请(?:公开)?'],
  ['method', `${made}公开(?:的)?(?:方式|类型|方法)`],
  ['levels', '(?:公开|实施|行政|信息)?(?:的)?(?:层级|级别|级次)'],
  ['fiveOpen', '(?:所属|对应)?五公开(?:类别|分类|类型|环节|要求|属性)?'],
  ['attribute', '(?:信息)?(?:公开)?(?:的)?属性'],
  ['office', '(?:责任|承办|公开)?(?:内设)?(?:科室|股室|处室|机构|部门科室)'],
  ['phone', '(?:咨询|联系|监督|投诉)?(?:电话|方式|方法)(?:号码)?'],
  ['url', '(?:公开|发布)?(?:的)?(?:网址|链接|网页|URL)(?:地址)?'],
  ['note', '(?:备注|说明|备考|附注)(?:说明)?'],
];

const meanings = patterns.map(([column, pattern]) => [column, new RegExp(`^(?:${pattern})$`, 'u')] as const);

/** The key of the column that a label means; undefined: none that is known. */
export const meaningOf = (label: string): string | undefined =>
  label.length > 20 ? undefined : meanings.find(([, pattern]) => pattern.test(label))?.[0];
