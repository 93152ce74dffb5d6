import { visible } from '../../folding';
import { findPersonalData } from '../../privacy/find-personal-data';
import { withoutAsking } from '../asking';
import { emptyWords } from '../dictionary';
import { numbersIn } from '../document-numbers';
import { normalise } from '../normalise';
import { type Thesaurus, takePhrases } from '../own-thesaurus';
import type { Segmenter } from '../segmenter';
import { cutIntoWords } from '../words-of-text';
import { holdsName } from './person-names';

/** Whoever writes more tells a story, which is theirs alone. */
const LONGEST_QUESTION = 40;
const LONGEST_NOTE = 30;

/** Five digits, however they are set apart, are somebody's number; so are letters with digits: 豫D·12A45. */
const somebodysNumber =
  /\d(?:[\s\-_.·—]*\d){4,}|[零〇一二三四五六七八九幺两]{5,}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{5,}/u;
const addressOnline = /@|:\/\/|www\.|微信号|qq号/u;
const introducesSomebody = /姓名|我叫|名叫|本人|身份证号|电话是|手机号是/u;
/** Times, pronouns, numerals, adverbs and the like. */
const tellsNothing = /^[trmqdpcuyeof]/u;

const isWorthIt = (word: string, segmenter: Segmenter): boolean =>
  !emptyWords.has(word) && !/\d{4}/u.test(word) && !tellsNothing.test(segmenter.common(word)?.kind ?? 'n');

/** Words of one run of signs: those that stand side by side stay together, 充 and 话费 as 充话费. */
const piecesOf = (words: readonly string[], segmenter: Segmenter): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const word of words) {
    if (isWorthIt(word, segmenter)) piece += word;
    else {
      pieces.push(piece);
      piece = '';
    }
  }
  return [...pieces, piece].filter((one) => one.length > 1);
};

/** Whether words may be kept: as they are noted, short, and with nothing in them that tells of a person. Asked again before they are written. */
export const mayBeNoted = (words: string): boolean =>
  words.length <= LONGEST_NOTE &&
  /^[\p{L}\p{N}]{2,}(?: [\p{L}\p{N}]{2,})*$/u.test(words) &&
  !/\d{4}/u.test(words) &&
  !somebodysNumber.test(words) &&
  findPersonalData(words).length === 0;

/**
 * What is noted of a question that no document answers: its words without those of asking, a blank where something
 * was left out. Null: nothing, because it tells too much of somebody (a number, an address, a name), is a story or a
 * document number, or has no words.
 */
export const wordsToNote = (text: string, segmenter: Segmenter, thesaurus: Thesaurus): string | null => {
  const asked = text.trim();
  if (asked.length > LONGEST_QUESTION || findPersonalData(asked).length > 0) return null;
  const normal = normalise(visible(asked));
  if ([somebodysNumber, addressOnline, introducesSomebody].some((one) => one.test(normal))) return null;
  if (numbersIn(normal).length > 0) return null;
  const { found, rest } = takePhrases(normal, thesaurus);
  const pieces: string[] = [...found];
  for (const run of withoutAsking(rest).rest.split(/[^\p{L}\p{N}]+/u)) {
    const words = cutIntoWords(run, segmenter);
    if (holdsName(words, segmenter)) return null;
    pieces.push(...piecesOf(words, segmenter));
  }
  const words = pieces.join(' ');
  return mayBeNoted(words) ? words : null;
};
