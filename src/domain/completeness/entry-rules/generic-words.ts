import { modernSigns, nameKey } from '../../folding';
import { remembering } from '../../remembering';
import { hasTemplateMark } from './left-standing';
import { isPlaceholder } from './placeholder-words';
import { isWhoever, mayBeWhatever, saysWhatever } from './word-tables';

/**
 * Names that name no unit, known by what they are: a sort of office without a place. A unit that publishes them has copied
 * a catalogue instead of writing its own (一刀切). No office is really called …部门, …机关, …单位 or …机构.
 */
const sortsOfOffice =
  /(?:部门|机关|机构|单位|科室|(?:^|职能|业务|承办|各|相关|有关|主管|责任)[股处]室|^(?:本|各)?(?:办公室|(?:综合|业务)(?:办公室|[科股处办]))|^(?:业务|信息)[科股处]|职能的组织|(?:其他|有关|相关|授权|社会)组织)(?:等|负责|办理)?$/u;

/** Who it is, something else says: 按职责分工负责, 谁制作谁公开. */
const bySomethingElse =
  /^(?:按照?|依照?|根据|依据)\p{Script=Han}{0,8}(?:职责|职能|分工|权限|规定|属地|隶属)|^谁\p{Script=Han}{1,4}(?:[,，]?谁\p{Script=Han}{1,4})?$|^见(?:附件|附表|备注|说明|上|下)|^(?:视|根据|按照?|依照?|以)\p{Script=Han}{0,12}(?:确定|而定|为准|指定)$|^由(?!\p{Script=Han}*(?:[县区市镇乡]\p{Script=Han}{1,8}[局委办]))\p{Script=Han}{0,12}(?:指定|确定)$/u;

/** Levels of government without the place they govern. 区人民政府 is the one of the district, 乡镇人民政府 is any. */
const levelsOnly =
  /^(?:各|所在地?|属地|当地|本|相关|有关|具体)*(?:县级|区级|市级|省级|乡级|镇级|街道级|村级|各级|本级|上级|下级|设区的市级|乡|镇|乡镇|乡\(镇\)|镇\(乡\)|乡镇\(街道\)|镇\(街道?\)级?|乡\(镇、街道\)|镇街|街镇|街道|基层)*(?:以上|以下)?(?:地方)?(?:各级)?(?:人民政府|政府|街道办事处|办事处|街道办|镇街|村委会|村民委员会|居委会|居民委员会|村\(居\)委会|村\(居\)民委员会|村\(社区\)(?:居民|村民)?委员会|村\(社区\)|社区居委会|社区居民委员会|村级组织|村组)(?:及其?(?:派出机构|街道办事处))?$/u;
const isLevel = (name: string): boolean =>
  (levelsOnly.test(name) && !/^(?:人民政府|政府)$/u.test(name)) ||
  /^各(?:县|区|乡|镇|街道|村|社区|乡镇|乡镇街道|镇街|镇\(街道\)|乡镇\(街道\)|村\(社区\)|村\(居\))$/u.test(
    name,
  );

const LEVEL = '(?:省|盟|市|州|县|区|旗|乡|镇|街道|自治[县州旗])';
const LEVELS = `(?:${LEVEL}\\((?:${LEVEL}|、)+\\)级?|(?:旗县市区|县市区|区县|县区(?!划)|旗县|市县|盟市|县乡)(?:\\((?:${LEVEL}|、)+\\))?级?|${LEVEL}级(?!机关))`;
/** An office of any county: 县级民政局, 县(市、区)人民政府, 旗县市区税务局, 县乡两级政府; or the one of wherever it is: 当地派出所. */
const officeOfLevel = new RegExp(
  `^(?:各|全|所在)*(?:${LEVELS}[、和及]?)+(?:两级|三级|以上)?(?:\\p{Script=Han}{0,16}(?:政府|局|委|厅|委员会|中心|所|站|办公室))?$|^(?:当地|属地|所在地|事发地)\\p{Script=Han}{2,}$|^(?:全[省市县区乡镇])?各(?:委办局|委局|局委办|局办|村|社区|办公室)$|^(?:乡村|县乡|镇村|县乡村|市县|乡镇|${LEVEL}|村)(?:两级|三级|级)$|^(?:实施|责任|公开|管理|信息|义务)*主体$`,
  'u',
);

