import type { Core } from '@strapi/strapi';
import { codesOf, type ElementCode, type Severity, severities } from '../../../../domain/codes';
import type { PublicTypeName } from '../../../../domain/public-model';
import { inScope, query, type Scope } from './query';

export interface FindingRow {
  readonly place: string;
  /** As it was found: an older release may have called a rule otherwise. */
  readonly rule: string;
  readonly severity: Severity;
  readonly element: ElementCode | null;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  readonly points: number;
  readonly source: string;
  readonly waivedUntil: string | null;
}

const PAGE = 5000;

/** Every finding of a run in Chinese, the gravest first, page by page, so that memory stays level. */
export async function* findingRows(
  strapi: Core.Strapi,
  run: number,
  scope: Scope,
): AsyncGenerator<FindingRow> {
  const { condition, values } = inScope(scope);
  for (const severity of codesOf(severities))
    for (let last = '-1'; ; ) {
      const rows = await query<FindingRow>(
        strapi,
        `SELECT place, rule, severity, element, unit, domain, type, document_id AS "documentId", title,
           message_zh AS message, hint_zh AS hint, points, source,
           waived_until AS "waivedUntil"
         FROM gongkai.completeness_finding WHERE run = ? AND place > ? AND severity = ? AND ${condition}
         ORDER BY place LIMIT ${PAGE}`,
        [run, last, severity, ...values],
      );
      yield* rows;
      if (rows.length < PAGE) break;
      last = rows.at(-1)?.place ?? last;
    }
}
