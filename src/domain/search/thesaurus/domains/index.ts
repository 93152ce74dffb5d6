/** The groups of each domain, as text (read-groups.ts). */
export const domainWords: readonly string[] = [];
