/** Reads a document that may come from anybody, apart from everything else. The page ends it when it takes too long. */
import { openPdf } from './pdf.ts';
import { openPicture } from './picture.ts';
import { rpcServer, type Told } from '../rpc/server.ts';
import { Refused, toViewer, type FromViewer, type OpenDocument, type ToViewer } from './messages.ts';

let open: OpenDocument | null = null;

async function answer(message: ToViewer): Promise<Told<FromViewer>> {
  if (message.ask === 'open') {
    open = await (message.mime === 'application/pdf'
      ? openPdf(message.bytes)
      : openPicture(message.bytes, message.mime, message.room));
    return { answer: { answer: 'opened', pages: open.pages } };
  }
  if (open === null) throw new Refused('broken');
  const { bitmap, text } = await open.draw(message.page, message.width, message.quarters);
  const { width, height } = bitmap;
  return { answer: { answer: 'page', bitmap, width, height, text }, handed: [bitmap] };
}

rpcServer<ToViewer, FromViewer>(toViewer, answer, (why) => ({
  answer: 'trouble',
  trouble: why instanceof Refused ? why.trouble : 'broken',
}));
