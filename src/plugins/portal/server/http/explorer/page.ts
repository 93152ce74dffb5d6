import type { Headers } from '../respond';

/** A page to try queries: no part of it comes from elsewhere, for a network without the Internet. */
export const explorerHeaders: Headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

export const explorerPage = `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>政务公开数据接口 · GraphQL</title>
<style>
  body { margin: 0; font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; color: #1d2433; background: #f6f7f9; }
  header { padding: 12px 20px; background: #fff; border-bottom: 1px solid #d8dce4; display: flex; gap: 20px; align-items: baseline; flex-wrap: wrap; }
  h1 { font-size: 18px; margin: 0; }
  main { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; padding: 16px 20px; height: calc(100vh - 90px); box-sizing: border-box; }
  section { display: flex; flex-direction: column; gap: 8px; min-height: 0; }
  label { font-weight: 600; }
  textarea, pre { font: 13px/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace; margin: 0; padding: 10px; border: 1px solid #b9c0cc; border-radius: 6px; background: #fff; box-sizing: border-box; width: 100%; }
  #query { flex: 1; resize: none; }
  #variables { height: 90px; resize: vertical; }
  pre { flex: 1; overflow: auto; white-space: pre-wrap; word-break: break-word; }
  button, select { font: inherit; padding: 6px 14px; border-radius: 6px; border: 1px solid #1f5fbf; background: #1f5fbf; color: #fff; }
  select { background: #fff; color: inherit; border-color: #b9c0cc; }
  .row { display: flex; gap: 10px; align-items: center; flex-wrap: wrap; }
  @media (max-width: 800px) { main { grid-template-columns: 1fr; height: auto; } #query, pre { min-height: 300px; } }
</style>
</head>
<body>
<header>
  <h1>政务公开数据接口</h1>
  <span>GraphQL · 只读 (read-only)</span>
  <a href="/portal/schema.graphql">数据结构 (schema)</a>
</header>
<main>
  <section>
    <div class="row">
      <label for="example">示例 (examples)</label>
      <select id="example"></select>
      <button id="run" type="button">执行 (run)</button>
      <span id="status" role="status"></span>
    </div>
    <label for="query">查询 (query)</label>
    <textarea id="query" spellcheck="false"></textarea>
    <label for="variables">变量 (variables, JSON)</label>
    <textarea id="variables" spellcheck="false"></textarea>
  </section>
  <section>
    <label for="answer">结果 (answer)</label>
    <pre id="answer" tabindex="0"></pre>
  </section>
</main>
<script src="/portal/explorer.js"></script>
</body>
</html>
`;
