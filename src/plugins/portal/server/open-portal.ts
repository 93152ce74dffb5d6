import type { ClientConfig } from 'pg';
import { createEntrance, type Entrance } from './http/entrance';
import { usualLimits } from './limits/limits';
import { Lines } from './run/lines';
import { Portal } from './run/portal';
import { portalSchema } from './schema/portal-schema';

export interface PortalOptions {
  /** The reading role's connection: it sees the store and the ledger, and nothing else. */
  readonly connection: ClientConfig;
  readonly connections?: number;
  /** Sites whose pages may ask; any, when none is named. */
  readonly origins?: readonly string[];
  readonly onFault: (error: unknown) => void;
}

export interface OpenPortal {
  readonly entrance: Entrance;
  close(): Promise<void>;
}

const CONNECTIONS = 4;
const STATEMENT_TIMEOUT_MS = 5_000;

/** The portal from the database to the address, inside Strapi and alone. */
export const openPortal = ({ connection, connections, origins, onFault }: PortalOptions): OpenPortal => {
  const lines = new Lines({
    connection,
    count: connections ?? CONNECTIONS,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    onLost: onFault,
  });
  const portal = new Portal({
    schema: portalSchema,
    limits: usualLimits,
    ask: (text, values) => lines.query(text, values),
    now: () => new Date(),
    onFault,
  });
  return {
    entrance: createEntrance({ portal, origins: origins ?? ['*'], onFault }),
    close: () => lines.end(),
  };
};
