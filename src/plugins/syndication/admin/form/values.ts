import type { ShownSubscription } from '../../../../domain/subscriptions';

/** The form as it is typed. */
export interface OutletValues {
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly types: readonly string[];
  readonly unit: string;
  readonly domain: string;
  readonly fiveOpen: string;
  readonly column: string;
  readonly thin: boolean;
  readonly variants: boolean;
  readonly from: 'now' | 'day' | 'beginning';
  readonly day: string;
}

export const emptyValues: OutletValues = {
  name: '',
  kind: 'website',
  address: '',
  types: [],
  unit: '',
  domain: '',
  fiveOpen: '',
  column: '',
  thin: false,
  variants: false,
  from: 'now',
  day: '',
};

export const valuesOf = (outlet: ShownSubscription): OutletValues => ({
  ...emptyValues,
  name: outlet.name,
  kind: outlet.kind,
  address: outlet.address,
  types: outlet.types ?? [],
  unit: outlet.unit ?? '',
  domain: outlet.domain ?? '',
  fiveOpen: outlet.fiveOpen ?? '',
  column: outlet.column ?? '',
  thin: outlet.thin,
  variants: outlet.variants,
});

/** What the server is sent of an outlet that is there: it goes on where it stands. */
export const changedBy = ({ day, from, types, ...values }: OutletValues): object => ({
  ...values,
  types: types.length === 0 ? null : types,
});

/** What the server is sent of a new one; a day begins at midnight in China. */
export const askedBy = (values: OutletValues): object => ({
  ...changedBy(values),
  from: values.from === 'day' ? values.day : values.from,
});
