import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Document } from '../../../bench/portal/district';
import type { Snapshot } from '../../../src/domain/change';
import type { PublicTypeName } from '../../../src/domain/public-model';

const lines = (file: string): string[][] =>
  readFileSync(resolve(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'));

/** Questions of readers, each with the documents that answer it. */
export const questions: ReadonlyArray<readonly [question: string, right: readonly string[]]> = lines(
  'questions.txt',
).map(([question = '', right = '']) => [question, right.split(' ')] as const);

const nothing = { formedOn: null, indexNumber: null };

/** Ids of units, domains and one catalogue item of the starter data, by code. */
export interface Known {
  readonly units: ReadonlyMap<string, string>;
  readonly domains: ReadonlyMap<string, string>;
}

const types: Readonly<Record<string, PublicTypeName>> = {
  P: 'policy',
  C: 'catalog-item',
  D: 'disclosure',
  I: 'interpretation',
  E: 'participation-event',
  R: 'response',
  G: 'service-guide',
};

/** Short documents in the wording of a district, with many near neighbours: policies first, then what needs them. */
export const corpus = ({ units, domains }: Known): Document[] => {
  const rows = lines('corpus.txt');
  const idOf = (kind: string): string => rows.find(([, type]) => type === kind)?.[0] ?? '';
  const snapshot = (
    kind: string,
    [, , unitCode = '', domainCode = '', title = '', number, body = '']: string[],
  ): Snapshot => {
    const unit = units.get(unitCode) ?? '';
    const domain = domains.get(domainCode) ?? null;
    const html = `<p>${body}</p>`;
    const [level1 = '', level2 = title] = title.split(' ');
    switch (kind) {
      case 'P':
        return {
          title,
          documentNumber: number || null,
          issuer: unit,
          issuedOn: '2026-05-20',
          domains: domain ? [domain] : [],
          body: html,
        };
      case 'C':
        return {
          level1,
          level2,
          contentElements: body
            .split(/[，、。]/u)
            .filter(Boolean)
            .map((text) => ({ text, required: true })),
          timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
          method: 'proactive',
          unit,
          domain: domain ?? [...domains.values()][0] ?? '',
        };
      case 'D':
        return {
          ...nothing,
          title,
          documentNumber: number || null,
          unit,
          catalogItem: idOf('C'),
          body: html,
        };
      case 'I':
        return { title, policy: idOf('P'), unit, form: 'text', body: html };
      case 'G':
        return { title, itemCode: number || null, unit, domain, conditions: body };
      case 'E':
        return { title, form: 'public-comment', unit, domain, summary: body };
      default:
        return { title, unit, concern: null, body: html };
    }
  };
  return rows
    .map(([documentId = '', kind = '', ...rest]): Document & { kind: string } => ({
      kind,
      type: types[kind] ?? 'policy',
      documentId,
      locale: 'zh-Hans',
      snapshot: snapshot(kind, [documentId, kind, ...rest]),
    }))
    .sort((a, b) => 'CPDIERG'.indexOf(a.kind) - 'CPDIERG'.indexOf(b.kind));
};
