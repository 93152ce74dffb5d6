import { describe, expect, test } from 'vitest';
import {
  type PublicFile,
  pathOfPicture,
  picturesIn,
  privatePictures,
  sameButForPictures,
  withPublicPictures,
  withSite,
} from '.';

const sha256 = 'ab'.repeat(32);
const file: PublicFile = {
  name: '流程图.png',
  mimeType: 'image/png',
  size: 9,
  sha256,
  alternativeText: '低保“申请”流程 <图>',
  source: 'doc1',
};
const address = `/portal/files/${sha256}/${encodeURIComponent('流程图.png')}`;
const at = (path: string) => (path === '/files/private/liu_1.png' ? file : undefined);

describe('a picture of the media library in a text', () => {
  test('is known by its path, whatever the site and the signature', () => {
    for (const src of [
      '/files/private/liu_1.png',
      '/files/private/liu_1.png?expires=1&amp;signature=x',
      'https://admin.example.gov.cn/files/private/liu_1.png?expires=2&amp;signature=y#z',
      '//admin.example.gov.cn/files/private/liu_1.png',
    ])
      expect(pathOfPicture(src), src).toBe('/files/private/liu_1.png');
  });

  test('stands in the public text at its public address, with the alternative text that it has in the library', () => {
    expect(
      withPublicPictures(
        '<p>流程：<img class="wide" src="/files/private/liu_1.png?expires=1&amp;signature=x" srcset="/files/private/l.png 2x">。</p>',
        at,
      ),
    ).toBe(
      `<p>流程：<img src="${address}" class="wide" alt="低保“申请”流程 &lt;图&gt;" data-file="doc1">。</p>`,
    );
  });

  test('keeps the alternative text of its place', () => {
    const html = withPublicPictures(`<IMG alt='第一步 "申请"' src=/files/private/liu_1.png />`, at);
    expect(html).toBe(`<img src="${address}" alt="第一步 &quot;申请&quot;" data-file="doc1">`);
    expect(picturesIn(html)).toEqual([
      { sha256, name: '流程图.png', mimeType: 'image/png', alternativeText: '第一步 "申请"', source: 'doc1' },
    ]);
  });
});

test('what only looks like the address of a picture is none', () => {
  const html = `<p title="<img src='/files/private/liu_1.png'>"></p><img alt=" src=/files/private/liu_1.png" src="https://elsewhere.example/a.png" src="${address}">`;
  expect(withPublicPictures(html, at)).toContain('src="https://elsewhere.example/a.png"');
  expect(picturesIn(html).at(-1)).toBe(null);
});

test('pictures from anywhere else stay as they are and are told apart', () => {
  const html = `<img src="https://elsewhere.example/a.png"><img src="data:image/png;base64,AAAA"><img><img src="${address}">`;
  expect(withPublicPictures(html, at)).toBe(html);
  expect(picturesIn(html).map((picture) => picture?.sha256 ?? null)).toEqual([null, null, null, sha256]);
  expect(privatePictures(html)).toEqual(['/a.png', 'data:image/png;base64,AAAA']);
});

test('a text whose picture alone was replaced is the same text', () => {
  const [now, before] = [
    '<p>一</p><img src="/files/private/liu_1.png?expires=3">',
    `<p>一</p><img src="${address}" data-file="doc1">`,
  ];
  expect(sameButForPictures(now, before)).toBe(true);
  expect(sameButForPictures(now.replace('一', '二'), before)).toBe(false);
  expect(sameButForPictures(`${now}<img src="x">`, before)).toBe(false);
});

test('readers of a feed get the whole address', () => {
  expect(withSite(`<img src="${address}" alt="图"><img src="/a.png">`, 'https://open.example')).toBe(
    `<img src="https://open.example${address}" alt="图"><img src="/a.png">`,
  );
  expect(
    withSite(
      '<p>见<a href="/portal/files/a.pdf">办法</a>、<a title="t" href="/x?a=1&amp;b=2">表</a>、<a href="//cdn.example/y">外</a>、<a href="#b">下</a></p>',
      'https://open.example',
    ),
  ).toBe(
    '<p>见<a href="https://open.example/portal/files/a.pdf">办法</a>、<a title="t" href="https://open.example/x?a=1&amp;b=2">表</a>、<a href="//cdn.example/y">外</a>、<a href="#b">下</a></p>',
  );
});
