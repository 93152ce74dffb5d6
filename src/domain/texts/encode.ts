/** Text as it stands between tags, and in an attribute between double quotes: as `sanitise` leaves it. */
export const encodeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const encodeValue = (text: string): string => encodeText(text).replaceAll('"', '&quot;');

/** Attributes with a blank before each; those without a value are left out. */
export const attributesText = (attributes: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${encodeValue(String(value))}"`)
    .join('');
