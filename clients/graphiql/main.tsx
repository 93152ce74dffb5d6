import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { type Example, examplesPanel } from './examples-panel';
import './page.css';

// The page is served by the address that it asks: what stands behind `?` (the locale) goes with each question.
const address = `${location.pathname}${location.search}`;

const fetcher = async (question: object): Promise<Record<string, unknown>> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify(question),
  });
  return await answer.json();
};

const read = (id: string): string => document.getElementById(id)?.textContent ?? '';
const examples = JSON.parse(read('examples')) as readonly Example[];
const panel = examplesPanel(examples);
const greeting = `# 输入字段名时自动补全（Ctrl+空格），Ctrl+Enter 执行；左侧可打开字段文档和示例。
# Names complete as you type (Ctrl+Space), Ctrl+Enter asks; documentation and examples are on the left.

${examples[0]?.query ?? ''}`;

const room = document.getElementById('graphiql');
if (room)
  createRoot(room).render(
    <GraphiQL fetcher={fetcher} defaultQuery={greeting} plugins={[panel]} isHeadersEditorEnabled={false}>
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
    </GraphiQL>,
  );
