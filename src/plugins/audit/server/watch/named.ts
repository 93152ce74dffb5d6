import type { Context } from 'koa';
import { publicTypeNamed, uidOf } from '../../../../domain/public-model';

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Numbers and documentIds alone: whatever else stands in a request is not kept. */
const codesIn = (values: readonly unknown[]): readonly string[] => [
  ...new Set(values.map(String).filter((value) => /^(?:\d{1,9}|[a-z0-9]{24})$/u.test(value))),
];

const partsOf = (ctx: Context): readonly [params: Values, query: Values, body: Values] => [
  valuesOf((ctx as { params?: unknown }).params),
  ctx.query,
  valuesOf(ctx.request.body),
];

/** What a request is about, by number: as its address says, or else its query, or else its body. */
export const namedIn = (ctx: Context): readonly string[] => {
  const [params, query, body] = partsOf(ctx);
  const told = [
    [params.id ?? params.documentId ?? params.sourceId],
    [query.id ?? query.documentId],
    [
      body.documentId ?? body.id,
      ...listOf(body.documentIds),
      ...listOf(body.fileIds),
      ...listOf(body.folderIds),
      ...listOf(body.updates).map((update) => valuesOf(update).id),
    ],
  ];
  return told.map(codesIn).find((codes) => codes.length > 0) ?? [];
};

const uid = (value: unknown): string | null =>
  typeof value === 'string' && /^[a-z]+::[a-z.-]+$/u.test(value) ? value : null;

/** The content type that a request is about, in the ways in which routes of Strapi and of ours name it. */
export const typeIn = (ctx: Context): string | null => {
  const [params, query, body] = partsOf(ctx);
  const declared = publicTypeNamed(String(query.type ?? body.type));
  return uid(params.model) ?? uid(params.uid) ?? uid(body.model) ?? (declared ? uidOf(declared.name) : null);
};

/** Files and folders that a bulk action of the media library left alone: it answers 200 with those that it found. */
export const leftOut = (ctx: Context): readonly string[] => {
  const [, , body] = partsOf(ctx);
  const found = valuesOf(valuesOf(ctx.body).data);
  return ['file', 'folder'].flatMap((kind) => {
    const done = listOf(found[`${kind}s`]).map((one) => String(valuesOf(one).id));
    return codesIn(listOf(body[`${kind}Ids`])).filter((id) => !done.includes(id));
  });
};
