import { maskedFrom } from './masked-home';
import { CALLED } from './names';
import type { PersonalData } from './types';

/** Where a house stands, told by what is beside it: 第三户, 老学校隔壁那间, 供电所对面. */
const beside =
  '(?:(?:倒数)?第[一二三四五六七八九十\\d]{1,2}[间家户栋幢排孔座]|隔壁|对面|对门|斜对|背后|[后前]面|旁边|[左右]手边?|[东西南北][侧头边]|最里[间头边面]|最[东西南北]头|那[间家户栋孔]|独一?户|拐角|尽头|墙根|往[东西南北上下里前后]走)';
/** Somebody is spoken of. */
const who = `(?:${CALLED}|\\p{Script=Han}某[某]?\\p{Script=Han}?|户主|老人|老[汉太]|大[娘爷妈叔婶]|阿[婆公伯姨])`;
/** To live somewhere, or a house that is somebody's; not those of 住房, 家庭. */
const lives =
  '(?:(?:(?:独|借|暂|租|寄|就)?住(?![院房宅建户宿所校址保持满进率])|居住|寄居|蜗居|挤|栖身|(?:家|屋子?|房子|窑洞|住处)(?:里|就|住)?)(?:在|于|着)|(?:独|借|暂|租|寄|就|现)住|(?<![国专公商企业])家[，,：:（(])';
/** 来访人訾建华，地址：老队部旁第一家: a row that says whose address it is. */
const row =
  '(?:户主|[居村农]民|老人|(?:来访|来信|信访|投诉|举报|反映|求助|报警|报案|申请|承租)人|[伤死逝]者|学生|患者)(?:姓名)?[：:]?\\s*\\p{Script=Han}{2,4}[，,；;｜|\\s]{1,2}(?:家庭)?(?:住址|地址|住处|住所)[：:]';
const LONGEST = 48;

const quick = new RegExp(beside, 'u');
const home = new RegExp(`(?:${who}[^。；;\\n]{0,24}?${lives}|${row})([^。；;\\n]{3,${LONGEST}})`, 'gu');
const told = new RegExp(`^[^。；;\\n]*${beside}[^，,。；;）)\\n]*`, 'u');
/** 住在映月苑6幢旁边: whose house is numbered is not who is spoken of. */
export const besideNumbered = /(?:号楼?|[栋幢座院])的?(?:旁边?|附近|周边|边上|不远)/u;
/** People in their office, and what is no longer anybody's. */
const elsewhere = /办公|窗口|故居|旧居|烈士|值班|坐诊|经营|营业|摊位|注册|驻村|病房|病区|床位/u;

/** Homes without a number, by what they are beside: 独住村东头老学校隔壁那间平房. Somebody must be named. */
export const findDescribedHomes = (text: string): readonly PersonalData[] =>
  quick.test(text)
    ? [...text.matchAll(home)].flatMap((match): readonly PersonalData[] => {
        const place = told.exec(match[1] ?? '')?.[0];
        if (place === undefined || elsewhere.test(match[0]) || besideNumbered.test(place)) return [];
        const start = match.index + match[0].length - (match[1] ?? '').length;
        return [maskedFrom(start, start, start + place.length)];
      })
    : [];
