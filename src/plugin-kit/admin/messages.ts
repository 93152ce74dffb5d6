type Messages = Readonly<Record<string, string>>;

interface Translation {
  readonly locale: string;
  readonly data: Messages;
}

/** A plugin's `registerTrads`: Strapi asks it for the words of the admin's locales. */
export const registerTradsOf = (chinese: Messages, english: Messages) => {
  const known: Readonly<Record<string, Messages>> = { 'zh-Hans': chinese, en: english };
  return async ({ locales }: { readonly locales: readonly string[] }): Promise<Translation[]> =>
    locales.map((locale) => ({ locale, data: known[locale] ?? {} }));
};
