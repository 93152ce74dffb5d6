import type { Core } from '@strapi/strapi';
import type { Language } from '../../domain/codes';
import { service } from '../../plugin-kit/strapi/service';
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

/** As which account (its e-mail) something is done, and the deeds on catalogue items that it must be allowed. */
export interface As {
  readonly account: string;
  readonly rights: readonly string[];
}

/** Work that needs a Strapi, as most does; `as`: as this account would do it, and no more; `makes`: also where there is nothing yet. */
export const inStrapi =
  (work: Work, as?: As, makes = false): Task =>
  ({ settings, language, bar }) => {
    const inside = async (strapi: Core.Strapi): Promise<Outcome> => {
      const place = { strapi, language, progress: bar.show };
      const outcome =
        as === undefined
          ? await work(place)
          : await service(strapi, 'scope', 'asking').asAccount(as, () => work(place));
      bar.clear();
      return outcome;
    };
    return withStrapi(settings, inside, makes);
  };

/** One text of two, by the language asked for. */
export const inLanguage =
  (language: Language) =>
  (zh: string, en: string): string =>
    language === 'zh' ? zh : en;
