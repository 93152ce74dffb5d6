import { type PublicType, publicTypes } from '../public-model';

/** The types whose documents are news: those that are written, signed and published. Registers are none. */
export const newsTypes: readonly PublicType[] = publicTypes.filter(({ drafts }) => drafts);
