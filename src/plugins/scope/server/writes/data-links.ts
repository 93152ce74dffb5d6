import type { Core } from '@strapi/strapi';
import { isObject } from '../../../../domain/json';

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
  /** What it is to point at no more; null as above. */
  readonly parted: readonly Target[] | null;
  /** Nothing of what was linked before is left. */
  readonly replaces: boolean;
}

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}

/** A number of a row; null for what is none. */
const rowOf = (value: unknown): number | null => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  return typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : null;
};

/** What one value points at, and beside what it wants to stand; null: not understood. */
const targetOf = (value: unknown): readonly Target[] | null => {
  const row = rowOf(value);
  if (row !== null) return [{ id: row }];
  if (typeof value === 'string' && value !== '') return [{ documentId: value }];
  if (!isObject(value)) return null;
  const { id = null, documentId = null, position } = value;
  const number = rowOf(id);
  if ((id !== null && number === null) || (id === null && documentId === null)) return null;
  const beside = isObject(position) ? targetsOf([position.before ?? [], position.after ?? []].flat()) : [];
  return beside === null
    ? null
    : [
        {
          ...(number === null ? {} : { id: number }),
          ...(documentId === null ? {} : { documentId: String(documentId) }),
        },
        ...beside,
      ];
};

const targetsOf = (value: unknown): readonly Target[] | null => {
  if (value === undefined || value === null) return [];
  const targets = (Array.isArray(value) ? value : [value]).map(targetOf);
  return targets.every((target) => target !== null) ? targets.flat() : null;
};

const readLink = (value: unknown): Pick<DataLink, 'targets' | 'parted' | 'replaces'> => {
  if (!isObject(value) || !('connect' in value || 'disconnect' in value || 'set' in value))
    return { targets: targetsOf(value), parted: [], replaces: true };
  // Strapi takes an object that has an id for a target, whatever else it says.
  const itself = 'id' in value || 'documentId' in value ? targetOf(value) : [];
  const [connected, set, parted] = [value.connect, value.set, value.disconnect].map(targetsOf);
  const targets = itself && connected && set ? [...itself, ...connected, ...set] : null;
  return {
    targets,
    parted: parted ?? null,
    replaces: 'set' in value || (targets?.length ?? 0) > 0 || hasSome(value.disconnect),
  };
};

const hasSome = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value != null);

/** Every link and file in written data, those in its parts too, by the declaration of the type. */
export const dataLinks = (
  strapi: Core.Strapi,
  uid: string,
  data: unknown,
  above: readonly string[] = [],
): readonly DataLink[] => {
  if (!isObject(data)) return [];
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
    return attribute.type === 'dynamiczone'
      ? [{ path, to: '', targets: null, parted: null, replaces: false }]
      : [];
  });
};
