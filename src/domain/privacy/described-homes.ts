import { N } from './doors';
import type { PersonalData } from './types';
import { CALLED } from './whose-door';

/** Where a house stands, told by what is beside it: 第三户, 老学校隔壁那间, 供电所对面. */
const beside =
  '(?:(?:倒数)?第[一二三四五六七八九十\\d]{1,2}[间家户栋幢排孔个]|隔壁|对面|对门|斜对|背后|[后前]面|旁边|[左右]手边?|[东西南北][侧头边]|最里[间头边面]|最[东西南北][头一]|那[间家户栋孔]|独一?户|拐角|尽头|墙根|往[东西南北上下里前后]走|往[东西南北].{0,4}[米步里]|楼上|底楼|地下室|门洞)';
/** A door or a house by its number, in any writing: 2号之三, 丙单元四〇二, C12-3, 小河沿组19. */
const numbered = `(?:(?:${N}|[甲乙丙丁])(?:号楼|[栋幢座弄号]|单元|组)[^，,。；;]{0,4}?${N}|${N}号(?![线文令])|[A-Z]?\\d{1,2}[-－]\\d|[组队]\\d{1,3}(?!\\d|[个人户元]))`;
/** Somebody is spoken of, or to. */
const WHO = `(?:${CALLED}|\\p{Script=Han}某[某]?\\p{Script=Han}?|户主|老人|老[汉太]|大[娘爷妈叔婶]|阿[婆公伯姨]|师母|女士|先生|[你您我](?!们?[局市县区镇乡村校单办厂院]))`;
/** To live somewhere, or a house that is somebody's; not those of 住房, 家庭. */
const lives = `(?:${[
  '(?:(?:独|借|暂|租|寄)?住(?![院房宅建户宿所校址保持满进率])|居住|寄居|蜗居|挤|栖身|家(?:里|就|住)?)(?:在|于|着)',
  '(?:独|借|暂|租|寄|自述|就|现|，|,|（|\\()住(?![院房宅建户宿所校址保持满进率])',
  '现居的?|[，,]居(?=\\p{Script=Han}{2})|吃[住睡]都?在',
  '(?:家|屋子?|屋头|房子|窑洞|新家|老屋|住处|居所)(?:里|就|住|安|都|啊，就|位置)?(?:在|是|位于)',
  '[你您]户位于|[你您]家[（(]|留[给下][^，,。]{0,6}地[址点]|身份证上的|租的是|门牌号',
  '家——|的?家，(?:寄送)?地(?=为)|一户[（(]|家[（(]',
].join('|')})`;
const LONGEST = 48;

const quick = new RegExp(`${beside}|[你您][户家](?:位于|[（(])|号之`, 'u');
const home = new RegExp(`${WHO}[^。；;\\n]{0,24}?${lives}([^。；;\\n]{3,${LONGEST}})`, 'gu');
const told = new RegExp(
  `^[^。；;\\n]{0,40}?(?:${beside}[^，,。；;）)\\n]*|${numbered}[^，,。；;）)\\n的]*)`,
  'u',
);
/** People in their office, and what is no longer anybody's. */
const elsewhere =
  /办公|窗口|故居|旧居|烈士|值班|坐诊|经营|营业|摊位|注册|驻村|[救助护敬养福][助老利理]?[站院](?!路|街|巷)|病房|病区|床位|酒店|宾馆|公司(?!.{0,3}仓库)|超市|[饭餐烟药]店|医院(?!路|街|巷|家属|宿舍)|学校(?!路|街|巷|家属|宿舍|隔壁|对面|旁|后)|工地|大厅|中心/u;

const inSentence = (sentence: string, at: number): readonly PersonalData[] =>
  [...sentence.matchAll(home)].flatMap((match): readonly PersonalData[] => {
    const rest = match[1] ?? '';
    const place = told.exec(rest)?.[0];
    const lead = match[0].slice(0, match[0].length - rest.length);
    if (place === undefined || elsewhere.test(lead + place)) return [];
    const start = at + match.index + lead.length;
    return [
      {
        kind: 'home-address',
        start,
        end: start + place.length,
        covered: Array.from({ length: place.length }, (_, index) => start + index),
      },
    ];
  });

/** Homes told by what they are beside, or by a number in no common writing: 独住村东头老学校隔壁那间平房. Somebody must be named. */
export const findDescribedHomes = (text: string): readonly PersonalData[] =>
  quick.test(text)
    ? [...text.matchAll(/[^。；;\n]+/gu)].flatMap(({ 0: sentence, index }) =>
        quick.test(sentence) ? inSentence(sentence, index) : [],
      )
    : [];
