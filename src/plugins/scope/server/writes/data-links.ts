import type { Core } from '@strapi/strapi';

/** What a link in written data points at, as it was written. */
export interface Target {
  readonly id?: number;
  readonly documentId?: string;
}

export interface DataLink {
  /** The fields that lead to it. */
  readonly path: readonly string[];
  /** The content type at its end. */
  readonly to: string;
  /** Null: in a form that is not understood. */
  readonly targets: readonly Target[] | null;
  /** Nothing of what was linked before is left. */
  readonly replaces: boolean;
}

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}
type Values = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const targetOf = (value: unknown): Target | null => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { id: value };
  if (typeof value === 'string' && /^\d{1,9}$/u.test(value)) return { id: Number(value) };
  if (typeof value === 'string' && value !== '') return { documentId: value };
  if (!isRecord(value)) return null;
  const id = value.id === undefined || value.id === null ? null : targetOf(value.id);
  const document =
    value.documentId === undefined || value.documentId === null ? null : String(value.documentId);
  if ((id === null || id.id === undefined) && document === null) return null;
  return {
    ...(id?.id === undefined ? {} : { id: id.id }),
    ...(document === null ? {} : { documentId: document }),
  };
};

const targetsOf = (value: unknown): readonly Target[] | null => {
  if (value === undefined || value === null) return [];
  const targets = (Array.isArray(value) ? value : [value]).map(targetOf);
  return targets.every((target) => target !== null) ? targets : null;
};

const readLink = (value: unknown): Pick<DataLink, 'targets' | 'replaces'> => {
  if (!isRecord(value) || !('connect' in value || 'disconnect' in value || 'set' in value))
    return { targets: targetsOf(value), replaces: true };
  const connected = targetsOf(value.connect);
  const set = targetsOf(value.set);
  const targets = connected === null || set === null ? null : [...connected, ...set];
  return { targets, replaces: 'set' in value || (targets?.length ?? 0) > 0 || hasSome(value.disconnect) };
};

const hasSome = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value != null);

/** Every link and file in written data, those in its parts too, by the declaration of the type. */
export const dataLinks = (
  strapi: Core.Strapi,
  uid: string,
  data: unknown,
  above: readonly string[] = [],
): readonly DataLink[] => {
  if (!isRecord(data)) return [];
  const { attributes } = strapi.getModel(uid as 'api::unit.unit') as unknown as {
    attributes: Readonly<Record<string, Attribute>>;
  };
  return Object.entries(data).flatMap(([name, value]): readonly DataLink[] => {
    const attribute = attributes[name];
    const path = [...above, name];
    if (value === undefined || !attribute) return [];
    if (attribute.type === 'component' && attribute.component) {
      const part = attribute.component;
      return Array.isArray(value)
        ? value.flatMap((one, place) => dataLinks(strapi, part, one, [...path, String(place)]))
        : dataLinks(strapi, part, value, path);
    }
    if (attribute.type === 'media') return [{ path, to: 'plugin::upload.file', ...readLink(value) }];
    if (attribute.type === 'relation') return [{ path, to: attribute.target ?? '', ...readLink(value) }];
    // None of our types has a zone of parts; one that came would not be looked through.
    return attribute.type === 'dynamiczone' ? [{ path, to: '', targets: null, replaces: false }] : [];
  });
};
