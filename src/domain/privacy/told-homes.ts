import { N } from './doors';
import { maskedFrom } from './masked-home';
import { isPublic } from './public-doors';
import type { PersonalData } from './types';

/** Down to the house, in any writing: 18号楼的2单元, 8栋502室, 329弄6号4楼, A栋, 86 号 3 单元. */
const PART = `(?:[ \u3000]?(?:${N}|[A-ZＡ-Ｚ])[ \u3000]?(?:号楼栋?|号院|弄|号|栋|幢|座|单元|排|组|楼|层|室|户|门|梯|房)的?)`;
const DWELLING = `${PART}{1,5}(?:[\\d０-９]{3,4}(?![\\d０-９年元]))?`;
/** What such a number stands on. */
const GROUND =
  '(?:[路街巷弄里村庄屯寨沟湾苑园城府庭居坊院区厂舍寓邸轩郡墅阁都景]|天地|社区|广场|公馆|家属楼|宿舍楼?|东[区里]|西[区里])';
const ADDRESS = `([\\p{Script=Han}·]{1,22}${GROUND})(${DWELLING})`;
/** The same where nothing stands before it that matters: its name is looked up backwards, which is quicker. */
const LED = `(${GROUND})(${DWELLING})`;
const nameBefore = /[\p{Script=Han}·]{0,21}$/u;
/** 记者来到文化街: what leads to a place is not of its name. */
const toPlace = /^.*[为于在至到从进]/u;
const TITLE = '(?:先生|女士|小姐|阿姨|大[爷妈娘叔婶]|奶奶|爷爷|婆婆|老人|老[汉太]|老师)';
/** Called by a title, so that the family name may be any. */
const CALLED_SO = `\\p{Script=Han}[\\p{Script=Han}某]{0,2}?${TITLE}`;
const TENANT = '(?:市民|居民|住户|业主|租户|房主|房东|村民)';
const TELLS = '(?:称|说|表示|反映|告诉|投诉|介绍|抱怨|诉苦|求助)';
/** One of them, or all as people who do something; 居民活动室, 业主群 and 住户大会 are none. */
const SOMEBODY = `(?:(?:一[位名个户][女男老]?|[女男老])${TENANT}|${TENANT}(?=$|[，,。；;：:、]|${TELLS}|家(?!庭)|[在正已被因就也都从向遇没]))`;
/** Whose a house is. */
const OWNER = '(?:[房屋业户]主|房东|主人(?![翁公]))';
/** Who lives behind the door that is opened: not who came to an office. */
const DWELLER = '(?:住户|租户|[房屋户]主|(?:独居|空巢|孤寡|留守|高龄|残疾|瘫痪)(?:的)?(?:老人|老汉|老太))';
const ROOM = '(?:新房|旧房|客厅|厨房|卧室|卫生间|阳台|书房|家中|家里|屋内|屋里)';
const ILL = '(?:密接人员|密接者|确诊病例|感染者|病例|阳性人员)';

