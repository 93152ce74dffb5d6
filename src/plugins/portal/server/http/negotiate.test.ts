import { expect, test } from 'vitest';
import { negotiate } from './negotiate';

test.each([
  ['nothing is said', undefined, 'application/json'],
  ['anything will do', '*/*', 'application/json'],
  ['any application', 'application/*', 'application/json'],
  [
    'GraphQL’s own',
    'application/graphql-response+json, application/json;q=0.9',
    'application/graphql-response+json',
  ],
  ['the first of equal ones', 'application/json, application/graphql-response+json', 'application/json'],
  ['a browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['UTF-8, quoted', 'application/json; charset="UTF-8"', 'application/json'],
  ['another charset', 'application/json; charset=iso-8859-1', null],
  ['anything but JSON', '*/*, application/json;q=0', 'application/graphql-response+json'],
  ['a picture', 'image/png', null],
])('media type where the caller says: %s', (_, accept, expected) => {
  expect(negotiate(accept)).toBe(expected);
});
