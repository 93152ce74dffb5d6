import type { Language } from '../../domain/codes';
import type { Settings } from '../environment/settings';
import { progressBar } from '../terminal/progress';
import { asCannotRun, sayFailure } from '../terminal/say-failure';
import type { Task } from './command';

export interface Manner {
  readonly json: boolean;
  readonly language: Language;
  readonly write: (text: string) => Promise<void>;
}

const asJson = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/** A failure, told in the manner asked for; exit status 2. */
export const tellFailure = async (error: unknown, { json, language, write }: Manner): Promise<number> => {
  const { code, problem, hint } = asCannotRun(error);
  sayFailure(error, language);
  if (json) await write(asJson({ error: { code, problem: problem[language], hint: hint[language] } }));
  return 2;
};

/** Does a command's work and tells what came of it. The exit status: 0 done, 1 done with faults. */
export const runCommand = async (settings: Settings, task: Task, manner: Manner): Promise<number> => {
  const { json, language, write } = manner;
  const bar = progressBar();
  const { result, text, isFaulty } = await task({ settings, language, bar });
  await write(json ? asJson(result) : `${text}\n`);
  return isFaulty ? 1 : 0;
};
