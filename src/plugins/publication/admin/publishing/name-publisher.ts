import { useAuth } from '@strapi/admin/strapi-admin';
import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { publicTypeOf } from '../../../../domain/public-model';
import { useWords } from '../words';

const publishing = 'plugin::content-manager.explorer.publish';

/** To whoever may not publish, the grey button says who does. */
export const namePublisher = (strapis: DocumentActionComponent): DocumentActionComponent => {
  const Action: DocumentActionComponent = (props) => {
    const action = strapis(props);
    const { say } = useWords();
    const mayPublish = useAuth('namePublisher', ({ permissions }) =>
      permissions.some(({ action: right, subject }) => right === publishing && subject === props.model),
    );
    if (!action || mayPublish || !publicTypeOf(props.model)) return action;
    return { ...action, label: say('publish.not-yours') };
  };
  return Object.assign(Action, { type: strapis.type, position: strapis.position });
};
