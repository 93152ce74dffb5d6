/** The trail of sign-ins, refusals and changes of accounts, rights, units, settings and waivers. */
export { type AuditFact, type AuditNote, type AuditRow, hashedText, noteText } from './entry';
export { expiresBefore, leastKeptDays, statementText } from './expiry';
export { csvHeading, csvLine, jsonLine } from './export';
export type { AuditDeed, AuditKind } from './kinds';
