/** Reads a document that may come from anybody, apart from everything else. The page ends it when it takes too long. */
import { openPdf } from './pdf.ts';
import { openPicture } from './picture.ts';
import { Refused, type FromViewer, type OpenDocument, type ToViewer } from './messages.ts';

let open: OpenDocument | null = null;

const say = (answer: FromViewer, transfer: Transferable[] = []): void => postMessage(answer, { transfer });

async function answer(message: ToViewer): Promise<void> {
  if (message.ask === 'open') {
    open = await (message.mime === 'application/pdf'
      ? openPdf(message.bytes)
      : openPicture(message.bytes, message.mime, message.room));
    return say({ answer: 'opened', id: message.id, pages: open.pages });
  }
  if (open === null) throw new Refused('broken');
  const { bitmap, text } = await open.draw(message.page, message.width);
  const { width, height } = bitmap;
  say({ answer: 'page', id: message.id, bitmap, width, height, text }, [bitmap]);
}

onmessage = ({ data }: MessageEvent<ToViewer>) => {
  answer(data).catch((error: unknown) =>
    say({ answer: 'trouble', id: data.id, trouble: error instanceof Refused ? error.trouble : 'broken' }),
  );
};
