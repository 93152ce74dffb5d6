import { Button, Flex, Typography } from '@strapi/design-system';
import { defaultLocale } from '../../../../domain/change';
import { publicType } from '../../../../domain/public-model';
import type { ListedWaiver } from '../../../../domain/waivers';
import { PlainTable } from '../../../../plugin-kit/admin/plain-table';
import { PlaceLink } from '../dashboard/place-link';
import { editAddress } from '../dashboard/scope';
import { useWords } from '../words';
import { SignButton } from './sign-button';
import type { WaiverListDesk } from './use-waiver-list';

interface WaiverTableProps {
  readonly caption: string;
  readonly waivers: readonly ListedWaiver[];
  readonly desk: WaiverListDesk;
}

const addressOf = ({ type, documentId, locale }: ListedWaiver): string =>
  locale === defaultLocale
    ? editAddress(type, documentId)
    : `${editAddress(type, documentId)}?plugins[i18n][locale]=${locale}`;

const Document = ({ waiver }: { readonly waiver: ListedWaiver }) => {
  const { pick } = useWords();
  return (
    <Flex alignItems="flex-start" direction="column">
      <PlaceLink to={addressOf(waiver)}>{waiver.title || waiver.documentId}</PlaceLink>
      <Typography textColor="neutral600" variant="pi">
        {pick(publicType(waiver.type).label)}
      </Typography>
    </Flex>
  );
};

const Found = ({ waiver }: { readonly waiver: ListedWaiver }) => {
  const { say, pick } = useWords();
  return (
    <Flex alignItems="flex-start" direction="column">
      <Typography>{pick(waiver.words)}</Typography>
      {waiver.changed && (
        <Typography textColor="danger600" variant="pi">
          {say('waiver.standing.changed')}
        </Typography>
      )}
    </Flex>
  );
};

const Deeds = ({ waiver, desk }: { readonly waiver: ListedWaiver; readonly desk: WaiverListDesk }) => {
  const { say } = useWords();
  const { id, mine, state, changed } = waiver;
  const maySign = desk.list?.maySign === true && !mine;
  if (state === 'expired' || !(mine || maySign)) return null;
  return (
    <Flex gap={2}>
      {maySign && state === 'waiting' && !changed && <SignButton desk={desk} waiver={waiver} />}
      <Button disabled={desk.busy === id} onClick={() => desk.withdraw(id)} size="S" variant="tertiary">
        {say(mine ? 'waiver.withdraw' : 'waiver.send-back')}
      </Button>
    </Flex>
  );
};

/** Waivers in one state: of what, why, by whom, until when, and what the reader may do about each. */
export const WaiverTable = ({ caption, waivers, desk }: WaiverTableProps) => {
  const { say } = useWords();
  return (
    <PlainTable
      caption={caption}
      heads={[
        say('waivers.document'),
        say('waivers.found'),
        say('waiver.reason'),
        say('waivers.asked-by'),
        say('waiver.until'),
        say('waivers.deeds'),
      ]}
      rows={waivers.map((waiver) => ({
        key: waiver.id,
        cells: [
          <Document key="document" waiver={waiver} />,
          <Found key="found" waiver={waiver} />,
          waiver.reason,
          waiver.askedBy ?? say('waivers.nobody'),
          waiver.until,
          <Deeds desk={desk} key="deeds" waiver={waiver} />,
        ],
      }))}
    />
  );
};
