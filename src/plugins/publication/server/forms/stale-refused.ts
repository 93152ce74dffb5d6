import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { type PublicType, uidOf } from '../../../../domain/public-model';
import { type FormSave, staleMessage } from '../../../../domain/stale-form';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { service } from '../../../../plugin-kit/strapi/service';
import { actorOf } from '../writes/actor';

interface View {
  readonly metadatas?: Readonly<Record<string, { readonly edit?: { readonly label?: string } }>>;
}

/** The labels of a type's fields as its form shows them. */
const labels = async (strapi: Core.Strapi, type: PublicType): Promise<(field: string) => string> => {
  const view = (await strapi
    .plugin('content-manager')
    .service('content-types')
    .findConfiguration(strapi.contentType(uidOf(type.name) as never))) as View;
  return (field) => view.metadatas?.[field]?.edit?.label ?? field;
};

const system = { zh: '系统', en: 'the system' };

/**
 * A form that is older than what is saved, with who changed what since, in the reader's language. `details.stale` tells
 * the admin to leave the form as it is; `details.errors` marks the fields.
 */
export const staleRefused = async (
  strapi: Core.Strapi,
  type: PublicType,
  saves: readonly FormSave[],
): Promise<errors.ValidationError> => {
  const names = await service(strapi, 'accounts', 'names').of(saves.map(({ by }) => by));
  const label = await labels(strapi, type);
  const nameOf = (by: string) => {
    const name = names.get(by);
    return name === undefined ? system : { zh: name, en: name };
  };
  const changes = saves.map(({ by, at, fields }) => ({
    by: by === actorOf(strapi) ? null : nameOf(by),
    at,
    fields: fields.map(label),
  }));
  const language = languageOf(strapi);
  const fieldErrors = saves.flatMap(({ fields }, index) =>
    fields.map((field) => ({
      path: [field],
      message: staleMessage(changes.slice(index, index + 1))[language],
      name: 'ValidationError',
    })),
  );
  return new errors.ValidationError(staleMessage(changes)[language], {
    errors: fieldErrors,
    stale: saves.map(({ at, fields }, index) => ({ at, fields, by: changes[index]?.by?.zh ?? null })),
  });
};