/** How a home is told where a notice or a newspaper speaks of somebody; a row each. The address is in the first two groups. */
const tellings: readonly RegExp[] = [
  // 8栋502室住户称, 2号楼居民李先生, 71号206室的麻先生, 71号4楼的一位女业主, 3913弄6号502的这户居民家
  `${LED}(?:的|[那这该]户?|一[户位名])*(?:${TENANT}(?!委|代表|自治|会|小组)(?:${CALLED_SO}|(?<=[室户\\d]${TENANT})${TELLS}|家)|(?<=的)(?:${CALLED_SO}|${SOMEBODY})|${CALLED_SO}(?=${TELLS}|家|[，,]|带|的家|正|已))`,
  // 楼上502住户（杏林雅苑4号楼3单元）
  `[\\d０-９]{3,4}[室户号]?(?:${TENANT})[（(]${ADDRESS}[）)]`,
  // 我是老农机厂家属院2号楼3单元四楼中户的住户
  `(?:我|本人|自称)(?:家)?[是系为]([\\p{Script=Han}·]{1,22}${GROUND})(${PART}{1,4}(?:[东西中南北左右][户边门室]|[\\d０-９]{3,4}[室户]?))的?(?:${TENANT}|[，,]姓)`,
  // 18号楼的2单元，市民汪先生表示，他家…
  `${LED}[，,\\n]\\s*${TENANT}${CALLED_SO}[^。；;]{0,16}[他她我自]己?家`,
  // 黑石街21号，记者来到了4楼一户居民家中
  `${LED}[，,](?:记者|民警|我们|工作人员)?(?:来|走|赶)到了?${DWELLING}(?:一户|的|那户|这户)*(?:${TENANT}|${CALLED_SO})家`,
  // 街27号，敲开了2楼一户居民家; 127号大院内，叩开了高龄老人方世文的家门
  `${LED}(?:大?院)?[内里]?[，,][^。；;，,]{0,8}?[敲叩推]开了?[^。；;]{0,20}?(?:家门|房门|屋门|家的门|(?:居民|住户|人|老人)家(?![园庭]))`,
  // 敲开水厂宿舍3栋101蒋奶奶的门
  `[敲叩推]开了?${ADDRESS}(?:的)?${CALLED_SO}家?的(?:家|房)?门`,
  // 铁厂街 86 号 3 单元找到 602 住户丁女士; 巷18号，见到了正在院里晒太阳的独居老人管桂芳
  `${LED}(?:大?院)?[内里]?[，,]?(?:找|见|看望|探望)到?了?[^。；;，,]{0,16}?${DWELLER}\\p{Script=Han}{2}`,
  // 明日花园504房，屋主仲先生; 街21号的“桥中房”主人隋女士
  `${LED}(?:[，,]|的?(?:“[^”]{1,8}”)?)${OWNER}${CALLED_SO}`,
  // 云锦路88弄15号201室查实，房主汪志明; 巷41号的房主郭老伯
  `${LED}[^。；;，,]{0,6}[，,]?[^。；;，,]{0,4}[房屋户]主(?![大会代群委们可不因请须应])\\p{Script=Han}{1,4}?(?=[家，,。：:的已在将拒因某您]|$)`,
  // 村五组9号，给独居的百岁老人佟桂兰送去…; 街41号附2号，为卧床的尹大爷…
  `${LED}(?:附${N}号?)?[，,][给为帮向](?:[^。；;，,]{0,8}(?:独居|百岁|孤寡|失能|空巢|高龄|卧床|残疾)[^。；;，,]{0,6}?|\\p{Script=Han})(?:老[人汉太]\\p{Script=Han}{2,3}(?=[送安修理办])|大[爷妈娘叔婶]|奶奶|婆婆|老[伯汉太])`,
  // 走进巷12号，独居的葛婆婆就迎了上来; 屋主正在苑6号楼501室内休息; 孩子的家位于村七组33号
  `${LED}[，,](?:独居|空巢|孤寡|高龄|留守)的?${CALLED_SO}`,
  `${OWNER}[^。；;，,]{0,4}在${ADDRESS}[内里家]`,
  `(?:[他她其我某]|孩子?|[老病]人)的?家(?:就?在|位于)${ADDRESS}`,
  // 市民卫小姐称，水云阁11号楼2梯303号新房客厅…
  `${CALLED_SO}[^。；;，,]{0,8}[，,]?${TELLS}[，,：:]?[其她他自]?己?家?(?:在|位于)?${ADDRESS}的?${ROOM}`,
  // 路517号那座三层半的独栋，是兄妹七人的家
  `${LED}[那这][座栋幢间处][^。；;，,]{0,12}[，,]?就?是[^。；;，,]{1,10}的家(?![园庭乡])`,
  // 居民苗先生（佳泉路329弄6号）, 黄女士家（…）
  `(?:${TENANT}${CALLED_SO}|户的${CALLED_SO}|${CALLED_SO}家)[（(]${ADDRESS}`,
  // 那户人家是闸园新村小区66号楼栋的503室
  `[那这该]户(?:人家|居民|人)?\\s*(?:就?[是在为]|住)?\\s*${ADDRESS}`,
  // 密接人员 | 丽湖天地11栋2单元; 病例所居住的福泽园小区9号楼3单元
  `${ILL}\\s*[|｜\\t]\\s*${ADDRESS}`,
  `(?:居住点|居所|[现所暂]居住的)(?:及活动点|[为是:：])?${ADDRESS}`,
].map((source) => new RegExp(source, 'gu'));

/** One of these is in each of them. */
const quick =
  /[东西中][户门]|先生|女士|小姐|阿姨|大[爷妈娘叔婶]|奶奶|爷爷|婆婆|老[人汉太师]|市民|居民|住户|业主|租户|房[主东]|村民|[那这该]户|病例|感染|密接|居住点|居所|居住的|[房屋户]主|主人|[家房屋]门|的家|的门/u;
/** A house on its ground, without which none of them fits. */
const anyHouse = new RegExp(`${GROUND}${PART}`, 'u');
/** People in their office or at work, and who is called for others. */
const atWork =
  /负责|主任|经理|物业|网格员|书记|社工|民警|律师|联系人|咨询|工作人员|代表|楼长|楼栋长|志愿者|医生|护士|店主|老板|店员|[动公议班务览]室/u;

const context = (text: string, start: number, end: number) => ({
  before:
    text
      .slice(Math.max(0, start - 24), start)
      .split(/[。；;\n]/u)
      .at(-1) ?? '',
  after: text.slice(end, end + 24).split(/[。；;\n]/u)[0] ?? '',
});

/** Homes that a report tells together with who lives there. */
export const findToldHomes = (text: string): readonly PersonalData[] =>
  anyHouse.test(text) && quick.test(text)
    ? tellings.flatMap((telling) =>
        [...text.matchAll(telling)].flatMap((match): readonly PersonalData[] => {
          const [said, written = '', house = ''] = match;
          const at = match.index + said.indexOf(written + house);
          const led =
            at === match.index
              ? (nameBefore.exec(text.slice(Math.max(0, at - 21), at))?.[0].replace(toPlace, '') ?? '')
              : '';
          const place = led + written;
          const start = at - led.length;
          const end = start + place.length + house.replace(/的$/u, '').length;
          const { before, after } = context(text, start, end);
          const number = start + place.length;
          const door = { start, number, end, place: place + house, before, after };
          if (atWork.test(said + after.slice(0, 8)) || isPublic(door)) return [];
          return [maskedFrom(start, number, end)];
        }),
      )
    : [];