/** 各团场, 各二级单位: every one of a sort is none by name; 各庄乡卫生院 is a place called so. */
const everyOne =
  /^(?:有关|相关)(?:镇村|乡村|乡镇|村镇|镇街|街镇|局办|委办|委局|委办局|村组|村社|方面|各方)$|^(?:属地|所在(?=[村镇乡街县区市]))[\p{Script=Han}()]{1,12}$|^各(?!界|庄|(?!驻)\p{Script=Han}{1,3}[乡镇县村道]\p{Script=Han}{0,2})\p{Script=Han}{1,16}$/u;

const vagueUnits =
  /(?:相关|有关|相应|对应|各|负责|主管|责任|承办|承担|牵头)\p{Script=Han}{0,12}?(?:部门|单位|机构|机关|科室|股室|站所|组织|政府)(?!联席会议|协调小组|领导小组|工作专班)/u;

const genericContents: readonly RegExp[] = [
  /各地(?:配套|相关|有关)?\p{Script=Han}{0,4}(?:政策|法规|文件|规定)/u,
  /^(?:其他|其它)(?:相关|有关|应当|需要|应)?(?:公开)?的?(?:政府)?(?:信息|内容|事项|文件)$/u,
  // 相关政策, 国家和省有关文件, 法律法规规定应当主动公开的其他政府信息: whatever it may be.
  /^(?:国家|中央|省级?|市级?|[县区]级?|上级|各级|本级|其他|其它|各类|各项|各种|所有|[和及与、])*(?:相关|有关)(?:的?(?:政策|文件|规定|法律|法规|信息|内容|资料|材料|事项|事宜|情况|数据|工作|[和及与、]))+等?$/u,
  /^(?:其他|其它)?(?:(?:行政)?(?:法律|法规|规章)|国家|有关|相关|政策|文件|规定|[和及与、])+规定的?(?:应当?|需要?|须)?(?:主动)?(?:公开)?的?(?:其他|其它)?(?:政府)?(?:信息|内容|事项)$/u,
  // 与本事项有关的信息.
  /^[与同和]?(?:本|该|此)(?:事项|业务|工作|项目)(?:相关|有关)?的?(?:其他|其它|相关|有关|具体)?(?:信息|内容|情况|资料|材料)$/u,
  // 各类信息, 全部内容, 信息.
  /^(?:各类|各项|各种|全部|所有|一切|一般|日常)?(?:政府|政务|工作)?(?:信息|内容|事项|资料|材料)等?$/u,
  // 应当主动公开的政府信息, 公开内容: the column's own name.
  /^(?:本(?:部门|单位|机关|[局镇乡村校县区]|街道))?(?:依法|依规|按照?(?:有关|相关)?(?:规定|要求)|上级(?:要求|规定|安排))*(?:应当?|需要?|须|必须)?(?:主动)?(?:公开|公示|公布)的?(?:其他|其它|有关|相关|具体|主要|所有|全部|一切|各[类项种])?(?:政府)?(?:信息|内容|事项)等?$/u,
  // 按要求公开: that it is made public says not what.
  /^(?:依法依?规?|(?:按照?|依照?|依据|根据)(?:上级|有关|相关|法律法规|政策|文件|[、和])*(?:规定|要求))(?:主动|及时|予以|进行)?(?:公开|公示|公布)$/u,
  // Who does it, in a content element: 办理窗口：各相关单位.
  /[:：](?:各|相关|有关|责任|主管)\p{Script=Han}{0,10}(?:部门|单位|机构|机关|科室)[。；;]?$/u,
];

