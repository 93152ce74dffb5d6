import type { Core, Modules } from '@strapi/strapi';
import { judgeSaying, mostSayings, type SayingFault } from '../../../../domain/search';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { service } from '../../../../plugin-kit/strapi/service';
import { segmenter } from '../../../../plugin-kit/texts/segmenter';
import { allEntries, sayingUid } from './entries';
import { SayingRefused } from './saying-refused';

const reading: readonly string[] = ['findOne', 'findFirst', 'findMany', 'count'];

const tooMany: SayingFault = {
  field: 'words',
  message: {
    zh: `检索用语最多${mostSayings}条；请并入已有的条目，或删去不再需要的`,
    en: `There may be ${mostSayings} entries: add to one that exists, or delete what is not needed any more`,
  },
};

const faultsOf = async (strapi: Core.Strapi, written: unknown): Promise<readonly SayingFault[]> => {
  const { documentId } = written as { readonly documentId?: string };
  const entries = await allEntries(strapi);
  if (entries.length > mostSayings) return [tooMany];
  const others = entries.filter((entry) => entry.documentId !== documentId);
  return entries
    .filter((entry) => entry.documentId === documentId)
    .flatMap((entry) => judgeSaying(entry, others, segmenter()));
};

/** An entry is judged as it stands saved, whoever saves it, and rolled back with a fault in it; then the portal has it. */
export const keepSayings =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    if (context.uid !== sayingUid || reading.includes(context.action)) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const faults = context.action === 'delete' ? [] : await faultsOf(strapi, result);
      if (faults.length > 0) throw new SayingRefused(faults, languageOf(strapi));
      await service(strapi, 'publication', 'sayings').renew();
      return result;
    });
  };
