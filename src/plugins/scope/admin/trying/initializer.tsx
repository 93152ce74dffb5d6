import { getFetchClient } from '@strapi/admin/strapi-admin';
import { useEffect } from 'react';
import type { TryingState } from '../../../../domain/scope';
import { useWords } from '../words';
import { hideBanner, showBanner } from './banner';
import { openAnew, whenOthersChange } from './pages';

interface InitializerProps {
  readonly setPlugin: (plugin: string) => void;
}

/** Of the page that is open; the admin takes this part away as soon as it is ready. */
let stopListening: () => void = () => undefined;

/** Before any page of the admin is drawn: says above it as whom one looks, if as somebody else. */
export const TryingInitializer = ({ setPlugin }: InitializerProps) => {
  const { say } = useWords();
  useEffect(() => {
    // The hook's would be of no use once this part is taken away.
    const { get, del } = getFetchClient();
    const end = async (): Promise<void> => {
      await del('/scope/trying');
      openAnew(window, 'plugins/scope');
    };
    const show = async (): Promise<void> => {
      const { trying } = (await get<TryingState>('/scope/trying')).data;
      if (trying === null) return hideBanner();
      const { name, seconds } = trying;
      showBanner(window, {
        label: say('trying.label'),
        text: (minutes) => say('trying', { name, minutes: String(minutes) }),
        button: say('trying.end'),
        seconds,
        onEnd: () => void end(),
        onOver: () => openAnew(window),
      });
    };
    stopListening();
    stopListening = whenOthersChange(window, () => void show().catch(() => undefined));
    // Where it cannot be told, the server still refuses.
    void show()
      .catch(() => undefined)
      .finally(() => setPlugin('scope'));
  }, [say, setPlugin]);
  return null;
};
