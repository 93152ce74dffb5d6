/**
 * Names of persons, as patterns. A name is told by its family name and by where it stands, for there is no list of all
 * names; the commonest family names may stand anywhere, the rarer ones are words of their own in most places (方, 高, 安).
 */

/** The commonest family names, of which few are part of other words. */
export const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧司诸]';
/** Those, rarer ones and the double ones (欧阳): only where a name begins, by what stands before it. */
export const FAMILY = `${SURNAME.slice(0, -1)}樊殷简盛柳柏覃施严温芦季俞聂鲁葛岳齐向庄关伍屈裴祝左申耿牛苗尤甘祁包华倪翟骆焦池冉辛娄柯卜阮蓝桂符游詹凌霍虞项闵欒栾巩解邢戚付仇刁隋巩甄郎冀曲伏晏匡佟艾褚卫冼臧穆邬敖荆戎晁迟苟尉慕陶尚洪喻兰颜梅毕滕岑牟佘卓麦鄢谷靳边卞宁栗涂章舒仝闫芮翁柴丛窦饶鞠童莫蔺宗仲辜阙皮索沙薄蒲赫扈茹阚谌亓查糜莘缪濮闻鄂桑胥於郗宓隗逄逯佴谯笪仉竺桓缑楚景郦雍璩鄞訾郏暨寇殳蔚夔厍奚韦鲍禹狄茅庞昝贲郁钮嵇荀邴巫厉郜蓟邰屠姬瞿宦庾蒯逄戈][阳马葛侯迟容]?`;
/** 王五一, 周*华, 李某; 欧阳文. */
export const NAME = `${FAMILY}(?:\\p{Script=Han}|某|\\*|×){1,2}`;

/** By what they are to each other: 父母, 岳母, 外孙. */
export const KIN =
  '(?:父母|父亲|母亲|爷爷|奶奶|祖父|祖母|外公|外婆|姥姥|姥爷|公婆|婆婆|岳父|岳母|丈夫|妻子|老伴|爱人|儿子|女儿|儿媳|女婿|孙子|孙女|外孙|哥哥|弟弟|姐姐|妹妹|兄长|侄子|侄女|外甥|叔叔|伯父|舅舅|姑姑|姨妈|亲戚|子女)';

/** 周末, 常年, 马上: words that begin as a name does. */
export const WORD =
  '(?!查[明处实获封扣验看询阅收找出到有]|周[一二三四五六日末边围期]|常[年设见规]|马上|应[当急届]|关[于闭门]|方[便可式案]|严[格禁肃]|高(?:峰[时期]|[度温压速])|解[决除答释]|施[工行]|安[全装置排]|成[立功员]|武装|路[口边面段]|文[化件体]|温馨提|向[社全]|单[位独]|金秋|于每)';
/** A name in the middle of a sentence, where one can begin. */
export const CALLED = `${WORD}${FAMILY}(?<=(?:^|[，,、：:（(｜\\s的到来为向给对查经因请把将被与和在户人者民生友属毁兵亲妻]).{1,2})(?:\\p{Script=Han}|某|\\*|×){1,2}`;
