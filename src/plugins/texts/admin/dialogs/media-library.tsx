import { useStrapiApp } from '@strapi/admin/strapi-admin';
import type { ComponentType } from 'react';
import { pathOfPicture } from '../../../../domain/files';
import type { ChosenPicture } from '../editor/commands/link-and-picture';

interface Asset {
  readonly url: string;
  readonly mime: string;
  readonly alternativeText: string | null;
}
interface DialogProps {
  readonly allowedTypes: readonly string[];
  readonly onClose: () => void;
  readonly onSelectAssets: (assets: readonly Asset[]) => void;
}

/** Strapi's own dialog. An address has a signature that is good for some minutes: what stays in the text is the path. */
export const MediaLibrary = ({
  onTake,
  onLeave,
}: {
  readonly onTake: (pictures: readonly ChosenPicture[]) => void;
  readonly onLeave: () => void;
}) => {
  const components = useStrapiApp('MediaLibrary', (app) => app.components);
  const Dialog = components['media-library'] as ComponentType<DialogProps> | undefined;
  if (!Dialog) return null;
  const take = (assets: readonly Asset[]): void =>
    onTake(
      assets
        .filter(({ mime }) => mime.startsWith('image/'))
        .map(({ url, alternativeText }) => ({ src: pathOfPicture(url), alt: alternativeText ?? '' })),
    );
  return <Dialog allowedTypes={['images']} onClose={onLeave} onSelectAssets={take} />;
};
