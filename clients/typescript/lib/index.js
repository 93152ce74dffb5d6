export * from './generated/graphql.js';
export { PortalFault } from './portal-fault.js';
export { portalClient } from './request.js';
