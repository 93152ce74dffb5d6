/** PORTAL_REMEMBER=false: every answer is read from the database. */
export const remembersOf = (text: string | undefined): boolean => text !== 'false';

/** PORTAL_ORIGINS: sites whose pages may ask, separated by commas; not set: any. */
export const originsOf = (text: string | undefined): readonly string[] => {
  const named = (text ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  return named.length === 0 ? ['*'] : named;
};
