const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };

/** The words of a text with form, a line for each block: what rules read, never what is shown. */
export const textOfHtml = (html: string | null): string =>
  (html ?? '')
    .replace(/<(?:br|\/(?:p|div|h[1-6]|li|tr|td|th))\b[^>]*>/giu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(nbsp|lt|gt|quot|amp);/gu, (_, name: string) => entities[name] ?? ' ')
    .trim();
