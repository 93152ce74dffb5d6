/**
 * Records: lines of fields that say what each is (被征收人：郭秀英；房屋坐落：南门街45号). The address is that of the person in
 * the record, wherever its field stands; what the list is about (拆除, 规划) does not matter.
 */
import { N } from './doors';
import { house } from './labelled-homes';
import { maskedFrom } from './masked-home';
import { NAME } from './names';
import { PARTY } from './parties';
import type { PersonalData } from './types';

/** What a field calls a person by; a name follows. */
const PERSON = `(?:姓名|户名|用户(?:名称)?|(?:客户|办证人员)|失能老人|${PARTY}|(?:建设单位|申请单位)?[（(]个人[）)])(?:姓名)?`;
/** A name of any family, where its field says that it is a person's. */
const ANY_NAME = `(?:${NAME}|\\p{Script=Han}{2,3}(?:[·•]\\p{Script=Han}{1,6})?(?<![司站厂店校院局部所社会办行队心馆]))`;
/** 现住地址, 收货地址, 房屋坐落; not where an office is or work is done. */
const ADDRESS_FIELD =
  '\\p{Script=Han}{0,4}(?<!办公|经营|注册|单位|公司|项目|施工|企业|店铺|商铺|生产|受理)(?:地址|坐落|座落|住址|用[水电气热]地点)';
/** 现住房, 旧址, 建房地点; 选定房源 is a home once somebody has it. */
const DWELLING_FIELD =
  '住所地?|住处|所在村组|建(?:房|设)?(?:地点|位置)|拟建(?:地点|位置)|位置|现住房?屋?|[原旧]址|(?<=[\\s；;，,])(?:房屋|住房)|(?:安置|匹配|配租)房源?|选[定择]?房源?|房号|门牌号?码?';
/** What a field calls the place of a house by. */
const HOUSE_FIELD = `(?:(?:${ADDRESS_FIELD}|${DWELLING_FIELD})(?:[为是：:]{1,2}|\\s+|(?<=址))|(?<=[\\s；;，,])(?:坐落|座落)(?=\\p{Script=Han}))`;

const record = new RegExp(
  `${PERSON}(?:[：:]\\s*|\\s+|(?<=[主户]|户名|姓名|业主|[村居]民))${ANY_NAME}\\s*(?:[（(][^）)]{1,8}[）)])?\\s*(?=[\\s；;，,|｜\u3000])(?:[\\s；;，,|｜\u3000]+[^\\s；;，,。\\n|｜]{1,18}?){0,4}?[\\s；;，,|｜\u3000]+${HOUSE_FIELD}\\s*((?:[^，,；;。\\n\\t<|\\s（(]|\\s(?=[组队社号栋幢单楼室层户])){3,60})`,
  'gu',
);
/** An office, a firm or a piece of land where the house should be. */
const other =
  /公司|企业|商行|门[店面]|商铺|学校|小学|中学|医院|项目|工地|中心|委员会|派出所|市场|超市|饭店|酒店|银行|大厦|厂房|车间|地块|工业园|合作社|[商铺店厂]$/u;
const started = new RegExp(`^[^\\d０-９]{0,30}${N}|门牌`, 'u');

/** 门牌 巴平屯28: a house number needs no 号. */
const byNumber = /门牌号?码?[：:\s]*\p{Script=Han}*[\d０-９]+$/u;
/** One of these is in each of them. */
const quick = /址|[坐座]落|住[所处房]|村组|地点|位置|房[源号屋]|门牌/u;

/** The homes of a passage that stand in the same record as a person. */
export const findRecordedHomes = (text: string): readonly PersonalData[] =>
  quick.test(text)
    ? [...text.matchAll(record)].flatMap((match): readonly PersonalData[] => {
        const written = match[1] ?? '';
        const from =
          house.exec(written)?.index ??
          (byNumber.test(match[0]) ? /[\d０-９]/u.exec(written)?.index : undefined);
        if (from === undefined || !started.test(written) || other.test(written)) return [];
        const start = match.index + match[0].length - written.length;
        return [maskedFrom(start, start + from, start + written.length)];
      })
    : [];
