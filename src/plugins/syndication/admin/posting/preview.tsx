import { fileRoom } from '../../../../domain/files';

interface PreviewProps {
  readonly title: string;
  readonly html: string;
  /** What stands before the addresses of pictures: the admin may show those of its own site only. */
  readonly site: string;
  /** Pixels; a phone's for what is read on phones. */
  readonly width?: number;
}

const looks = 'body{margin:12px;font:16px/1.6 sans-serif;overflow-wrap:break-word}img{max-width:100%}';

/** HTML as it will look, in a frame that runs nothing and leads nowhere. */
export const Preview = ({ title, html, site, width }: PreviewProps) => {
  const shown = site === '' ? html : html.replaceAll(`${site}${fileRoom}`, fileRoom);
  return (
    <iframe
      sandbox=""
      srcDoc={`<!doctype html><meta charset="utf-8"><style>${looks}</style>${shown}`}
      style={{
        background: 'white',
        border: '1px solid #c0c0cf',
        height: 360,
        maxWidth: '100%',
        width: width ?? '100%',
      }}
      title={title}
    />
  );
};
