const length = 30;

/** A bar on standard error, where a person looks on; silent otherwise. */
export const progressBar = (): { show: (done: number, total: number) => void; clear: () => void } => {
  const isSeen = process.stderr.isTTY === true;
  let shown = '';
  const put = (line: string) => {
    if (line === shown) return;
    shown = line;
    process.stderr.write(`\r\u001b[K${line}`);
  };
  return {
    show: (done, total) => {
      if (!isSeen || total === 0) return;
      const filled = Math.round((done / total) * length);
      put(`${'█'.repeat(filled)}${'░'.repeat(length - filled)} ${done}/${total}`);
    },
    clear: () => {
      if (isSeen && shown) process.stderr.write('\r\u001b[K');
    },
  };
};
