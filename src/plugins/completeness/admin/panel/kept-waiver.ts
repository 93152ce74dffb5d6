import type { Waiver } from '../../../../domain/waivers';

/** A waiver as the server keeps it. */
export interface KeptWaiver extends Waiver {
  readonly id: string;
}
