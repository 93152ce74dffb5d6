import { useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { posts } from '../../../../domain/posts';
import type { AccountsPage, ShownAccount } from '../../../../domain/scope';
import { useWords } from '../words';
import { DeputyFields } from './deputy-fields';
import { Choose, Day } from './fields';

interface AccountFormProps {
  readonly account: ShownAccount;
  readonly page: AccountsPage;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

interface Line {
  readonly key: number;
  readonly unit: string;
  readonly from: string;
  readonly until: string;
}

/** What an account is given: its post, its units with their days, and who stands in for it. */
export const AccountForm = ({ account, page, onSaved, onClose }: AccountFormProps) => {
  const { say, pick } = useWords();
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const held = account.roles[0]?.code ?? '';
  const isPost = account.roles.every(({ code }) => posts.some((post) => post.code === code));
  const [post, setPost] = useState(held);
  const [lines, setLines] = useState<readonly Line[]>(
    account.units.map(({ unit, from, until }, key) => ({ key, unit, from: from ?? '', until: until ?? '' })),
  );
  const change = (key: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const units: ReadonlyArray<readonly [string, string]> = [
    ['*', say('everywhere')],
    ...page.units.map(({ code, name }) => [code, name] as const),
  ];
  const save = async (): Promise<void> => {
    try {
      const given = lines.map(({ unit, from, until }) => ({ unit, from, until }));
      await put(`/scope/accounts/${account.id}`, { units: given, ...(post === held ? {} : { post }) });
      toggleNotification({ type: 'success', message: say('saved') });
      await onSaved();
      onClose();
    } catch (error) {
      toggleNotification({ type: 'danger', message: error instanceof Error ? error.message : '' });
    }
  };
  return (
    <>
      <Modal.Header>
        <Modal.Title>{say('edit-of', { name: account.name })}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex alignItems="stretch" direction="column" gap={4}>
          {isPost ? (
            <Choose
              choices={posts.map(({ code, name }) => [code, pick(name)] as const)}
              label={say('post')}
              onChange={setPost}
              value={post}
            />
          ) : (
            <Typography>{say('keep-post')}</Typography>
          )}
          {lines.map((line) => (
            <Flex alignItems="flex-end" gap={2} key={line.key}>
              <Choose
                choices={units}
                label={say('unit')}
                onChange={(unit) => change(line.key, { unit })}
                value={line.unit}
              />
              <Day label={say('from')} onChange={(from) => change(line.key, { from })} value={line.from} />
              <Day
                label={say('until')}
                onChange={(until) => change(line.key, { until })}
                value={line.until}
              />
              <Button
                onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
                variant="tertiary"
              >
                {say('remove')}
              </Button>
            </Flex>
          ))}
          <Button
            onClick={() =>
              setLines([
                ...lines,
                { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, unit: '', from: '', until: '' },
              ])
            }
            variant="secondary"
          >
            {say('add-unit')}
          </Button>
          <DeputyFields account={account} onChanged={onSaved} page={page} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={onClose} variant="tertiary">
          {say('cancel')}
        </Button>
        <Button onClick={save}>{say('save')}</Button>
      </Modal.Footer>
    </>
  );
};
