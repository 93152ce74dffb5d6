import type { ClientConfig } from 'pg';
import { createEntrance, type Entrance } from './http/entrance';
import { usualLimits } from './limits/limits';
import { ChangesHeard } from './run/changes-heard';
import { Lines } from './run/lines';
import { Portal } from './run/portal';
import { RememberedAnswers } from './run/remembered';
import { portalSchema } from './schema/portal-schema';

export interface PortalOptions {
  /** The reading role's connection: it sees the store and the ledger, and nothing else. */
  readonly connection: ClientConfig;
  readonly connections?: number;
  /** Sites whose pages may ask; any, when none is named. */
  readonly origins?: readonly string[];
  /** Whether answers are kept until something public changes. */
  readonly remember: boolean;
  readonly onFault: (error: unknown) => void;
}

export interface OpenPortal {
  readonly entrance: Entrance;
  /** To be called where something public has changed in this process: its next answer shows it. */
  changed(): void;
  close(): Promise<void>;
}

const CONNECTIONS = 4;
const STATEMENT_TIMEOUT_MS = 5_000;

/** The portal from the database to the address, inside Strapi and alone. */
export const openPortal = ({
  connection,
  connections,
  origins,
  remember,
  onFault,
}: PortalOptions): OpenPortal => {
  const lines = new Lines({
    connection,
    count: connections ?? CONNECTIONS,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    onLost: onFault,
  });
  const answers = new RememberedAnswers();
  const heard = remember
    ? new ChangesHeard({
        connection,
        onChange: () => answers.forget(),
        onListening: (listening) => answers.listen(listening),
        onFault,
      })
    : null;
  const portal = new Portal({
    answers,
    schema: portalSchema,
    limits: usualLimits,
    ask: (text, values) => lines.query(text, values),
    now: () => new Date(),
    onFault,
  });
  return {
    entrance: createEntrance({ portal, origins: origins ?? ['*'], onFault }),
    changed: () => answers.forget(),
    close: async () => {
      await Promise.all([heard?.end(), lines.end()]);
    },
  };
};
