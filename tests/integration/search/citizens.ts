import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Document } from '../../../bench/portal/district';
import type { Snapshot } from '../../../src/domain/change';
import type { PublicTypeName } from '../../../src/domain/public-model';
import type { Known } from './corpus';

/** Six districts, each written by hands of its own that knew neither rules nor thesaurus. */
export type Whose =
  | 'citizens'
  | 'citizens-second'
  | 'citizens-third'
  | 'citizens-fourth'
  | 'citizens-fifth'
  | 'citizens-sixth';

const pathOf = (whose: Whose, file: string): string => resolve(import.meta.dirname, whose, file);

const linesOf = <T>(whose: Whose, file: string): T[] =>
  readFileSync(pathOf(whose, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

interface Written {
  readonly id: string;
  readonly domain: string;
  readonly type: 'policy' | 'interpretation' | 'disclosure' | 'serviceGuide' | 'participationEvent';
  readonly title: string;
  readonly body: string;
  readonly [field: string]: unknown;
}

/** What a citizen asks, in their own words, and how well each document answers: 3 does, 2 helps much, 1 touches it. */
export interface CitizensQuestion {
  readonly q: string;
  readonly domain: string | null;
  readonly answers: Readonly<Record<string, 1 | 2 | 3>>;
  /** Whether the best document holds the question's telling word as it was asked. */
  readonly telling: boolean;
  readonly kind: string;
  readonly answer: { readonly document: string; readonly field: string } | null;
  readonly form: string;
}

/** Written by one hand that knew neither rules nor thesaurus; `kept` was not looked at while they were made. */
export const questionsOf = (part: 'seen' | 'kept', whose: Whose = 'citizens'): CitizensQuestion[] =>
  linesOf(whose, `${part}.jsonl`);

/** What a citizen asks of a service, and every field that truly answers; none: nothing that is public does. */
export interface AnsweredQuestion {
  readonly q: string;
  readonly kind: string;
  readonly answers: ReadonlyArray<{ readonly document: string; readonly field: string }>;
}

/**
 * By another hand, which did not know the rules either; of `kept` only what was answered wrongly was looked at, once. The
 * fourth district has them among its other questions.
 */
export const answeredQuestionsOf = (part: 'seen' | 'kept', whose: Whose = 'citizens'): AnsweredQuestion[] => {
  const file = `answers-${part}.jsonl`;
  return existsSync(pathOf(whose, file)) ? linesOf(whose, file) : [];
};

const nothing = { formedOn: null, indexNumber: null };
const order = ['policy', 'disclosure', 'interpretation', 'participationEvent', 'serviceGuide'];
const types: Readonly<Record<Written['type'], PublicTypeName>> = {
  policy: 'policy',
  interpretation: 'interpretation',
  disclosure: 'disclosure',
  serviceGuide: 'service-guide',
  participationEvent: 'participation-event',
};

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The documents of 26 domains (466, 110, 120, 110, 120, 130) in the wording of a district. The catalogue item belongs to every disclosure. */
export const citizensDocuments = (
  { units, domains }: Known,
  item: string,
  whose: Whose = 'citizens',
): Document[] => {
  const unit = [...units.values()][0] ?? '';
  const written = linesOf<Written>(whose, 'documents.jsonl');
  const aPolicy = written.find(({ type }) => type === 'policy')?.id ?? '';
  const snapshotOf = (document: Written): Snapshot => {
    const { title } = document;
    const body = `<p>${document.body}</p>`;
    const domain = domains.get(document.domain) ?? null;
    switch (document.type) {
      case 'policy':
        return {
          title,
          documentNumber: text(document.documentNumber),
          issuer: unit,
          issuedOn: text(document.issuedOn) ?? '2026-05-20',
          domains: domain ? [domain] : [],
          summary: text(document.summary),
          body,
        };
      case 'interpretation':
        return { title, policy: aPolicy, unit, form: 'text', body };
      case 'disclosure':
        return { ...nothing, title, documentNumber: null, unit, catalogItem: item, body };
      case 'participationEvent':
        return { title, form: 'public-comment', unit, domain, summary: text(document.background), body };
      default:
        return {
          title,
          itemCode: null,
          unit,
          domain,
          conditions: text(document.eligibility),
          materials: texts(document.materials).map((name) => ({ name })),
          steps: texts(document.steps).map((name) => ({ name })),
          timeLimitNote: text(document.promisedLimit),
          fee: text(document.feeText),
          places:
            document.place || document.hours
              ? [{ name: null, address: text(document.place), hours: text(document.hours) }]
              : [],
          phone: text(document.phone),
          legalBases: document.basis ? [{ text: text(document.basis) }] : [],
          body,
        };
    }
  };
  return written
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
    .map((document) => ({
      type: types[document.type],
      documentId: document.id,
      locale: 'zh-Hans',
      snapshot: snapshotOf(document),
    }));
};
