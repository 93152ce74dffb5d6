import type { Headers } from '../../../../../plugin-kit/http/respond';
import { examples } from './examples';

/**
 * GraphiQL: no part of the page comes from elsewhere, for a network without the Internet. Style elements are its
 * libraries' (what scrolls behind a menu), small pictures stand in its style sheet.
 */
export const explorerHeaders: Headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** As text of a script element: nothing in it ends the element. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

export const explorerPage = `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>政务公开数据接口 · GraphQL</title>
<link rel="stylesheet" href="graphiql.css">
</head>
<body>
<header>
  <h1>政务公开数据接口</h1>
  <span>GraphQL · 只读 (read-only)</span>
  <a href="schema.graphql">数据结构 (schema)</a>
</header>
<main id="graphiql"><noscript>请启用 JavaScript (JavaScript is needed)</noscript></main>
<script type="application/json" id="examples">${asData(examples)}</script>
<script src="graphiql.js"></script>
</body>
</html>
`;
