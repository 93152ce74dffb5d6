import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { AccountRights } from '../../../../domain/scope';
import { PlainTable } from '../../../../plugin-kit/admin/plain-table';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { useWords } from '../words';

/** The rows: of which units, and why each of them. */
const Rows = ({ rights }: { readonly rights: AccountRights }) => {
  const { say } = useWords();
  const because = ({ why, through, until }: AccountRights['units'][number]): string =>
    [
      say(`why.${why}`, { through: through ?? '' }),
      ...(until === null ? [] : [say('why.until', { until })]),
    ].join(' · ');
  return (
    <Box tag="section">
      <Typography tag="h2" variant="delta">
        {say('rights.rows')}
      </Typography>
      <Typography tag="p">{say(`rights.rows.${rights.rows}`)}</Typography>
      {rights.readsPublic && <Typography tag="p">{say('rights.public')}</Typography>}
      <Box paddingLeft={4} tag="ul">
        {rights.units.map((unit) => (
          <li key={unit.code}>
            <Typography>{`${unit.name}（${because(unit)}）`}</Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
};

const deeds = ['read', 'create', 'update', 'publish', 'delete'] as const;

/** What may be done on each type of content. */
const Types = ({ rights }: { readonly rights: AccountRights }) => {
  const { say, pick } = useWords();
  const heads = [say('rights.type'), ...deeds.map((deed) => say(`deed.${deed}`)), say('rights.whose')];
  return (
    <PlainTable
      caption={say('rights.types')}
      heads={heads}
      rows={rights.types.map((type) => ({
        key: type.uid,
        cells: [
          pick(type.label),
          ...deeds.map((deed) => say(type.deeds.includes(deed) ? 'yes' : 'no')),
          say(`whose.${type.standing}`),
        ],
      }))}
    />
  );
};

interface RightsDialogProps {
  readonly account: number;
  /** Null: one may not look as this account. */
  readonly onTry: ((account: number) => void) | null;
}

/** What an account may do and why, and the way to see it with its eyes. */
export const RightsDialog = ({ account, onTry }: RightsDialogProps) => {
  const { say, list } = useWords();
  const { data, failed } = useFetched<AccountRights>(`/scope/accounts/${account}/rights`);
  return (
    <>
      <Modal.Header>
        <Modal.Title>{data === null ? say('rights') : say('rights-of', { name: data.name })}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        {data === null ? (
          <Typography>{failed ? say('failed') : say('loading')}</Typography>
        ) : (
          <Flex alignItems="stretch" direction="column" gap={4}>
            <Typography tag="p">
              {say('rights.posts', { posts: list(data.roles.map(({ name }) => name)) })}
            </Typography>
            <Rows rights={data} />
            <Types rights={data} />
            {data.others.length > 0 && (
              <Typography tag="p">{say('rights.others', { others: list(data.others) })}</Typography>
            )}
          </Flex>
        )}
      </Modal.Body>
      {onTry && (
        <Modal.Footer>
          <Typography textColor="neutral600" variant="pi">
            {say('try.hint')}
          </Typography>
          <Button onClick={() => onTry(account)}>{say('try')}</Button>
        </Modal.Footer>
      )}
    </>
  );
};
