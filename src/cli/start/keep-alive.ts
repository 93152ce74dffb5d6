/** Longer than proxies keep an idle connection (nginx 60 s, most clouds less): who closes first resets the other's request. */
const USUAL_SECONDS = 75;

/** KEEP_ALIVE: seconds for which an idle connection is kept open (Node closes it after 5). Throws on what is no whole number above 0. */
export const keepAliveOf = (text: string | undefined): number => {
  const seconds = Number(text || USUAL_SECONDS);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 3_600)
    throw new Error(
      `KEEP_ALIVE：“${text}”应为 1 至 3600 的秒数 · must be a number of seconds from 1 to 3600`,
    );
  return seconds;
};