/** What a name is called a part of: 主管部门为东岭区教育局. */
const part = /^(?:主管|责任|牵头|承办|公开|实施|相关|有关)?(?:部门|单位|主体|机关)(?:为|是|:)/u;
/** 区民政局（社会救助科）, 县级民政部门（青禾县民政局）. */
const noted = /^(.{3,}?)\(([^()]*)\)$/u;
/** 禾丰乡党政综合办（责任单位）: what it does in this matter. */
const roleOnly =
  /^(?:第一|主要)?(?:责任|牵头|主办|承办|协办|公开|实施|主管|配合|具体)*(?:单位|部门|主体|机关|科室)$/u;
/** A place and an office: 青禾县民政局. */
const isPlaced =
  /^\p{Script=Han}{0,12}?(?:省|市|区|县|旗|镇|乡|街道|村|社区)\p{Script=Han}{0,16}?(?:局|委|委员会|办公室|政府|中心|站|所|处|院|校|中学|小学|园|公司|协会|联合会|分局|大队|支队|(?:应急|党政|综治|扶贫|乡村振兴|平安|农业|城建|规划|统战|政务|文明|市政|环保|安监|人大|党建|[\p{Script=Han}]委|政府)办|组织部|宣传部|统战部|武装部)$/u;

/** Bodies of a sort without a name: 供气企业, 学校, 业主委员会. */
const sortsOfBody =
  /^(?:各|本|该)?(?:供[水气热电]|公交|物业|运营|经营|生产|建设|施工|公办|民办|公立|私立|有关|相关)?(?:企业|公司|学校|幼儿园|医院|卫生院|卫生室|业主委员会|合作社|村民小组|居民小组|中小学校?|义务教育学校|医疗机构|养老机构)$|^(?:工作|专项|议事协调)*(?:领导小组|专班|工作组|工作队|指挥部)(?:办公室)?$|^\p{Script=Han}{2,4}系统(?:各单位)?$|^(?:执法|监察|稽查)(?:大|中)?队$|^(?:(?:信息)?公开义务人|招标人|采购人|(?:信息公开)?(?:责任|负责|承办|经办|工作|具体|主管|分管|主要)+(?:人员?|同志|领导|负责人)|社区|村|村社|村两委|村级|村集体|(?:全体)?班子成员|党支部|项目组|[我本](?:[局院所站校园馆社队办委厅镇乡村县区市州旗场科股处]|中心|街道|公司)|(?:团场|连队|嘎查|苏木|农场|林场|牧场|管理区|园区|景区|库区)(?:\((?:镇|乡|街道|连队)\))?|(?:窗口|值班|一线|现场|业务|基层)(?:工作|办事|经办)?人员|(?:项目|工程)业主|设区的市(?:人民)?政府|镇\(街道\)|乡镇\(街道\)|[区县]\([区县]\)(?:人民)?政府)$/u;

const isOneSort = (name: string): boolean =>
  sortsOfOffice.test(name) ||
  sortsOfBody.test(name) ||
  isLevel(name) ||
  officeOfLevel.test(name) ||
  vagueUnits.test(name) ||
  everyOne.test(name) ||
  bySomethingElse.test(name);

const isSort = (name: string): boolean =>
  isOneSort(name) ||
  // 乡镇政府和街道办, 教育部门及学校: two sorts are no unit either.
  (/^[^和及与]{2,}[和及与][^和及与]{2,}$/u.test(name) && name.split(/[和及与]/u).every(isOneSort));

const isDefinite = (name: string): boolean =>
  isPlaced.test(name) && !/^(?:各|有关|相关|所属)/u.test(name) && !isSort(name);

