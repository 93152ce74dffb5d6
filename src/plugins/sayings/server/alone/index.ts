import { type Keeper, startKeeper } from '../noted/keeper';

/** What `gongkai work` does beside sending: it keeps what the portals note. */
export const work = (databaseUrl: string, say: (line: string) => void): Keeper =>
  startKeeper({
    databaseUrl,
    onFault: (error) => say(`notes: ${error instanceof Error ? error.message : String(error)}`),
  });
