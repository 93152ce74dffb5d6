import type { Core } from '@strapi/strapi';
import { service } from '../../../../plugin-kit/strapi/service';
import type { DocumentsTask, TellAbout } from './public-documents';

/** Doubles, documents of units that are out of use, registers that lead nowhere: public already, refused when next revised. */
export const judgeStanding = (
  strapi: Core.Strapi,
  { unit, domain, now }: Pick<DocumentsTask, 'unit' | 'domain' | 'now'>,
  tell: TellAbout,
): Promise<void> =>
  service(strapi, 'publication', 'standing').tell(now, (about, finding) => {
    if (unit !== undefined && about.unit !== unit) return;
    if (domain !== undefined && about.domain !== domain) return;
    tell(about, finding);
  });
