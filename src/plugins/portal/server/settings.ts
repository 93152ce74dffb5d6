/** PORTAL_ORIGINS: sites whose pages may ask, separated by commas; not set: any. */
export const originsOf = (text: string | undefined): readonly string[] => {
  const named = (text ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  return named.length === 0 ? ['*'] : named;
};
