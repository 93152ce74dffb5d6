import { Widget as State } from '@strapi/admin/strapi-admin';
import { Typography } from '@strapi/design-system';
import type { OwnAccount } from '../../../domain/scope';
import { useFetched } from '../../../plugin-kit/admin/use-fetched';
import { useWords } from './words';

/** On the home page: which units one has, or that there is none yet and whom to ask. */
export const MineWidget = () => {
  const { say, list } = useWords();
  const { data, failed } = useFetched<OwnAccount>('/scope/mine');
  if (data === null) return failed ? <State.Error /> : <State.Loading />;
  return (
    <Typography>{say(`mine.${data.state}`, { units: list(data.units.map(({ name }) => name)) })}</Typography>
  );
};
