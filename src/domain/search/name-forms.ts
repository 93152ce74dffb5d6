import { numbersIn, numberWords } from './document-numbers';
import { compact, normalise } from './normalise';
import { officialNamesOf } from './thesaurus';

const district = /^(?:平顶山市)?(?:卫东区|卫东|区)(?=.{2})/u;

/**
 * The forms of a name or number that are taken for the same: 区民政局 and 民政局, 人社局 and 人力资源和社会保障局,
 * 民发〔2012〕45号 and 民发[2012] 45号. A question is a document's name when they share one.
 */
export const nameForms = (name: string): readonly string[] => {
  const whole = compact(name);
  if (whole === '') return [];
  const bare = whole.replace(district, '');
  const normal = normalise(name).trim();
  const [number] = numbersIn(normal);
  // Only a name that is a number and nothing else: a title that cites one is not called so.
  const isNumber = number !== undefined && number.start === 0 && number.end === normal.length;
  const numbers = isNumber ? numberWords(number).slice(0, 1) : [];
  return [...new Set([whole, ...officialNamesOf(bare), ...numbers])];
};
