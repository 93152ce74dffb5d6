/** The page 检索用语 in the admin. */
export const sayingsPlace = '/plugins/sayings';

const entries = '/content-manager/collection-types/api::saying.saying';
/** The content manager's form of an entry. */
export const entryPlace = (documentId: string): string => `${entries}/${documentId}`;

/** Addresses of the server. */
export const overviewAddress = '/sayings/overview';
export const entriesAddress = entries;
