import type { sayingKinds } from '../../codes/sayings';
import { visible } from '../../folding';
import { normalise } from '../normalise';
import type { Group } from '../thesaurus/read-groups';

/** `same`: each is another word for the other. `narrower`: the official word finds its kinds, and no kind finds it. */
type SayingKind = keyof typeof sayingKinds;

/** What the office writes: how people say it and how documents write it, a word a line. */
export interface Saying {
  readonly words?: string | null;
  readonly official?: string | null;
  readonly kind?: SayingKind | null;
}

/** The words of a field in the form in which questions are read, in their order. */
export const wordsOf = (text: string | null | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => normalise(visible(line)).trim())
    .filter((word) => word !== '');

export const groupOf = ({ words, official, kind }: Saying): Group => ({
  official: wordsOf(official),
  everyday: kind === 'narrower' ? [] : wordsOf(words),
  narrower: kind === 'narrower' ? wordsOf(words) : [],
  source: '',
});

/** The group as a line of the thesaurus (read-groups.ts). */
export const lineOf = (saying: Saying): string => {
  const { official, everyday, narrower } = groupOf(saying);
  const [names, said, kinds] = [official, everyday, narrower].map((words) => words.join('|'));
  return `${names}${said === '' ? '' : ` = ${said}`}${kinds === '' ? '' : ` > ${kinds}`}`;
};
