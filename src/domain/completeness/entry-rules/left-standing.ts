import { remembering } from '../../remembering';
import { isFillingOrder } from './word-tables';

/**
 * Places of a form that were to be filled in, and orders to whoever fills in: a row each, on a text without blanks.
 * Before each the signs one of which it cannot do without.
 */
const templateMarks: readonly (readonly [signs: string, mark: RegExp])[] = [
  // XX区, ××年, 20XX年, ____, □□□, 〇〇路 (二○○六年 is a year), ***医院
  [
    'XxＸｘ×✕╳',
    /(?<![\p{Script=Latin}\d]|(?:如|姓名|人)[:：]?\p{Script=Han})[XxＸｘ×✕╳]{2,}(?!\p{Script=Latin})|(?<=\d{2})[Xx×]{2}(?=年)|(?<![\d.])2(?=\d{0,2}[XxＸ×])[\dXxＸ×]{3}(?=年)|(?<![\d.])(?:19|20)\d[XxＸ×](?=[年〕\]］】）)]|$)|(?<![\p{L}\d])[XxＸ×](?=\p{Script=Han}{0,4}[发函字规办令]{1,3}[〔［[（(﹝【])/u,
  ],
  [
    '_＿□☐〇○◯',
    /[_＿]{2,}|(?<=[第共计])[_＿](?=\p{Script=Han})|[□☐]{2,}|(?<![一二三四五六七八九])[〇○◯]{2,}(?!\d)/u,
  ],
  [
    '*＊',
    /[*＊]{2,}(?=区|县|市|镇|乡|街道|局|单位|年|月|医院|学校|小学|中学|幼儿园|小区|社区|公司|[个元名人日天件户次份号]|万元)/u,
  ],
  // 配有x名工作人员, 收到申请X件, x年x月: one sign for a number; X射线, iPhone X项目 and Y=kx are none.
  [
    'xXＸｘ×*＊',
    /(?<![\p{Script=Latin}\p{N}=+×*/-])[xXＸｘ](?:[名个条件份户%％]|[人次元处](?![类工事生方件理])|项(?!目)|年[xXＸｘ]?月)|(?<=[年月])[xXＸｘ×](?=[月日季])|(?<=\p{Script=Han})×[名个条份件户]|[*＊]年[*＊]月/u,
  ],
  // 某单位, 某某区, 某某某; 某某奶茶 is what a notice calls a brand.
  [
    '某',
    /某(?:某(?=区|县|市|镇|乡|街道|村|单位|局|部门|事项|业务|幼儿园|学校|小学|中学|医院|卫生院|小区|花园|$)|区|县|市|镇|乡|街道|村|单位|局|部门)|某{3,}|某年某月|某月某日/u,
  ],
  // 【事项名称】, 【公开对象】, [公开要素1], {单位名称}, {{title}}, ${name}, （事项名称） and nothing else, empty brackets
  [
    '【[［（(',
    /[【[［]\p{Script=Han}{0,8}(?:名称|姓名|[站人户路地]名|日期|年份|编号|单位名?|部门|乡镇|街道)[】\]］]|[（(]单位名称[）)]|^[【[［](?:公开|事项|[一二三]级)?(?:事项|内容|要素|依据|时限|主体|方式|渠道|对象|标题)[】\]］]$|[【[［](?!附|图|表)\p{Script=Han}{2,6}[\d一二三][】\]］]|^(?:[【[［（(](?:法律|行政法规|(?:部门)?规章|地方性法规|规范性文件|政策(?:文件)?|其他)[】\]］）)][:：]?)+$|[【[［]\p{Script=Han}{2,8}[】\]］](?=的)/u,
  ],
  [
    '<＜{｛',
    /[<＜{｛]\p{Script=Han}{0,8}(?:名称|姓名|单位|日期|年份|编号|内容|事项)[>＞}｝]|[{｛]\p{Script=Han}{1,12}[}｝]|[{｛]{2}[^{}｛｝]{1,30}[}｝]{2}|\$\{[^{}]{1,30}\}/u,
  ],
  ['（(级[［【', /^[（(]\p{Script=Han}{0,8}名称[）)]$|^[一二三]级事项(?:名称)?$|\[\]|［］|【】|（）|\(\)/u],
  // <地名>城区, <供热企业>服务承诺; 事项1; 示例：…; ×环罚字〔20××〕×号; *****规划
  [
    '<＜例×Xx*＊',
    /[<＜](?!\p{Script=Han}{0,5}(?:条例|办法|规定|意见|通知|细则|方案|法|决定|公告|规划|标准)[>＞])\p{Script=Han}{2,6}[>＞]|^[（(【[]?(?:示例|样例|范例|例如)[：:，,]|×(?!代替|替代|代表|表示)(?=\p{Script=Han}{1,4}字)|〕[×Xx]+号|[*＊]{3,}(?=\p{Script=Han})/u,
  ],
  // 事项1; 内容一、内容二
  [
    '项称容素息',
    /^(?:(?:事项|名称|内容|要素|项目|信息)[\d一二三四五甲乙A-C][、，,；;/和…]*){1,6}$|^公开事项(?:名称)?$|^(?:法律|法规|依据|文件)+名称(?:[、及和与+]\p{Script=Han}{2,4})*$/u,
  ],
  // 1.…… 2.……
  ['…', /^(?:(?:[（(]?[\d一二三四五]{1,2}[.．、）)])?…+[；;。，,]?){1,8}$/u],
  // △△局, 第X条, TBD, 测试
  [
    '△▲XxＸ×TtDd测未新?？待',
    /[△▲]{2,}|第[XxＸ×](?=[条期号届次批])|^(?:[Tt][Bb][Dd]|测试|test)\d*$|^(?:未命名|新建(?:事项|项目)?|[?？]{2,})$|待完善/u,
  ],
  // （填写事项名称）, 【填写二级事项】, （示例）, 其他（请注明）
  [
    '填请',
    /[（(](?:填写[^（()）、]{0,6}(?:事项|名称|单位|内容|日期|年份|编号|文号)(?:[、和及与]\p{Script=Han}{2,4})?|[^（()）]{0,8}按[^（()）]{1,8}填|请(?:注明|说明|写明))[）)]|[【[]填写[^】\]]{1,10}[】\]]/u,
  ],
  [
    '填例模待',
    /(?:^|[（(【[])(?:填写|示例|样例|模板|必填|选填)项?[）)\]】]|^[（(【[]例[）)\]】]|^填写(?:具体|完整|详细|本单位|公开|事项|相应)|待填写|待补充|^待(?![遇业])\p{Script=Han}{0,8}(?:录入|填报|补录|上传|完善|提供)$|[（(]待填[）)]|待(?:各|本)?(?:单位|部门)(?:自行)?(?:补充|完善|填)/u,
  ],
  // 此处由各单位补充, 请逐条列明, 填好后删除
  [
    '处这',
    /(?:此处|这里)(?:填|写|编辑|录入|输入|添加)|(?:此处|本处|这里)[^，,。；;]{0,14}(?:补充|填写|完善|列明|列举|描述|插入|粘贴)/u,
  ],
  [
    '请',
    /请(?:根据|结合|按照?)[^，,。；;]{0,10}(?:填写|填报|补充|完善|调整|细化|明确|修改)|请(?:逐条|逐项|自行|如实|按实)[^，,。；;]{0,4}(?:列明|列出|填|补充|描述|说明)/u,
  ],
  [
    '删照',
    /(?:填报|上报|提交|填好|填完|用)[时前后]?请?(?:删除|删去)|(?:此处|[此本]栏)请?(?:删除|删去)|参照[本此][行栏例](?:修改|填写)|(?:填写|完成|发布|定稿)[时前后]?(?:请(?:删除|删去)|(?:删除|删去)[本此该])/u,
  ],
];

/** By the code of a sign, a bit for each row whose signs it is among. */
const rowsWith = new Uint32Array(0x10000);
for (const [row, [signs]] of templateMarks.entries())
  for (const sign of signs) rowsWith[sign.charCodeAt(0)] = (rowsWith[sign.charCodeAt(0)] ?? 0) | (1 << row);

/** Looked for where one of its signs stands; most texts have few of them. */
const hasMark = (text: string): boolean => {
  let rows = 0;
  for (let at = 0; at < text.length; at += 1) rows |= rowsWith[text.charCodeAt(at)] ?? 0;
  return rows !== 0 && templateMarks.some(([, mark], row) => (rows & (1 << row)) !== 0 && mark.test(text));
};

/** An order to whoever fills in; quoted, it is the name of a column. */
const fillIn = /请(?:在此|在这里)?(?:填写|填入|输入|选择|补充|修改)/u;
/** Blanks before what counts: 每人每月　　　元, 涉及（　　）个村. */
const blanks =
  /《(?:\u3000{2,}|[ \u3000]{4,})(?![》\s])|(?<!《[ \u3000]{1,9}》)第[ \u3000]+(?=[条款号期](?!\p{Script=Han}))|(?<=\p{Script=Han})[ \u3000]{2,}(?=[元年月日%](?!\p{Script=Han})|公顷|平方米|万元|亩)|[〔（(][ \u3000]{2,}[〕）)]/u;
const quoted = /[“‘「『"][^”’」』"]*[”’」』"]/gu;

const blank = /\s/u;
const withoutBlanks = (text: string): string => (blank.test(text) ? text.replace(/\s+/gu, '') : text);

const isLeftStanding = remembering(
  (text) =>
    hasMark(withoutBlanks(text)) ||
    (blank.test(text) && blanks.test(text)) ||
    isFillingOrder(text.trim()) ||
    (text.includes('请') && fillIn.test(withoutBlanks(text.replace(quoted, '')))),
);
/** Whether a place of a form was left as it came. */
export const hasTemplateMark = (text: string | null): boolean => text !== null && isLeftStanding(text);
