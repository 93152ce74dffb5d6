import { Schema } from 'prosemirror-model';
import { blocks } from './blocks';
import { inlineNodes, marks } from './inline';
import { lists } from './lists';
import { tables } from './tables';

/**
 * What an editor can write: what the allow-list has (src/domain/texts/allowed.ts). Of what it has beside, the words stay:
 * a list of terms or a figure becomes paragraphs once it is edited here.
 */
export const schema = new Schema({ nodes: { ...blocks, ...lists, ...tables, ...inlineNodes }, marks });
