import type { Core } from '@strapi/strapi';
import type { PicturesService } from '../../../../../types/services';
import { privatePictures, textsWithForm, withPublicPictures, withTexts } from '../../../../domain/files';
import { picturesAt } from '../library/pictures-at';

export const pictures = ({ strapi }: { strapi: Core.Strapi }): PicturesService => ({
  async among(paths) {
    const found = await picturesAt(strapi, paths);
    return new Set(paths.filter((path) => found.has(path)));
  },
  async madePublic(fields, snapshot) {
    const texts = textsWithForm(fields, snapshot);
    const paths = [...texts.values()].flatMap(privatePictures);
    if (paths.length === 0) return snapshot;
    const found = await picturesAt(strapi, paths);
    const shown = [...texts].map(
      ([name, html]) => [name, withPublicPictures(html, (path) => found.get(path))] as const,
    );
    return withTexts(fields, snapshot, new Map(shown));
  },
});
