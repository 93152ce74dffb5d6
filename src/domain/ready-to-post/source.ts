import type { Locale } from '../change';
import type { PublicType } from '../public-model';

/** A public document as it goes to outlets. */
export interface Source {
  readonly type: PublicType;
  readonly locale: Locale;
  /** The responsible unit's name. */
  readonly unitName: string | null;
  /** Its public fields, as a snapshot or the store has them; texts with form are clean. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What stands before the path of a file (https://example.gov.cn); empty where it is not known. */
  readonly site: string;
  /** The portal's page; null while the portal has none. */
  readonly url: string | null;
}

/** Types that can be posted: those with a text with form. A register's entry is no news. */
export const isReadyToPost = ({ fields }: Pick<PublicType, 'fields'>): boolean =>
  Object.values(fields).some((field) => field.kind === 'text' && field.html);
