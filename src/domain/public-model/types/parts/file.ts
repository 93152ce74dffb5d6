import type { Derivation, GroupField } from '../../declare';
import { groups, integer, text } from '../../fields';
import { fileAddress } from '../../file-address';

const fileAddressing: Derivation = {
  version: 1,
  fields: {
    url: text('Public address of the content, a path on the portal’s host (公开地址)', { required: true }),
  },
  from: ({ sha256, name }) => ({ url: fileAddress(String(sha256), String(name)) }),
};

/** A file of the media library (src/domain/files): what is public of it, and its address. */
const file = (): GroupField => ({
  kind: 'group',
  media: true,
  graphql: 'File',
  about: 'A file as it was when the document was published (文件)',
  fields: {
    name: text('Name under which it is saved (文件名)', { required: true }),
    mimeType: text('Media type, as the content bears out (媒体类型)', { required: true }),
    size: { ...integer('Bytes (字节数)'), required: true },
    sha256: text('SHA-256 of the content, in hexadecimal (内容摘要)', { required: true }),
    alternativeText: text('For readers who cannot see the picture (替代文本)'),
    source: text('Id of the file in the media library, whatever its content (素材编号)', { required: true }),
  },
  derived: fileAddressing,
});

export const attachments = groups('Attachment', 'Attachments (附件)', {
  name: text('Title of the attachment (附件名称)'),
  file: file(),
});
