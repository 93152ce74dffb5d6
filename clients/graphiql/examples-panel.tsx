import { type GraphiQLPlugin, useEditorContext } from '@graphiql/react';

/** A query to begin with, as the page carries it (src/plugins/portal/server/http/explorer/examples.ts). */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01" strokeLinecap="round" />
  </svg>
);

const Examples = ({ examples }: { readonly examples: readonly Example[] }) => {
  const editors = useEditorContext();
  const choose = ({ query, variables }: Example): void => {
    editors?.queryEditor?.setValue(query);
    editors?.variableEditor?.setValue(variables ? JSON.stringify(variables, null, 2) : '');
  };
  return (
    <section aria-label="示例 (examples)">
      <div className="graphiql-doc-explorer-title">示例 (examples)</div>
      <ul className="examples">
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" className="graphiql-un-styled" onClick={() => choose(example)}>
              {example.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The panel with the examples, beside documentation and history. */
export const examplesPanel = (examples: readonly Example[]): GraphiQLPlugin => ({
  title: '示例 (examples)',
  icon: Icon,
  content: () => <Examples examples={examples} />,
});
