import { createRequire } from 'node:module';
import type { GraphQLFieldResolver } from 'graphql';
import {
  allFields,
  type Field,
  type PublicTypeName,
  publicType,
  publicTypes,
  titleOf,
} from '../../../src/domain/public-model';
import { type ReadyToPost, readyToPost } from '../../../src/domain/ready-to-post';
import { portalSchema } from './alone';
import {
  bytes,
  codeOf,
  compare,
  inForceOf,
  type Known,
  orderValue,
  rowsAsked,
  type Seen,
  stateOf,
  type Values,
  type Whole,
} from './reference-documents';
import { agreesBy, facetOf, linkBack, many, single } from './reference-schema';
import { foundIn } from './reference-search';
import { searched, wordsOf } from './reference-texts';

const { executeSync, parse } = createRequire(import.meta.url)('graphql') as typeof import('graphql');

const NOW = '9999';

const placeOf = (cursor: string): readonly string[] =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString());

/** Answers by walking through all documents in memory: slow, plain, and made of nothing that the portal uses. */
export class Reference {
  private readonly byType = new Map<string, Map<string, Known[]>>();

  constructor(
    documents: Iterable<Known>,
    private readonly now: string,
  ) {
    for (const known of documents) {
      const ids = this.byType.get(known.type) ?? new Map<string, Known[]>();
      ids.set(known.documentId, [...(ids.get(known.documentId) ?? []), known]);
      this.byType.set(known.type, ids);
    }
  }

  answer(query: string, variables: Values): unknown {
    return executeSync({
      schema: portalSchema,
      document: parse(query),
      variableValues: { ...variables },
      fieldResolver: this.resolve as GraphQLFieldResolver<unknown, unknown>,
      typeResolver: (value) => (value as Seen).type.graphql,
    });
  }

  private one(name: PublicTypeName, id: unknown, locale: string, asOf = NOW): Seen | null {
    const versions = (this.byType.get(name)?.get(String(id)) ?? []).filter(({ at }) => at <= asOf);
    const known =
      versions.find((version) => version.locale === locale) ??
      versions.find((version) => version.locale === 'zh-Hans');
    if (!known) return null;
    const type = publicType(name);
    const values = { ...known.snapshot, ...type.derived?.from(known.snapshot, {}) };
    return { type, known, values, locale, asOf };
  }

  private all(name: PublicTypeName, locale: string, asOf = NOW): Seen[] {
    return [...(this.byType.get(name)?.keys() ?? [])].flatMap((id) => this.one(name, id, locale, asOf) ?? []);
  }

  private called(name: PublicTypeName, code: unknown, locale: string, asOf = NOW): Seen | null {
    return this.all(name, locale, asOf).find(({ values }) => values.code === code) ?? null;
  }

  private any(id: unknown, locale: string): Seen | null {
    return publicTypes.map(({ name }) => this.one(name, id, locale)).find((seen) => seen !== null) ?? null;
  }

  private readonly resolve = (
    source: unknown,
    args: Values,
    _: unknown,
    { fieldName, parentType }: { fieldName: string; parentType: { name: string } },
  ): unknown => {
    if (parentType.name === 'Query') return this.ofQuery(fieldName, args);
    if (parentType.name.endsWith('Connection')) return this.ofConnection(fieldName, source as Whole);
    if (parentType.name.endsWith('Facets')) return this.ofFacets(fieldName, source as Whole);
    if (typeof source === 'object' && source !== null && 'known' in source)
      return this.ofDocument(parentType.name, fieldName, args, source as Seen);
    if (parentType.name === 'Variants') {
      const post = source as ReadyToPost;
      return fieldName === 'plain'
        ? post.plain(Number(args.max))
        : post[fieldName as 'html' | 'wechat' | 'card']();
    }
    const value = (source as Values)[fieldName];
    if (parentType.name === 'LegalBasisCitation' && fieldName === 'legalBasis')
      return this.one('legal-basis', value, 'zh-Hans');
    return value;
  };

