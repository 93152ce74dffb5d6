import { portalClient, type Request } from '../typescript/src';
import { locale } from './language';

const ask = portalClient('/portal/graphql');

/** Asks in the page's language. */
export const request: Request = (document, variables, options) =>
  ask(document, { ...variables, locale }, options);
