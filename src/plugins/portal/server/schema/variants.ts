import {
  type GraphQLFieldConfig,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { PublicType } from '../../../../domain/public-model';
import { isReadyToPost, longestPlain, shortestPlain, usualPlain } from '../../../../domain/ready-to-post';
import { read } from '../plan/field-context';
import { variants } from '../read/variants';

const text = (description: string) => ({ type: new GraphQLNonNull(GraphQLString), description });

const cardType = new GraphQLObjectType({
  name: 'Card',
  description: 'What a link to a document is shown with in chats and lists (卡片).',
  fields: {
    title: text('Title (标题)'),
    summary: text(
      'What the unit wrote as a summary, otherwise how the text begins; whole sentences, at most 120 characters (摘要)',
    ),
    url: { type: GraphQLString, description: 'The portal’s page; null while the portal has none (链接)' },
  },
});

const variantsType = new GraphQLObjectType({
  name: 'Variants',
  description: 'A document in the forms in which outlets post it (可直接发布的文本).',
  fields: {
    html: text(
      'All of it as HTML, title and attachments included, within the same allow-list as every public text (网页)',
    ),
    wechat: text(
      'The body of a WeChat article (公众号图文): styles on the elements, no script, class, id or link; the address of a link stands after its words',
    ),
    plain: {
      ...text(
        'Text for a group chat (群消息), cut at the end of a sentence, with the address of the page where it fits',
      ),
      args: {
        max: {
          type: GraphQLInt,
          defaultValue: usualPlain,
          description: `How long it may be, in UTF-16 units: ${shortestPlain} to ${longestPlain} (最多字数)`,
        },
      },
    },
    card: {
      type: new GraphQLNonNull(cardType),
      description: 'Title, summary and address (卡片)',
    },
  },
});

/** The field of the types that can be posted; none for a register. */
export const variantsField = (type: PublicType): Record<string, GraphQLFieldConfig<unknown, unknown>> =>
  isReadyToPost(type)
    ? {
        variants: {
          type: new GraphQLNonNull(variantsType),
          description: 'The document in the forms in which outlets post it (可直接发布的文本)',
          ...read(variants(type)),
        },
      }
    : {};
