import type { Settings } from '../environment/settings';
import { CannotRun, messageOf } from '../failure';
import { lifetime } from '../lifetime';
import { onSignal } from '../signals';
import { sayFailure } from '../terminal/say-failure';
import { start } from './start';
import { surviveUncaught } from './survive-uncaught';

const hardLimit = 60_000;

/** The server process from its first line to its last: starts, waits for a signal, stops in order. */
export const runServer = (settings: Settings): Promise<number> =>
  new Promise((resolve) => {
    const print = (line: string) => console.log(line);
    const life = lifetime((name, error) => console.error(`! ${name}: ${messageOf(error)}`));

    // Output that nobody reads any more is no failure: telling of it would fail again, for ever.
    for (const out of [process.stdout, process.stderr]) out.on('error', () => {});

    let ending = false;
    const end = async (status: number) => {
      if (ending) return;
      ending = true;
      // Something that never ends must not keep the database from being stopped by its own next start.
      setTimeout(() => resolve(status || 1), hardLimit).unref();
      await life.end();
      print('  已停止 · Stopped');
      resolve(status);
    };

    const signals = onSignal((signal, times) => {
      if (times > 1) return print('  正在停止，请稍候 · Stopping already, please wait');
      print(`\n收到 ${signal}，正在停止 · Stopping`);
      void end(0);
    });
    signals.listen();

    const onFatal = (problem: { zh: string; en: string }, error: unknown) => {
      console.error(`! ${problem.zh} · ${problem.en}`);
      sayFailure(error, 'both');
      void end(1);
    };
    const uncaught = surviveUncaught({ warn: (line) => console.error(line), onFatal });
    start(settings, { life, print, onFatal, onListening: uncaught.serving }).catch((error) => {
      // A step that was interrupted by the end fails; that is no news.
      if (life.isEnding()) return;
      sayFailure(error, 'both');
      void end(error instanceof CannotRun ? 2 : 1);
    });
  });
