/** What the law protects and editors publish by mistake most often. */
export type PersonalDataKind = 'id-number' | 'mobile-phone' | 'bank-card' | 'home-address';

/** A place in a text that tells too much about someone. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Indexes into the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** The indexes of the characters that masking covers. */
  readonly covered: readonly number[];
}
