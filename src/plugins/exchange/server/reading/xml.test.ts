import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readXml } from './xml';

const xml = '<?xml version="1.0"?><a><b>区民政局</b></a>';
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from(xml)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${xml}`)],
  ['UTF-16', Buffer.from(`\uFEFF${xml}`, 'utf16le')],
  ['UTF-16, the other way round', swapped(`\uFEFF${xml}`)],
])('%s, cut anywhere', async (_, bytes) => {
  for (let cut = 2; cut < bytes.length; cut += 1) {
    let text = '';
    const stream = Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)]);
    await readXml(stream, {
      text: (more) => {
        text += more;
      },
    });
    expect(text).toBe('区民政局');
  }
});
