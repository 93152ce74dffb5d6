import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';

const wrong = (zh: string, en: string): GraphQLError =>
  new GraphQLError(`${zh} (${en})`, { extensions: { code: 'BAD_USER_INPUT' } });

/** Whether a day as it is written is one of the calendar: `Date` takes the 30th of February for the 2nd of March. */
const isDay = (written: string): boolean => {
  const read = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === written;
};

const time = (value: unknown): string => {
  const written = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)T.*(?:Z|[+-]\d\d:?\d\d)$/.exec(value) : null;
  const [whole = '', onDay = ''] = written ?? [];
  const read = isDay(onDay) ? new Date(whole) : null;
  // A zone may move the ends of the calendar to years of more digits, which no longer compare as texts.
  if (read === null || Number.isNaN(read.getTime()) || !/^\d{4}-/.test(read.toISOString()))
    throw wrong(
      `时间应写作带时区的 ISO 8601 格式，日期须实有，如 2026-01-31T08:00:00+08:00，收到 ${JSON.stringify(value)}`,
      'a time is ISO 8601 with its zone, on a day that exists, such as 2026-01-31T08:00:00+08:00',
    );
  return read.toISOString();
};

const day = (value: unknown): string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || !isDay(value))
    throw wrong(
      `日期应写作 2026-01-31 这样的格式，收到 ${JSON.stringify(value)}`,
      'a date is written as 2026-01-31',
    );
  return value;
};

const textScalar = (name: string, description: string, read: (value: unknown) => string): GraphQLScalarType =>
  new GraphQLScalarType({
    name,
    description,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : print(node)),
  });

export const dateTimeScalar = textScalar(
  'DateTime',
  'A moment (时间): ISO 8601 with its zone; answers are in UTC with milliseconds, such as `2026-01-31T00:00:00.000Z`.',
  time,
);

export const dateScalar = textScalar('Date', 'A calendar day (日期), such as `2026-01-31`.', day);

export const jsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'A JSON value (JSON 数据), as it was entered in the ledger.',
});
