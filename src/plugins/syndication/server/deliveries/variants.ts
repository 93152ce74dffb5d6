import { isLocale, readSnapshot } from '../../../../domain/change';
import { publicTypeNamed } from '../../../../domain/public-model';
import { isReadyToPost, readyToPost, usualPlain } from '../../../../domain/ready-to-post';
import { cleanSnapshot } from '../../../../domain/texts';
import type { Addresses } from '../../../../plugin-kit/http/addresses';
import type { ChangeRow } from '../changes/read-changes';

/** What of an entry of the ledger its document is read from. */
export type Told = Pick<ChangeRow, 'type' | 'document_id' | 'locale' | 'unit_name' | 'snapshot' | 'unclean'>;

/** The document of an entry in the forms in which outlets post it; null where it has no text, or is of a register. */
export const formsOf = (entry: Told, { page, site }: Addresses) => {
  const { type: name, document_id: id, locale, unit_name: unitName, unclean } = entry;
  const type = publicTypeNamed(name);
  const snapshot = readSnapshot(entry.snapshot);
  if (!type || !snapshot || !isLocale(locale) || !isReadyToPost(type)) return null;
  const values = unclean ? cleanSnapshot(type.fields, snapshot) : snapshot;
  return readyToPost({ type, locale, unitName, values, site, url: page({ type: name, id, locale }) });
};

/** The member `variants` of a change that makes a text public, with its comma; empty where there is none. */
export const variantsMember = (entry: ChangeRow, addresses: Addresses): string => {
  if (entry.redacted || entry.has_left || (entry.action !== 'publish' && entry.action !== 'revise'))
    return '';
  const forms = formsOf(entry, addresses);
  if (!forms) return '';
  const variants = {
    html: forms.html(),
    wechat: forms.wechat(),
    plain: forms.plain(usualPlain),
    card: forms.card(),
  };
  return `,"variants":${JSON.stringify(variants)}`;
};