/** 松坪乡、白水镇: places by their names. */
const arePlaces = (note: string): boolean =>
  note
    .replace(/^(?:即|指|包括|含|为)/u, '')
    .split(/[、，,]/u)
    .every(
      (name) =>
        /^(?!各|有关|相关|乡|镇|街道|县|区|市|村|社区)\p{Script=Han}{1,8}(?:镇|乡|街道|村|社区|居委会|村委会|办事处)等?$/u.test(
          name,
        ) && !isSort(name),
    );

/** Offices of a unit that is named: 区市场监管局相关科室. */
const itsOffices = /(?:的|内设|下属|所属)*(?:各|相关|有关|业务|职能|承办)+(?:科室|股室|处室|站所)$/u;

const isGeneric = (written: string): boolean => {
  const name = nameKey(modernSigns(written))
    .replace(/[。.]$/u, '')
    .replace(part, '');
  if (name === '') return false;
  if (hasTemplateMark(name)) return true;
  const [leading = name] = name.split(/会同|联合|牵头[,，]/u);
  if (leading !== name && isDefinite(leading)) return false;
  const unit = name.replace(itsOffices, '');
  if (unit !== name && isDefinite(unit)) return false;
  const [, bare, note] = noted.exec(name) ?? [];
  if (bare !== undefined && roleOnly.test(note ?? '')) return isSort(bare);
  if (bare === undefined || note === undefined) return isSort(name);
  if (isDefinite(bare) || isDefinite(note) || arePlaces(note)) return false;
  return isSort(name) || isSort(bare);
};

/** Beside a unit that is named: 区城管局牵头，其他有关部门配合. */
const helps = /(?:配合|协助|协同|参与|协办)$|^(?:配合|协助|协办)(?:单位|部门)/u;

/** 青岚县民政局、各乡镇人民政府: beside the unit that is named, all those under it. */
const isEachBelow = (name: string): boolean =>
  /^各(?!相关|有关|责任|承办|行业|业务|职能|部门|单位|科室|股室|级|地|方|村|社区)/u.test(name) &&
  /(?:乡|镇|街道|街|[乡镇街道村]\)?(?:人民政府|政府|办事处|应急办|\p{Script=Han}{0,6}[办所站中心]))$/u.test(
    nameKey(name).replace(/\((?:街道|镇|社区)\)/gu, ''),
  );

