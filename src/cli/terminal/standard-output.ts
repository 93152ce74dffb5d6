/**
 * Standard output belongs to a command's result. Whatever else is printed there, by Strapi or a library, goes to
 * standard error while the command works.
 */
export const reserveStandardOutput = (): ((text: string) => Promise<void>) => {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  // A reader that has gone away (`| head`) is no fault.
  process.stdout.on('error', () => {});
  return (text) =>
    new Promise((resolve) => {
      write(text, () => resolve());
    });
};
