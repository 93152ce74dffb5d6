import type { Document } from '../../portal/district';
import type { Peer } from '../engine';
import { groonga, hasGroonga } from './groonga';
import { bigrams, plain, words } from './tokens';
import { tsvector } from './tsvector';
import { hasXapian, xapian } from './xapian';

const CHUNK = 500;

/** Every peer that this machine has, empty. What it lacks is told. */
export const startPeers = async (say: (line: string) => void): Promise<readonly Peer[]> => {
  const peers: Peer[] = [];
  if (hasGroonga()) peers.push(await groonga(bigrams), await groonga(words));
  else say('Groonga is left out: apt-get install groonga-bin');
  if (hasXapian()) peers.push(await xapian(bigrams), await xapian(words));
  else say('Xapian is left out: apt-get install python3-xapian');
  peers.push(await tsvector(words));
  return peers;
};

/** Gives all of them the same documents, side by side, and milliseconds until each had them. */
export const fill = async (
  peers: readonly Peer[],
  documents: Iterable<Document>,
): Promise<ReadonlyMap<string, number>> => {
  const took = new Map(peers.map(({ name }) => [name, 0]));
  const timed = async (peer: Peer, work: () => Promise<void>): Promise<void> => {
    const began = performance.now();
    await work();
    took.set(peer.name, (took.get(peer.name) ?? 0) + performance.now() - began);
  };
  let chunk: ReturnType<typeof plain>[] = [];
  const flush = async (): Promise<void> => {
    const full = chunk;
    chunk = [];
    await Promise.all(peers.map((peer) => timed(peer, () => peer.add(full))));
  };
  for (const document of documents) {
    if (document.locale === 'zh-Hans') chunk.push(plain(document));
    if (chunk.length >= CHUNK) await flush();
  }
  if (chunk.length > 0) await flush();
  for (const peer of peers) await timed(peer, () => peer.ready());
  return took;
};
