/** The chosen codes after one was ticked or cleared, in the list's order; a code that the list does not know goes. */
export const toggled = (
  list: readonly string[],
  chosen: readonly string[],
  code: string,
  on: boolean,
): string[] => list.filter((each) => (each === code ? on : chosen.includes(each)));
