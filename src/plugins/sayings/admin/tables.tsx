import { Button, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { sayingKinds } from '../../../domain/codes/sayings';
import type { HelpfulSaying, UnansweredQuestion } from '../../../domain/search';
import { PlainTable } from '../../../plugin-kit/admin/plain-table';
import { entryPlace } from './places';
import { useWords } from './words';

interface QuestionsProps {
  readonly questions: readonly UnansweredQuestion[];
  readonly onAdd: (words: string) => void;
}

/** What was asked without a result, the most asked first. */
export const Questions = ({ questions, onAdd }: QuestionsProps) => {
  const { say } = useWords();
  if (questions.length === 0) return <Typography>{say('questions.none')}</Typography>;
  return (
    <PlainTable
      heads={[say('words'), say('askers'), say('last'), say('state'), say('add')]}
      caption={say('questions')}
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
    <PlainTable
      heads={[say('dialog.said'), say('official'), say('kind'), say('helps')]}
      caption={say('own')}
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
