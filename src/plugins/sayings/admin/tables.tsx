import { Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { sayingKinds } from '../../../domain/codes/sayings';
import type { HelpfulSaying, UnansweredQuestion } from '../../../domain/search';
import { entryPlace } from './places';
import { useWords } from './words';

interface PlainProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: readonly ReactNode[] }>;
}

const Plain = ({ label, heads, rows }: PlainProps) => (
  <Table aria-label={label} colCount={heads.length} rowCount={rows.length + 1}>
    <Thead>
      <Tr>
        {heads.map((head) => (
          <Th key={head}>
            <Typography textColor="neutral600" variant="sigma">
              {head}
            </Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
    <Tbody>
      {rows.map(({ key, cells }) => (
        <Tr key={key}>
          {cells.map((cell, at) => (
            <Td key={heads[at]}>{typeof cell === 'object' ? cell : <Typography>{cell}</Typography>}</Td>
          ))}
        </Tr>
      ))}
    </Tbody>
  </Table>
);

interface QuestionsProps {
  readonly questions: readonly UnansweredQuestion[];
  readonly onAdd: (words: string) => void;
}

/** What was asked without a result, the most asked first. */
export const Questions = ({ questions, onAdd }: QuestionsProps) => {
  const { say } = useWords();
  if (questions.length === 0) return <Typography>{say('questions.none')}</Typography>;
  return (
    <Plain
      heads={[say('words'), say('askers'), say('last'), say('state'), say('add')]}
      label={say('questions')}
      rows={questions.map(({ words, askers, lastAsked, answered }) => ({
        key: words,
        cells: [
          words,
          String(askers),
          lastAsked,
          say(answered ? 'state.answered' : 'state.open'),
          <Button aria-label={say('add.for', { words })} key="add" onClick={() => onAdd(words)} size="S">
            {say('add')}
          </Button>,
        ],
      }))}
    />
  );
};

const linesOf = (text: string | null | undefined): readonly string[] =>
  (text ?? '').split('\n').filter((line) => line.trim() !== '');

/** The district's own words, and which questions each helps. */
export const Sayings = ({ sayings }: { readonly sayings: readonly HelpfulSaying[] }) => {
  const { say, list, language } = useWords();
  if (sayings.length === 0) return <Typography>{say('own.none')}</Typography>;
  return (
    <Plain
      heads={[say('dialog.said'), say('official'), say('kind'), say('helps')]}
      label={say('own')}
      rows={sayings.map(({ documentId, words, official, kind, helps }) => ({
        key: documentId,
        cells: [
          <Link key="words" to={entryPlace(documentId)}>
            <Typography textColor="primary600">{list(linesOf(words))}</Typography>
          </Link>,
          list(linesOf(official)),
          sayingKinds[kind ?? 'same'][language],
          helps.length === 0
            ? say('helps.none')
            : say('helps.count', { count: helps.length, words: list(helps) }),
        ],
      }))}
    />
  );
};
