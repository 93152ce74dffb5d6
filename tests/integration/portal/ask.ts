import { expect } from 'vitest';

export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: ReadonlyArray<{ message: string; path?: unknown[]; extensions?: { code?: string } }>;
}

/** Asks the portal as a front-end would. */
export const ask = async <Data = Record<string, unknown>>(
  url: string,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Answer<Data>> => {
  const answer = await fetch(`${url}/portal/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as Answer<Data>;
};

/** The data of an answer that must hold no error. */
export const dataOf = async <Data = Record<string, unknown>>(
  url: string,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Data> => {
  const { data, errors } = await ask<Data>(url, query, variables);
  expect(errors).toBeUndefined();
  return data as Data;
};

/** The code of the first error of an answer that must hold no data. */
export const codeOf = async (
  url: string,
  query: string,
  variables?: Record<string, unknown>,
): Promise<string | undefined> => {
  const { data, errors } = await ask(url, query, variables);
  expect(data ?? null).toBeNull();
  return errors?.[0]?.extensions?.code;
};
