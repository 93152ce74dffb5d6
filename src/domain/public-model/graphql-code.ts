/** A code as GraphQL writes it: `on-request` is ON_REQUEST. */
export const graphqlCode = (code: string): string => code.toUpperCase().replaceAll('-', '_');
