import type { IncomingMessage } from 'node:http';
import { defaultLocale, type Locale, locales } from '../../../../domain/change';
import { isObject } from '../../../../domain/json';
import { graphqlCode } from '../../../../domain/public-model';
import type { GraphQLRequest } from '../run/graphql-request';
import { HttpFault } from './http-fault';
import { readBody } from './read-body';

const wrong = (zh: string, en: string): HttpFault => new HttpFault(400, zh, en);

/** A hash has 64 digits; room is left for its name. */
const LONGEST_ID = 100;

/** The trusted document that is named: by GraphQL over HTTP’s own parameter, or in the extension that Apollo uses. */
const documentOf = (
  documentId: unknown,
  extensions: Readonly<Record<string, unknown>> | null,
): string | null => {
  const persisted = extensions?.persistedQuery;
  const named = documentId ?? (isObject(persisted) ? persisted.sha256Hash : null) ?? null;
  if (named === null) return null;
  if (typeof named !== 'string' || named === '' || named.length > LONGEST_ID)
    throw wrong(
      '参数 documentId 应为 sha256: 加十六进制哈希',
      'the parameter documentId must be sha256: and a hash',
    );
  return named;
};

/** The language of the request: `?locale=` on its address, of a POST too, as the schema's enum calls it. */
const localeOf = (address: URLSearchParams): Locale => {
  const asked = address.get('locale');
  if (asked === null) return defaultLocale;
  const known = locales.find((locale) => graphqlCode(locale) === asked);
  if (known) return known;
  const names = locales.map(graphqlCode);
  throw wrong(
    `地址参数 locale 应为 ${names.join(' 或 ')}，收到“${asked.slice(0, 40)}”`,
    `the parameter locale of the address must be ${names.join(' or ')}`,
  );
};

/** The parameters of a request, checked: GraphQL over HTTP names four, and one of a trusted document. */
const question = (parameters: Readonly<Record<string, unknown>>, locale: Locale): GraphQLRequest => {
  const { operationName = null, variables = null, extensions = null } = parameters;
  const query = typeof parameters.query === 'string' && parameters.query !== '' ? parameters.query : null;
  if (
    query === null &&
    parameters.query !== undefined &&
    parameters.query !== null &&
    parameters.query !== ''
  )
    throw wrong('参数 query 应为文本', 'the parameter query must be a string');
  if (operationName !== null && typeof operationName !== 'string')
    throw wrong('参数 operationName 应为文本', 'the parameter operationName must be a string');
  if (variables !== null && !isObject(variables))
    throw wrong('参数 variables 应为对象', 'the parameter variables must be an object');
  if (extensions !== null && !isObject(extensions))
    throw wrong('参数 extensions 应为对象', 'the parameter extensions must be an object');
  const documentId = documentOf(parameters.documentId, extensions);
  if (query === null && documentId === null)
    throw wrong(
      '缺少参数 query（GraphQL 文档，文本）',
      'the parameter query is missing: a GraphQL document as a string',
    );
  return {
    query,
    documentId,
    operationName: operationName === '' ? null : operationName,
    variables: variables ?? {},
    locale,
  };
};

const parsed = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(`${name}不是有效的 JSON`, `${name === '请求体' ? 'the body' : name} is not valid JSON`);
  }
};

const checkType = (request: IncomingMessage): void => {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(/\s*;\s*/);
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice(8);
  if (type.trim() !== 'application/json' || (charset !== undefined && !/^"?utf-?8"?$/.test(charset)))
    throw new HttpFault(
      415,
      '请求体应为 JSON（Content-Type: application/json; charset=utf-8）',
      'send JSON: Content-Type: application/json; charset=utf-8',
    );
};

const ofBody = (text: string, locale: Locale): GraphQLRequest => {
  const body = parsed(text, '请求体');
  if (!isObject(body))
    throw wrong(
      '请求体应为一个 JSON 对象，不接受成批请求',
      'the body must be one JSON object; batches are not taken',
    );
  return question(body, locale);
};

const ofAddress = (given: URLSearchParams, locale: Locale): GraphQLRequest => {
  const json = (name: string): unknown => {
    const text = given.get(name);
    return text === null || text === '' ? null : parsed(text, name);
  };
  const parameters = {
    query: given.get('query'),
    documentId: given.get('documentId'),
    operationName: given.get('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
  return question(parameters, locale);
};

/** Reads what a POST asks in its body, or a GET in its address, and hands it over. */
export const readRequest = (
  request: IncomingMessage,
  take: (question: GraphQLRequest) => void,
  fail: (error: unknown) => void,
): void => {
  const url = request.url ?? '';
  const at = url.indexOf('?');
  const address = new URLSearchParams(at === -1 ? '' : url.slice(at + 1));
  const locale = localeOf(address);
  if (request.method === 'POST') {
    checkType(request);
    readBody(request, (text) => take(ofBody(text, locale)), fail);
  } else take(ofAddress(address, locale));
};
