import { Badge, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { defaultLocale } from '../../../../domain/change';
import { publicTypeNamed, uidOf } from '../../../../domain/public-model';
import type { ShownDelivery } from '../../../../domain/subscriptions';
import { answerWords } from '../answer-words';
import { useWords } from '../words';

interface CellProps {
  readonly delivery: ShownDelivery;
}

/** The document by its title, with the way to where it is edited. */
export const DocumentCell = ({ delivery: { type, id, locale, title, epoch } }: CellProps) => {
  const { say, pick } = useWords();
  const declared = publicTypeNamed(type);
  const language = locale === defaultLocale ? '' : `?plugins[i18n][locale]=${locale}`;
  const name = title ?? say('deliveries.untitled');
  return (
    <Flex alignItems="flex-start" direction="column" gap={1}>
      {declared ? (
        <Link to={`/content-manager/collection-types/${uidOf(declared.name)}/${id}${language}`}>
          <Typography style={{ whiteSpace: 'normal' }} textColor="primary600">
            {name}
          </Typography>
        </Link>
      ) : (
        <Typography>{name}</Typography>
      )}
      <Typography textColor="neutral600" variant="pi">
        {declared ? pick(declared.label) : type}
        {epoch > 0 && ` · ${say('deliveries.repeat')}`}
      </Typography>
    </Flex>
  );
};

const colours = {
  due: { backgroundColor: 'primary100', textColor: 'primary700' },
  delivered: { backgroundColor: 'success100', textColor: 'success700' },
  'given-up': { backgroundColor: 'danger100', textColor: 'danger700' },
} as const;

export const StateCell = ({ delivery: { state } }: CellProps) => {
  const { say } = useWords();
  return <Badge {...colours[state]}>{say(`delivery.${state}`)}</Badge>;
};

/** The latest answer in words, how it began, and how long it took. */
export const AnswerCell = ({ delivery: { answers } }: CellProps) => {
  const words = useWords();
  const latest = answers.at(-1);
  if (!latest) return null;
  return (
    <Flex alignItems="flex-start" direction="column" gap={1}>
      <Typography style={{ whiteSpace: 'normal' }}>{answerWords(words, latest)}</Typography>
      <Typography
        style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
        textColor="neutral600"
        variant="pi"
      >
        {words.say('answer.took', { ms: latest.ms })}
        {latest.answer !== '' && ` · ${latest.answer}`}
      </Typography>
    </Flex>
  );
};
