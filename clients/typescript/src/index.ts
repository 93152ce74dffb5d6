export * from './generated/graphql';
export { PortalFault, type PortalFaultEntry } from './portal-fault';
export { type PortalOptions, portalClient, type Request } from './request';
