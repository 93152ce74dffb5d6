import type { AuditFact, AuditKind } from '../../../../domain/audit';

export type Row = Readonly<Record<string, unknown>>;

/** A content type of which each change is noted. */
export interface Watched {
  readonly kind: AuditKind;
  /** Links that are compared, too. */
  readonly links?: readonly string[];
  /** Fields that change by themselves. */
  readonly ignored?: readonly string[];
  readonly of: (row: Row) => string;
  readonly facts?: (row: Row) => Readonly<Record<string, AuditFact>>;
}

const fact = (value: unknown): AuditFact =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
/** The named fields, which hold codes, numbers and days. */
const facts =
  (...names: readonly string[]) =>
  (row: Row): Readonly<Record<string, AuditFact>> =>
    Object.fromEntries(names.map((name) => [name, fact(row[name])]));

const codes = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(({ code }: { code?: unknown }) => String(code)).sort() : [];

const token = (name: string): Watched => ({
  kind: 'token',
  ignored: ['lastUsedAt'],
  of: ({ id }) => `${name}:${id}`,
  facts: facts('type', 'lifespan'),
});
const setting = (name: string): Watched => ({ kind: 'setting', of: ({ id }) => `${name}:${id}` });

/** By content type. */
export const watched: Readonly<Record<string, Watched>> = {
  'admin::user': {
    kind: 'account',
    links: ['roles'],
    of: ({ id }) => `admin:${id}`,
    facts: ({ isActive, blocked, roles }) => ({
      isActive: isActive === true,
      blocked: blocked === true,
      roles: codes(roles),
    }),
  },
  'admin::role': { kind: 'role', of: ({ code }) => `role:${code}` },
  'admin::api-token': token('api-token'),
  'admin::transfer-token': token('transfer-token'),
  'api::unit.unit': {
    kind: 'unit',
    links: ['parent', 'successor'],
    of: ({ code }) => `unit:${code}`,
    facts: facts('locale', 'retiredOn'),
  },
  'api::judging-settings.judging-settings': setting('judging-settings'),
  'api::holiday.holiday': setting('holiday'),
  'api::milestone.milestone': setting('milestone'),
  'plugin::i18n.locale': { kind: 'setting', of: ({ code }) => `locale:${code}` },
  'strapi::webhook': setting('webhook'),
  'api::waiver.waiver': {
    kind: 'waiver',
    of: ({ documentId }) => `waiver:${documentId}`,
    facts: facts('ofType', 'ofDocument', 'ofLocale', 'rule', 'until', 'askedBy', 'signedBy', 'withdrawnBy'),
  },
};
