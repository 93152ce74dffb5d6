/** What the thread is started with. */
export interface FrontSettings {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** The socket on which Strapi listens. */
  readonly behind: string;
  /** Seconds for which an idle connection is kept open. */
  readonly keepAlive: number;
  /** See changes-told.ts. */
  readonly changes: SharedArrayBuffer;
}

/** What it says. */
export type FrontSays =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'log'; readonly line: string };

/** What it is told: to answer what it was asked, and to end. */
export const STOP = 'stop';
