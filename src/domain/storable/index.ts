/** What no database text or JSON column can hold, found before it is sent there. */
export * from './unstorable';