  private ofQuery(name: string, args: Values): unknown {
    const locale = String(args.locale ?? 'zh-Hans');
    const asOf = (args.asOf as string | null | undefined) ?? NOW;
    if (name === 'node') return this.any(args.id, locale);
    const one = single[name];
    if (one && publicType(one).key === 'code') return this.called(one, args.code, locale);
    if (name === 'domains')
      return this.all('domain', locale).sort((a, b) => bytes(String(a.values.code), String(b.values.code)));
    if (name === 'search') return this.found(args, locale);
    const type = many[name];
    if (type) {
      const order = name === 'units' ? 'CODE_ASC' : String(args.orderBy ?? 'PUBLISHED_AT_DESC');
      const filter = name === 'units' ? { kind: args.kind } : ((args.filter ?? {}) as Values);
      const from = this.all(type, locale, asOf);
      const rows = from.filter((seen) => this.agrees(seen, filter));
      return {
        rows,
        first: rowsAsked(args, 20),
        after: args.after,
        order,
        from,
        filter,
        locale,
      } satisfies Whole;
    }
    return this.one(single[name] as PublicTypeName, args.id, locale, asOf);
  }

  private found(args: Values, locale: string): Whole {
    const { text, types, unit, unitTree, domain, publishedFrom, publishedBefore, first, after } = args;
    const { audience, applicant } = args;
    /** Only some types say for whom they are; the others are left out. */
    const isFor = (seen: Seen): boolean =>
      Object.entries({ audience, applicant }).every(
        ([name, wanted]) =>
          !wanted ||
          (seen.type.searched.narrowedBy?.includes(name) === true && this.agrees(seen, { [name]: wanted })),
      );
    const names = (types as PublicTypeName[] | null)?.length
      ? (types as PublicTypeName[])
      : publicTypes.map(({ name }) => name);
    const within = [...new Set(names)].flatMap((name) =>
      this.all(name, locale).filter(
        (seen) =>
          this.agrees(seen, { publishedFrom, publishedBefore }) &&
          this.answers(seen, { unit, unitTree, domain }) &&
          isFor(seen),
      ),
    );
    const counted = names.flatMap((name) => [...(this.byType.get(name)?.values() ?? [])].flat());
    const place = typeof after === 'string' ? placeOf(after)[1] : undefined;
    const { rows, begins, relaxed, corrected } = foundIn(text, within, counted, place);
    return {
      rows,
      first: (first as number | null) ?? 20,
      after,
      order: `NEWEST ${begins}`,
      search: { relaxed, corrected },
      from: rows,
      filter: {},
      locale,
    };
  }

  /** What a search is narrowed by is the responsible unit, whatever a type calls it. */
  private answers(seen: Seen, { unit, unitTree, domain }: Values): boolean {
    const { type, known, values } = seen;
    const own = type.unit === 'self' ? known.documentId : type.unit === null ? null : values[type.unit];
    const named = { ...seen, type: { ...type, unit: 'unit' }, values: { unit: own } };
    const domains =
      type.name === 'domain' ? [known.documentId] : [values.domain, values.domains].flat().filter(Boolean);
    return (
      this.agrees(named, { unit, unitTree }) && this.agrees({ ...seen, values: { domains } }, { domain })
    );
  }

  private agrees({ type, values, known, asOf }: Seen, filter: Values): boolean {
    return Object.entries(filter).every(([name, wanted]) => {
      if (wanted === null || wanted === undefined) return true;
      if (name === 'text')
        return wordsOf(wanted).every((word) => searched(type, values).includes(word)) && wanted !== '%';
      if (name === 'publishedFrom') return known.at >= String(wanted);
      if (name === 'publishedBefore') return known.at < String(wanted);
      const declared = agreesBy(type, values, name, wanted);
      if (declared !== null) return declared;
      if (name === 'state') return stateOf(values, this.now) === wanted;
      if (name === 'unitTree') {
        const top = this.called('unit', wanted, 'zh-Hans', asOf)?.known.documentId;
        for (let unit = values[type.unit ?? '']; top && unit; ) {
          if (unit === top) return true;
          unit = this.one('unit', unit, 'zh-Hans', asOf)?.values.parent;
        }
        return false;
      }
      if (name === 'unit' || name === 'domain') {
        const target = this.called(name, wanted, 'zh-Hans', asOf)?.known.documentId;
        if (target === undefined) return false;
        if (name === 'domain' && 'domains' in values) return (values.domains as unknown[]).includes(target);
        return values[name === 'unit' ? (type.unit ?? '') : name] === target;
      }
      return values[name] === wanted;
    });
  }

