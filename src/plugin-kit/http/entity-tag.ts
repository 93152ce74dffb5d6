/** Whether a caller's If-None-Match says that it has what bears the tag. */
export const hasTagged = (header: string | undefined, tag: string): boolean =>
  header?.split(/\s*,\s*/).some((one) => one === '*' || one.replace(/^W\//, '') === tag) ?? false;
