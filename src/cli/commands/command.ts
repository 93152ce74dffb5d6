import type { Core } from '@strapi/strapi';
import type { Language } from '../terminal/say-failure';

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

/** One text of two, by the language asked for. */
export const inLanguage =
  (language: Language) =>
  (zh: string, en: string): string =>
    language === 'zh' ? zh : en;