/** The names of a text, at the marks outside brackets; and at a blank before 各派出所. */
const namesIn = (text: string): readonly string[] =>
  text
    .split(/[、，,；;\n/](?![^（(]*[）)])|(?<=\p{Script=Han})[ \u3000]+(?=各|相关|有关)/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The names in a 公开主体 that name no unit: 县级人民政府民政部门, 乡镇人民政府（街道办事处）, 卫生健康部门. */
export const genericSubjectsIn = (text: string | null): readonly string[] => {
  const names = namesIn(text ?? '');
  const helped = names.some((name) => isDefinite(nameKey(name).replace(/\([^()]*\)$/u, '')));
  return names.filter((name) => isGeneric(name) && !(helped && (helps.test(name) || isEachBelow(name))));
};

/** One of these is in each of them, in traditional signs as well: asked first, because most contents have none. */
const inGenericContents =
  /各地|^\s*(?:其[他它]|依|按|根|上|主|公|本|该|此|[应應需须須必]|[各全所一日政工信内內事資资材])|[:：](?:各|相|有|[责責]|主)|[相有][关關]|[规規]定/u;

/** The last signs of such words, in traditional signs as well. */
const endsAsWhatever = /[度施态態息容项項宜况況料件题題情据據策作定务務西他它等明知告][。.…\s]*$/u;
const saysNothing = remembering(
  (text) =>
    (inGenericContents.test(text) &&
      genericContents.some((pattern) => pattern.test(modernSigns(text.trim())))) ||
    (endsAsWhatever.test(text) &&
      mayBeWhatever(text) &&
      saysWhatever(modernSigns(text.trim()).replace(/[。.…]+$/u, ''))),
);
/** Whether a content element names no content of this unit: 各地配套政策法规文件. */
export const isGenericContent = (text: string | null): boolean => text !== null && saysNothing(text);

/** 服务指南：同上. */
export const pointsElsewhere = (text: string | null): boolean =>
  text !== null && /[:：]\s*(?:同上|同前|〃|见上)\s*[。；;，,]?$/u.test(text.trim());

const noOne =
  /^(?:各|所有|全部|等|的)*(?:目标|相关|少数|某一?类?|某些|某个|一些|个别|特定(?:区域|范围)|定向|有关|特定|相应|符合条件的?|有?需要的?|部分|具体|指定|受影响的?|(?:[该本此]?(?:事项|项目|业务|工作))?所?涉(?:及)?的?|其他|该类?|一定范围的?|指定范围的?|特殊|(?:精准|定向)(?:推送|公开|告知)[给至到])*(?:利益相关[方者人]|人员|人群|群体|对象|群众|公众|个人|单位|当事人|人士|人|受众|(?:服务|管理|适用)对象|办事(?:人员|群众)|内部人员|少数人|(?:有关|相关)企业|(?:有?需要|符合条件)者|(?:各?(?:相关|有关)|利益)方|(?:相关|有关)?权利(?:人|主体)|主体|方面|各方|范围内?|(?:精准|定向)(?:推送|公开|告知)|利害关系人|和|及|或|等|、)*$/u;
const named = /当事人|利害关系人|^(?:社会|全体|广大)*公众$/u;

/** Whom it is for, something else says, or what stands there is a channel, a method, a time. */
const saysNotWhom =
  /^(?:(?:按照?|依照?|视|根据|依据)[^,，]{0,10}(?:规定|情况|需要|要求|确定|而定|执行|办理|公开|提供)|详?见(?:备注|附件|说明|文件|上)|以\p{Script=Han}{0,8}为准|(?:参照|参考|参见|按|依|依据|以)(?:文件|方案|通知|政策|程序|规定)|另行?(?:通知|规定|确定|公布|定)|未(?:作?限[定制]|明确|确定|指定)|(?:按需|视情|酌情)|(?:区|县|市)?(?:政府|门户|政务)?(?:门户)?网站|\p{Script=Han}{0,12}(?:公[示开告]栏|大厅|公众号)|政务新媒体|(?:\p{Script=Han}{0,8}(?:政务|党群|便民|群众))?服务中心|(?:主动|依申请|不予)公开|依申请|长期(?:公开)?|内部|受众|[是否有]|请(?:[写填注列标说补选核勾]|明确|完善|确认|根据|据实|按)\p{Script=Han}*)$/u;

/** The form's own choices, ticked or not: □全社会 ☑特定群体 says that some are meant, not who. */
const choicesOnly = /^(?:[□☐☑☒■●○√✓✔×(){}[\]（）/、,，\s]|全社会|社会公众|特定(?:群体|人群|对象|群众))+$/u;

/** Whether a note on the audience names no one: 有关人员, 特定群体（请填写）, 特定群体：相关群众. */
export const namesNoOne = (note: string): boolean => {
  const said = nameKey(modernSigns(note))
    .replace(
      /^(?:面向|针对|向|对|仅限|限)(?=特定|相关|有关|部分|指定|一定|少数)|^社会(?=特定)|(?<=[体象众员群者])公开$/gu,
      '',
    )
    .replace(/^特定(?:群体|人群|对象|群众|公众)[:(、]?/u, '')
    .replace(/[()。;；]/gu, '');
  return (
    hasTemplateMark(modernSigns(note)) ||
    (/[☑☒■√✓✔]\s*特定|特定[^□☐]{0,2}[☑☒■√✓✔]/u.test(note) && choicesOnly.test(note)) ||
    saysNotWhom.test(said) ||
    (noOne.test(said) && !named.test(said)) ||
    isWhoever(said) ||
    (/^特定/u.test(note) && isPlaceholder(said))
  );
};
