/**
 * Radicals that text copied out of a PDF has in place of the characters that they look like: ⺠政局 for 民政局. Unicode
 * gives most of this block no compatibility form, so that NFKC leaves them; those of the Kangxi block (⽀ ⽹) it maps.
 * Only radicals that look like a whole character of its own; each line: radical, character.
 */
const pairs =
  '⺁厂 ⺄乙 ⺇几 ⺊卜 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺛旡 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺪疋 ⺬示 ⺮竹 ⺳网 ⺴网 ⺶羊 ⺷羊 ⺻聿 ⺼月 ⺽臼 ⻁虎 ⻄西 ⻅见 ⻆角 ⻇角 ⻉贝 ⻊足 ⻋车 ⻑長 ⻓长 ' +
  '⻔门 ⻕阜 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟';

const supplement: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

const isRadical = (sign: string): boolean => {
  const code = sign.charCodeAt(0);
  return code >= 0x2e80 && code <= 0x2fd5;
};

/** The character that a radical looks like; any other sign is itself. */
export const characterOf = (sign: string): string =>
  isRadical(sign) ? (supplement.get(sign) ?? sign.normalize('NFKC')) : sign;
