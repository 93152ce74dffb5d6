import { test } from 'vitest';
import { sanitise } from '../../src/domain/texts';

/** A paragraph and a small table of an official text, about 700 signs of HTML. */
const piece = [
  '<h2>二、救助标准</h2>',
  '<p>（一）<strong>家庭</strong>对象按月发给，标准为城市低保标准的<ins>1.5</ins>倍；情况特殊的，经区民政局审核后可以适当提高。</p>',
  '<table><thead><tr><th scope="col">对象</th><th scope="col">标准</th></tr></thead><tbody>',
  ...['低保对象', '特困人员', '低保边缘户'].map(
    (who) => `<tr><td rowspan="1">${who}</td><td>每人每月690元，按季度发给</td></tr>`,
  ),
  '</tbody></table>',
].join('');
/** The same as Word pastes it. */
const pasted = piece.replaceAll(
  /<(p|td|strong)/gu,
  '<$1 class="MsoNormal" style="margin:0cm;font-family:宋体" onclick="x()"',
);

const of = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));

const p50 = (runs: readonly number[]): number => [...runs].sort((a, b) => a - b)[runs.length >> 1] ?? 0;

test.each([
  ['1 MB that is clean', of(piece, 1_000_000)],
  ['1 MB from Word', of(pasted, 1_000_000)],
  ['20 pages (60 kB)', of(piece, 60_000)],
])('%s', (name, html) => {
  const runs = Array.from({ length: 12 }, (_, run) => {
    // Another text each time: the same one is remembered.
    const text = `${html}<p>${run}</p>`;
    const begin = performance.now();
    sanitise(text);
    return performance.now() - begin;
  });
  console.log(
    `${name}: ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB, p50 ${p50(runs).toFixed(1)} ms, longest ${Math.max(...runs).toFixed(1)} ms`,
  );
});
