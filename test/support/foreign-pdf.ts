/** PDFs as somebody writes them who means harm: object by object, with streams packed in any way. */
import { deflateSync } from 'node:zlib';

export interface Part {
  /** What stands in the dictionary of the object, or the whole object where there is no stream. */
  readonly head: string;
  readonly stream?: Uint8Array;
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
export function pdfOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = [ascii('%PDF-1.7\n')];
  let length = pieces[0]?.length ?? 0;
  const offsets: number[] = [];
  const add = (bytes: Buffer): void => {
    pieces.push(bytes);
    length += bytes.length;
  };
  for (const [at, { head, stream }] of parts.entries()) {
    offsets.push(length);
    if (stream === undefined) add(ascii(`${at + 1} 0 obj\n${head}\nendobj\n`));
    else {
      add(ascii(`${at + 1} 0 obj\n<< ${head} /Length ${stream.length} >>\nstream\n`));
      add(Buffer.concat([stream, ascii('\nendstream\nendobj\n')]));
    }
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = parts.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...pieces, ascii(end)]));
}

/** One page of 200 by 200 points that shows object 4 with these resources; more objects from 5 on. */
export const onePage = (content: Part, resources = '', more: readonly Part[] = []): Uint8Array<ArrayBuffer> =>
  pdfOf([
    { head: '<< /Type /Catalog /Pages 2 0 R >>' },
    { head: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    {
      head: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << ${resources} >> >>`,
    },
    content,
    ...more,
  ]);

/** What is drawn, packed as many times as named. */
export const packed = (text: Uint8Array | string, times = 1): Part => {
  let stream: Uint8Array = typeof text === 'string' ? ascii(text) : text;
  for (let at = 0; at < times; at += 1) stream = deflateSync(stream, { level: 9 });
  return { head: `/Filter [${' /FlateDecode'.repeat(times)} ]`, stream };
};

/** The same byte over and over as RLE packs it: 128 of them for two. */
export const runs = (bytes: number, byte = 0x20): Part => ({
  head: '/Filter /RunLengthDecode',
  stream: Buffer.alloc((bytes / 128) * 2, Uint8Array.from([129, byte])),
});

/** A canvas that draws nothing, for where there is none. */
export class NoCanvas {
  constructor(
    public width: number,
    public height: number,
  ) {}
  getContext(): unknown {
    const matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, invertSelf: () => matrix };
    const context: object = new Proxy(
      {},
      {
        get: (_, name) => (name === 'canvas' ? this : name === 'getTransform' ? () => matrix : () => context),
        set: () => true,
      },
    );
    return context;
  }
  transferToImageBitmap(): unknown {
    return {};
  }
}
