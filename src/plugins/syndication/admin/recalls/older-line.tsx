import { Link, Typography } from '@strapi/design-system';
import type { PostedOlder } from '../../../../domain/subscriptions';
import { useWords } from '../words';

/** Where a text runs that is not what is public now, with the way there. */
export const OlderLine = ({ older: { outlet, url, now } }: { readonly older: PostedOlder }) => {
  const { say } = useWords();
  return (
    <Typography textColor="danger600" variant="pi">
      {say(`recall.older.${now}`, { outlet })}{' '}
      <Link href={url} isExternal>
        {say('recall.older.look')}
      </Link>
    </Typography>
  );
};
