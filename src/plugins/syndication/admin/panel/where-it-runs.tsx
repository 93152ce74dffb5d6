import { Badge, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { defaultLocale } from '../../../../domain/change';
import type { PublicTypeName } from '../../../../domain/public-model';
import {
  type DocumentOutlets,
  type OpenRecall,
  type OutletOfDocument,
  outletKinds,
  type PostedOlder,
} from '../../../../domain/subscriptions';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { OlderLine } from '../recalls/older-line';
import { RecallLine } from '../recalls/recall-line';
import { useWords } from '../words';

interface WhereItRunsProps {
  readonly type: PublicTypeName;
  readonly saved: { readonly documentId: string; readonly locale?: string | null };
  /** What Strapi knows of the document's versions; another one when it was published or withdrawn. */
  readonly standing: unknown;
}

interface OutletProps {
  readonly outlet: OutletOfDocument;
  readonly recall: OpenRecall | undefined;
  readonly older: readonly PostedOlder[];
}

const Outlet = ({ outlet: { name, kind, state, taken, open }, recall, older }: OutletProps) => {
  const { say, pick, exactMoment } = useWords();
  const action = (version: { readonly action: 'publish' | 'revise' | 'withdraw' | 'redact' }) =>
    say(`action.${version.action}`);
  return (
    <Flex alignItems="flex-start" aria-label={name} direction="column" gap={1} tag="li">
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="bold">{name}</Typography>
        <Badge>{pick(outletKinds[kind] ?? { zh: kind, en: kind })}</Badge>
      </Flex>
      {taken !== null && (
        <Typography variant="pi">
          {say('panel.taken', { action: action(taken), at: exactMoment(taken.deliveredAt) })}
        </Typography>
      )}
      {recall && <RecallLine recall={recall} />}
      {older.map((one) => (
        <OlderLine key={`${one.locale} ${one.outlet}`} older={one} />
      ))}
      {open !== null && (
        <Typography
          fontWeight="bold"
          textColor={open.state === 'due' ? 'primary700' : 'danger600'}
          variant="pi"
        >
          {say(`panel.open.${open.state}`, { action: action(open) })}
        </Typography>
      )}
      {open !== null && state !== 'active' && (
        <Typography textColor="neutral600" variant="pi">
          {say(`panel.${state}`)}
        </Typography>
      )}
    </Flex>
  );
};

const isMoving = ({ underWay }: DocumentOutlets): boolean => underWay;

/** The outlets that were sent a document, anew after each change of it and as long as something is on its way. */
export const WhereItRuns = ({ type, saved, standing }: WhereItRunsProps) => {
  const { say } = useWords();
  const { documentId, locale } = saved;
  const asked = new URLSearchParams({ type, documentId, locale: locale ?? defaultLocale });
  const { data, reload } = useFetched<DocumentOutlets>(`/syndication/outlets-of-document?${asked}`, isMoving);
  const known = useRef({ saved, standing });
  useEffect(() => {
    const before = known.current;
    known.current = { saved, standing };
    if (before.saved !== saved || before.standing !== standing) reload();
  }, [saved, standing, reload]);
  if (data === null) return null;
  if (data.outlets.length === 0)
    return <Typography variant="pi">{say(data.underWay ? 'panel.under-way' : 'panel.none')}</Typography>;
  return (
    <Flex alignItems="stretch" direction="column" gap={4} tag="ul" width="100%">
      {data.outlets.map((outlet) => (
        <Outlet
          key={outlet.name}
          older={data.older.filter(({ name }) => name === outlet.name)}
          outlet={outlet}
          recall={data.recalls.find(({ name }) => name === outlet.name)}
        />
      ))}
    </Flex>
  );
};
