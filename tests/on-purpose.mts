/** The files of tests/exit-status: one passes and one fails, and `npm test` must tell so. Nobody else runs them. */
export const onPurpose: readonly string[] = process.env.ON_PURPOSE
  ? [`tests/exit-status/${process.env.ON_PURPOSE}.ts`]
  : [];
