import { markedNames } from '../choices/marked-names';

const yes = /[☑√✓✔✅🗹]/u;
const no = /[□☐×✗✘✕✖]/u;

/** Whether ticks stand among boxes or crosses: some of what is written is chosen, and some is not. */
export const hasChoice = (text: string): boolean => yes.test(text) && no.test(text);

/** □实时 ☑20个工作日内: the one that is ticked. Null: nobody can tell which, or several are. */
export const tickedIn = (text: string): string | null => {
  const { names, unclear } = markedNames(text, () => false);
  const [chosen, ...others] = names.filter(({ mark }) => mark === true);
  const isTold = !unclear && names.every(({ mark }) => mark !== null);
  return isTold && chosen !== undefined && others.length === 0 ? chosen.name : null;
};
