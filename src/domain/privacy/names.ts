/**
 * Names of persons, as patterns. A name is told by its family name and by where it stands, for there is no list of all
 * names; the commonest family names may stand anywhere, the rarer ones are words of their own in most places (方, 高, 安).
 */

/** The commonest family names, of which few are part of other words. */
export const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧司诸]';
/** Those, rarer ones and the double ones (欧阳): only where a name begins, by what stands before it. */
export const FAMILY = `(?:皇甫|濮阳|上官|令狐|公孙|端木|宇文|长孙|淳于|${SURNAME.slice(0, -1)}樊殷简盛柳柏覃施严温芦季俞聂鲁葛岳齐向庄关伍屈裴祝左申耿牛苗尤甘祁包华倪翟骆焦池冉辛娄柯卜阮蓝桂符游詹凌霍虞项闵欒栾巩解邢戚付仇刁隋巩甄郎冀曲伏晏匡佟艾褚卫冼臧穆邬敖荆戎晁迟苟尉慕陶尚洪喻兰颜梅毕滕岑牟佘卓麦鄢谷靳边卞宁栗涂章舒仝闫芮翁柴丛窦饶鞠童莫蔺宗仲辜阙皮索沙薄蒲赫扈茹阚谌亓查糜莘缪濮闻鄂桑胥於郗宓隗逄逯佴谯笪仉竺桓缑楚景郦雍璩鄞訾郏暨寇殳蔚夔厍奚韦鲍禹狄茅庞昝贲郁钮嵇荀邴巫厉郜蓟邰屠姬瞿宦庾蒯逄戈][阳马葛侯迟容]?)`;
/** 王五一, 周*华, 李某; 欧阳文. */
export const NAME = `${FAMILY}(?:\\p{Script=Han}|某|\\*|×){1,2}`;

/** Words that begin with a rare family name. */
const RARE_WORD =
  '(?!车[位牌库辆站号间棚主道]|房[屋产号源型主东租间管本改价]|费[用率]|路[口边段面灯长]|单[位元价号]|水[费表电泥利库]|家[庭属长具电园]|管[理道网线]|经[营济办费理]|平[方房均安]|成[员立本果]|安[置全装排]|计[划生算]|国[家土有]|广[场告]|农[户村业机民]|时[间限]|门[牌面店诊窗]|商[铺户业店]|过[户渡]|居[民住委家]|班[主组级]|党[员支委组]|全[体部镇村区县市]|印[章发]|籍贯|双方|连[片续]|利[息率用]|冷[库藏]|花[园卉草]|古[树镇建]|空[置地调]|牧[民业区]|乐[器队]|益[民农]|代[表码理办]|都市|后[勤山院面]|相[关邻]|席位|来[源访信]|库[房容]|强制|和平|盘[点活查存])';
/** A name of three signs whose family name is rare or a word elsewhere: 车晓丽, 管兆林. Only between two marks. */
export const RARE_NAME = `${RARE_WORD}[水云昌凤花费廉安乐时平和湛米贝明计成谈纪席麻强路支管经房裘单杭吉滑荣羊惠家封羿储汲松井富乌巴弓牧山车蓬全班仰伊宫钭祖束幸韶印宿怀从咸籍蒙阴双党贡劳扶堵宰郤寿燕浦农充连习鱼古慎终居衡步都满弘国广禄沃利越隆师勾冷那空毋丰巢相后权盖益代卿敬练商门过库尧占来銮帅亢况郈琴赏墨盘宾粟植磨闭操](?:\\p{Script=Han}|某|\\*|×){2}(?<![路街巷村组镇乡区县市院楼室厅所点站号])`;

/** Names of other peoples, which have no family name, by their commonest parts: 扎西顿珠, 阿依古丽, 吉克阿牛; and any with a point in it. */
const PARTS =
  '扎西|卓玛|央金|央宗|多吉|次仁|次旺|旦增|丹增|尼玛|达瓦|格桑|拉姆|梅朵|索朗|平措|仁青|洛桑|顿珠|白玛|边巴|强巴|买买提|买提|阿卜杜|古丽|阿依|吐尔逊|热合曼|艾尔肯|艾克拜尔|吾买尔|吉克|阿牛|吉尔|阿呷|沙马|海来|吉木|阿尔|巴特尔|其其格|乌云|高娃|格日勒|图雅';
export const OTHER_NAME = `(?:\\p{Script=Han}{0,3}(?:${PARTS})\\p{Script=Han}{0,3}|\\p{Script=Han}{2,5}[·•]\\p{Script=Han}{2,6})`;

/** By what they are to each other: 父母, 岳母, 外孙. */
export const KIN =
  '(?:父母|父亲|母亲|爷爷|奶奶|祖父|祖母|外公|外婆|姥姥|姥爷|公婆|婆婆|岳父|岳母|丈夫|妻子|老伴|爱人|儿子|女儿|儿媳|女婿|孙子|孙女|外孙|哥哥|弟弟|姐姐|妹妹|兄长|侄子|侄女|外甥|叔叔|伯父|舅舅|姑姑|姨妈|亲戚|子女)';

/** 周末, 常年, 马上: words that begin as a name does. */
export const WORD =
  '(?!查[明处实获封扣验看询阅收找出到有]|周[一二三四五六日末边围期]|常[年设见规]|马上|应[当急届]|关[于闭门]|方[便可式案]|严[格禁肃]|高(?:峰[时期]|[度温压速])|解[决除答释]|施[工行]|安[全装置排]|成[立功员]|武装|路[口边面段]|文[化件体]|温馨提|向[社全]|单[位独]|金秋|于每)';
/** A name in the middle of a sentence, where one can begin. */
export const CALLED = `${WORD}${FAMILY}(?<=(?:^|[，,、：:（(｜\\s的到来为向给对查经因请把将被与和在户人者民生友属毁兵亲妻]).{1,2})(?:\\p{Script=Han}|某|\\*|×){1,2}`;
