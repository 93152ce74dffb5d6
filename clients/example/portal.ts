import { portalClient } from '../typescript/src';

export const request = portalClient('/portal/graphql');
