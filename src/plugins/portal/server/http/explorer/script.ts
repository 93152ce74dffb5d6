import { examples } from './examples';

/** What the page runs: choose an example, ask, show the answer. Ctrl+Enter asks too. */
export const explorerScript = `'use strict';
const examples = ${JSON.stringify(examples)};
const element = (id) => document.getElementById(id);
const choose = (example) => {
  element('query').value = example.query;
  element('variables').value = example.variables ? JSON.stringify(example.variables, null, 2) : '';
};
const run = async () => {
  const status = element('status');
  let variables = {};
  try {
    variables = JSON.parse(element('variables').value || '{}');
  } catch {
    status.textContent = '变量不是有效的 JSON (variables: not valid JSON)';
    return;
  }
  const started = performance.now();
  status.textContent = '…';
  try {
    const answer = await fetch('/portal/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: element('query').value, variables }),
    });
    element('answer').textContent = JSON.stringify(await answer.json(), null, 2);
    status.textContent = answer.status + ' · ' + Math.round(performance.now() - started) + ' ms';
  } catch {
    status.textContent = '无法连接服务 (the server cannot be reached)';
  }
};
examples.forEach((example, index) => element('example').append(new Option(example.name, String(index))));
element('example').addEventListener('change', (event) => choose(examples[Number(event.target.value)]));
element('run').addEventListener('click', run);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
});
choose(examples[0]);
`;
