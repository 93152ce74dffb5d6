const N = '[0-9０-９〇零一二三四五六七八九十百千]+';
/** 第二十条, 二十条之一, 第二十条第（八）项, 第三条、第五条: every part ends with its own sign, so that a row of them is read once. */
const part = `第?\\s*(?:${N}|[（(]${N}[）)])\\s*[条款项](?:之[一二三四五六七八九十])?`;
const articles = `${part}(?:[、，,和及至]?${part})*`;
const name =
  '(?:中华人民共和国)?\\p{Script=Han}{1,16}?(?:法典|(?<![方做用办执司依合违立看说手守普])法|条例)(?:实施(?:条例|细则|办法))?';
const bare = new RegExp(`^(${name})(?:[(（]\\d{4}年?(?:修[订正]|版)?[)）])?(?:${articles})?(?:规定)?$`, 'u');
const ACT =
  '(?:管理|实施|暂行|试行|监督|评估|处理|处置|考核|发放|认定|救助|保障|补助|登记|征收|公开|工作|使用|评定|审核|审批|招生|收费|表彰)';
/** A rule or a notice by its whole name: 农村危房改造补助资金管理办法, 县民政局关于提高低保标准的通知. */
const whole = new RegExp(
  `^((?:(?:中共)?\\p{Script=Han}{2,30}(?:[ 　]\\p{Script=Han}{2,30}){0,4})?(?:关于\\P{Cc}{4,60}的(?:通知|(?:指导|实施)?意见|决定|公告|通告|批复|方案|规定|办法|函|通报)|\\p{Script=Han}{3,24}${ACT}(?:暂行|试行|实施)?(?:办法|规定|细则|规则|规程)|\\p{Script=Han}{2,24}职能配置、?内设机构和人员编制规定|(?:GB[JZ]?|DB\\s?\\d{0,6}|HJ|JGJ|CJJ?|WS|NY|TD|SL|MZ|JT|LY|GA|AQ|YY|WW|LD|XF|RB|JY)(?:\\s?[/／]\\s?[TZ])?\\s*[\\d.]+(?:[-—－]\\d{4})?\\s*(?:\\p{Script=Han}{2,30})?|宪法)(?:[(（](?:试行|暂行|修订|\\d{4}年?(?:修[订正]|版)?)[)）])?)(?:${articles})?$`,
  'u',
);

/** Words that make a name no name: 有关法, 国家相关条例, 各项法. */
const noName =
  /^(?:相关|有关|国家|各项?|地方|现行|其他|上级|省|市|本|按照?|依据|根据|符合)(?!组织法|法官|监委|监察|安全|情报|赔偿|通用|勋章|税)/u;

/** A law named without 《》: 预算法第十四条, 安全生产法. Null for anything else. */
const bareName = (text: string): string | null => {
  const found = bare.exec(text.trim().replace(/[〈〉<>]/gu, ''));
  const title = found?.[1] ?? whole.exec(text.trim())?.[1] ?? null;
  return title === null || noName.test(title) || /^(?!宪法|刑法|民法).?法律?$/u.test(title) ? null : title;
};

/** The laws of a line without 《》, each with what stands behind it; null where one part is none. */
export const bareNames = (line: string): ReadonlyArray<{ text: string; title: string }> | null => {
  const parts = line.split(
    /[、，,](?=\p{Script=Han}{2,}(?:法|典|例))|(?<=[法典例条])[和及与](?=\p{Script=Han}{2,})/u,
  );
  const named = parts.flatMap((text) => {
    const title = bareName(text);
    return title === null ? [] : [{ text: text.trim(), title }];
  });
  return named.length > 0 && named.length === parts.length ? named : null;
};

/** 《通知》, 《办法》: a sort of document, not one; 《条例》第十条 is a short name. */
export const isSortOnly = (title: string): boolean =>
  /^(?:有关|相关|上级|国家|各级|各项?|其他|现行)*(?:(?:通知|意见|办法|规定|文件|条例|细则|方案|决定|法律|法规|规章|制度|政策|通告|公告|标准|规范|指南|清单|精神)[和及与、]?){1,4}$/u.test(
    title.trim(),
  );
