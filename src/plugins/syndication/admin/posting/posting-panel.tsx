import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { publicTypeOf } from '../../../../domain/public-model';
import { isReadyToPost } from '../../../../domain/ready-to-post';
import { useWords } from '../words';
import { Posting } from './posting';

/** Beside a public document, in the edit view: its texts for outlets. */
export const PostingPanel: PanelComponent = ({ model, document, documentId }) => {
  const { say } = useWords();
  const type = publicTypeOf(model);
  const status = document?.status;
  if (!type || !isReadyToPost(type) || (status !== 'published' && status !== 'modified')) return null;
  const asked = { type: type.name, documentId: documentId ?? '', locale: document?.locale ?? undefined };
  return {
    title: say('posting.title'),
    content: <Posting asked={asked} isModified={status === 'modified'} />,
  };
};
