export * from './generated/graphql.js';
export { PortalFault, type PortalFaultEntry } from './portal-fault.js';
export { type PortalOptions, portalClient, type Request } from './request.js';
