import { GraphiQL } from 'graphiql';
import { parse } from 'graphql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { type Example, examplesPanel } from './examples-panel';
import './page.css';

// The page is served by the address that it asks: what stands behind `?` (the locale) goes with each question.
const address = `${location.pathname}${location.search}`;

interface Question {
  readonly query: string;
  readonly operationName?: string | null;
}

/** The names of a document's operations; null: it cannot be read, and the server says why. */
const operationsIn = (query: string): readonly (string | undefined)[] | null => {
  try {
    return parse(query).definitions.map((part) => ('name' in part ? part.name?.value : undefined));
  } catch {
    return null;
  }
};

/** For a moment after an example was chosen GraphiQL names the operation of the one before: that name is left out. */
const withoutOldName = (question: Question): Question => {
  const names = operationsIn(question.query);
  return names === null || names.includes(question.operationName ?? '')
    ? question
    : { ...question, operationName: null };
};

const fetcher = async (question: Question): Promise<Record<string, unknown>> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify(withoutOldName(question)),
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
