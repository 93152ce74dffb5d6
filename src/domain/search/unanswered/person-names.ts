import type { Segmenter } from '../segmenter';

/** The commonest surnames (《二〇二〇年全国姓名报告》 and what is frequent in Henan) that stand for nothing else in a question. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪任姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟龙段雷汤尹黎常武乔贺赖龚樊兰殷施陶翟颜倪严牛温芦季俞章鲁葛伍申尤毕聂焦柴尚路岳齐梅庞庄辛管祝涂谷祁舒耿牟卜詹关苗凌费靳盛童欧甄裴阮桂霍司卓';
/** Surnames that are everyday words, too: only before what no common text has. */
const everyday = '金石田水车米花高林江毛包平安方万白时洪史黎康邢文钱付左连曲向';
const compound = /^(?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|司徒|令狐)/u;

/** Words of two signs are given names as well: 建国, 志强. */
const mayBeGiven = (word: string | undefined): boolean =>
  word !== undefined && /^\p{Script=Han}{1,2}$/u.test(word);

/** The dictionary marks 银行卡 and 许可证 as names, too. */
const isMarked = (word: string, segmenter: Segmenter): boolean =>
  segmenter.common(word)?.kind.startsWith('nr') === true &&
  (surnames + everyday).includes(word.charAt(0)) &&
  !/[证卡金费院会局处]$/u.test(word);

/**
 * Whether some words that stand side by side hold what may be the name of a person: one that the dictionary marks so, or
 * a surname before one or two signs. In doubt it is one: a question that is not noted harms nobody.
 */
export const holdsName = (words: readonly string[], segmenter: Segmenter): boolean =>
  words.some((word, at) => {
    if (compound.test(word) || isMarked(word, segmenter)) return true;
    const next = words[at + 1];
    if (!mayBeGiven(next)) return false;
    if (surnames.includes(word)) return true;
    return everyday.includes(word) && segmenter.common(next ?? '') === null;
  });
