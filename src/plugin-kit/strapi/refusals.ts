import type { Core } from '@strapi/strapi';

/** Requests in which somebody tried what is not theirs to do, whatever the answer's number is, and what they named where only a part was refused. */
const refused = new WeakMap<object, readonly string[]>();

/** Marks the request under way, with the documentIds that were not there for whoever asks; outside requests nothing is marked. */
export const markRefused = (strapi: Core.Strapi, documentIds: readonly string[] = []): void => {
  const request = strapi.requestContext.get();
  if (request) refused.set(request, [...(refused.get(request) ?? []), ...documentIds]);
};

/** What was refused in a request: null where nothing was, [] where it is the request as a whole. */
export const refusedIn = (request: object): readonly string[] | null => refused.get(request) ?? null;
