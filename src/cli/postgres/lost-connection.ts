import { codeOf, messageOf } from '../failure';

/** Not accepting connections yet, not any more, or gone in this moment. */
const codes = new Set(['57P03', '57P01', '57P02', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** Whether an error says that the database went away, and not that something is wrong with what was asked. */
export const isLostConnection = (error: unknown): boolean =>
  codes.has(codeOf(error)) || /^Connection (terminated|ended)|terminating connection/.test(messageOf(error));
