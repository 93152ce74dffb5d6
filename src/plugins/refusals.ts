import type { Core } from '@strapi/strapi';

/** Requests in which somebody tried what is not theirs to do, whatever the answer's number is. */
const refused = new WeakSet<object>();

/** Marks the request under way; outside requests nothing is marked. */
export const markRefused = (strapi: Core.Strapi): void => {
  const request = strapi.requestContext.get();
  if (request) refused.add(request);
};

export const wasRefused = (request: object): boolean => refused.has(request);
