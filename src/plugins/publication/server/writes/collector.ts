import type { Locale } from '../../../../domain/change';
import type { PublicTypeName } from '../../../../domain/public-model';
import { slot } from '../../../../plugin-kit/strapi/under-way';

/** Why and by whom; shown to administrators only. */
export interface Why {
  readonly reason?: string;
  readonly actor?: string;
}

interface Touched {
  readonly type: PublicTypeName;
  readonly documentId: string;
  /** Locales whose draft is being published. */
  readonly publishing: Set<Locale>;
}

/** What the writes of one transaction touched, so that it is judged and appended once, at the end. */
export interface Collector {
  readonly why: Why;
  readonly touched: Map<string, Touched>;
}

const collectors = slot<Collector>();

export const currentCollector = (): Collector | undefined => collectors.now();

export const withCollector = <T>(why: Why, work: (collector: Collector) => Promise<T>): Promise<T> => {
  const collector: Collector = { why, touched: new Map() };
  return collectors.run(collector, () => work(collector));
};

export const touch = (
  collector: Collector,
  type: PublicTypeName,
  documentId: string,
  publishing: readonly Locale[],
): void => {
  const key = `${type} ${documentId}`;
  const known = collector.touched.get(key) ?? { type, documentId, publishing: new Set<Locale>() };
  for (const locale of publishing) known.publishing.add(locale);
  collector.touched.set(key, known);
};
