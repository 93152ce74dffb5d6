import type { Core } from '@strapi/strapi';
import type { Language } from '../../domain/codes';
import type { Settings } from '../environment/settings';
import { withStrapi } from '../strapi/with-strapi';
import type { progressBar } from '../terminal/progress';

/** What a command has to work with. */
export interface Workplace {
  readonly strapi: Core.Strapi;
  readonly language: Language;
  readonly progress: (done: number, total: number) => void;
}

/** What came of it: the document of `--json`, the text for people, and whether faults or refusals were found. */
export interface Outcome {
  readonly result: object;
  readonly text: string;
  readonly isFaulty: boolean;
}

export type Work = (place: Workplace) => Promise<Outcome>;

/** A command as a whole: what it needs it opens for itself. */
export type Task = (around: {
  readonly settings: Settings;
  readonly language: Language;
  readonly bar: ReturnType<typeof progressBar>;
}) => Promise<Outcome>;

/** Work that needs a Strapi, as most does. */
export const inStrapi =
  (work: Work): Task =>
  ({ settings, language, bar }) =>
    withStrapi(settings, async (strapi) => {
      const outcome = await work({ strapi, language, progress: bar.show });
      bar.clear();
      return outcome;
    });

/** One text of two, by the language asked for. */
export const inLanguage =
  (language: Language) =>
  (zh: string, en: string): string =>
    language === 'zh' ? zh : en;