  private ofFacets(name: string, { from, filter, locale, rows }: Whole): unknown {
    if (name === 'types') {
      const counts = publicTypes.map(({ name: type }) => ({
        type,
        count: rows.filter((seen) => seen.type.name === type).length,
      }));
      return counts
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || bytes(a.type, b.type));
    }
    const [first] = from;
    if (!first) return [];
    const { field, ignored } = facetOf(first.type, name);
    const others = Object.fromEntries(Object.entries(filter).filter(([one]) => !ignored.includes(one)));
    const numbers = new Map<string, number>();
    const target = first.type.fields[field];
    const to = target && 'to' in target ? target.to : null;
    for (const seen of from.filter((one) => this.agrees(one, others)))
      for (const value of new Set([seen.values[field]].flat() as Array<string | null>))
        if (value) numbers.set(value, (numbers.get(value) ?? 0) + 1);
    return [...numbers]
      .flatMap(([value, count]) => {
        const seen = to === null ? value : this.one(to, value, locale, first.asOf);
        return seen === null ? [] : [{ value: seen, count }];
      })
      .sort((a, b) => b.count - a.count || bytes(codeOf(a.value), codeOf(b.value)))
      .slice(0, 200);
  }

  private ofConnection(name: string, whole: Whole): unknown {
    const { rows, first, after, order, search } = whole;
    if (name === 'totalCount') return rows.length;
    if (name === 'relaxed' || name === 'corrected') return search?.[name];
    if (name === 'totalIsExact') return rows.length <= 10_000;
    // No document of the district's says what its random questions ask.
    if (name === 'answer') return null;
    if (name === 'facets') return whole;
    const keyed = rows.map((seen) => ({
      seen,
      key: [orderValue(order, seen), seen.known.documentId] as const,
    }));
    keyed.sort((a, b) => compare(order, a.key, b.key));
    const start = typeof after === 'string' ? placeOf(after) : null;
    const rest = start
      ? keyed.filter(({ key }) => compare(order, key, [start[1] ?? '', start[2] ?? '']) > 0)
      : keyed;
    const shown = rest.slice(0, first);
    if (name === 'nodes') return shown.map(({ seen }) => seen);
    const cursor = ({ seen, key }: { seen: Seen; key: readonly [string, string] }) => {
      const list = order.startsWith('NEWEST') ? 'NEWEST' : `${seen.type.name} ${order}`;
      return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
    };
    if (name === 'edges') return shown.map((row) => ({ cursor: cursor(row), node: row.seen }));
    const [head] = shown;
    const last = shown[shown.length - 1];
    return {
      hasNextPage: rest.length > first,
      hasPreviousPage: start !== null,
      startCursor: head ? cursor(head) : null,
      endCursor: last ? cursor(last) : null,
    };
  }

  private ofDocument(parent: string, name: string, args: Values, seen: Seen): unknown {
    const { type, known, values, locale, asOf } = seen;
    if (name === 'id') return known.documentId;
    if (name === 'locale') return known.locale;
    if (name === 'title' && !('title' in type.fields)) return titleOf(type, known.snapshot);
    if (name === 'publishedAt' || name === 'updatedAt') return known.at;
    if (name === 'history') return [{ seq: known.seq, action: 'publish', at: known.at, redacted: false }];
    if (name === 'state') return stateOf(values, this.now);
    if (name === 'inForce') return inForceOf(values, this.now);
    if (name === 'variants') return this.variants(seen);
    const field = allFields(type)[name];
    if (field) return this.ofField(field, values[name], locale, asOf);
    const target = many[name];
    const by = linkBack[`${parent}.${name}`] ?? '';
    const rows = this.all(target as PublicTypeName, locale).filter(
      (other) => other.values[by] === known.documentId,
    );
    return {
      rows,
      first: rowsAsked(args, 10),
      after: args.after,
      order: 'PUBLISHED_AT_DESC',
      from: rows,
      filter: {},
      locale,
    } satisfies Whole;
  }

  private variants({ type, known, values, locale, asOf }: Seen): ReadyToPost {
    const unit = type.unit === null ? null : this.one('unit', values[type.unit], locale, asOf);
    const unitName = (unit?.values.name as string | undefined) ?? null;
    return readyToPost({ type, locale: known.locale, unitName, values, site: '', url: null });
  }

  private ofField(field: Field, value: unknown, locale: string, asOf: string): unknown {
    if (field.kind === 'link') return value === null ? null : this.one(field.to, value, locale, asOf);
    if (field.kind === 'links')
      return ((value ?? []) as unknown[]).flatMap((id) => this.one(field.to, id, locale, asOf) ?? []);
    if (field.kind === 'group' && value && field.derived)
      return { ...(value as Values), ...field.derived.from(value as Values, {}) };
    // A snapshot that was taken before the type had a list says nothing of it.
    return value ?? (field.kind === 'groups' || field.kind === 'codes' ? [] : null);
  }
}
