import type { Modules } from '@strapi/strapi';
import { type PublicType, publicTypeOf } from '../../../../domain/public-model';
import { sanitise } from '../../../../domain/texts';

const saves = ['create', 'update', 'clone'];

const fieldsWithForm = ({ fields }: PublicType): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.kind === 'text' && field.html ? [name] : []));

/** What an editor pastes, and what a program sends, is kept without what no reader may be given. */
export const cleanWhenSaved: Modules.Documents.Middleware.Middleware = (context, next) => {
  const type = publicTypeOf(context.uid);
  const { data } = context.params as { data?: Record<string, unknown> };
  if (type && data && saves.includes(context.action))
    for (const name of fieldsWithForm(type)) {
      const html = data[name];
      if (typeof html === 'string') data[name] = sanitise(html);
    }
  return next();
};
