/** A document shown from memory: opened in a worker of its own, page by page as pixels, gone when it is closed. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { rpcClient } from '../rpc/client.ts';
import {
  fromViewer,
  type FromViewer,
  type PictureRoom,
  type Quarters,
  type ToViewer,
  type ViewerTrouble,
} from './messages.ts';

export interface ShownPage {
  readonly bitmap: ImageBitmap;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export interface ShownDocument {
  readonly pages: number;
  /** @param width of what is drawn, once it is turned by `quarters`: as it lies in the file unless given */
  page(page: number, width: number, quarters?: Quarters): Promise<Result<ShownPage, ViewerTrouble>>;
  close(): void;
}

/** Larger ones are saved as a copy instead. */
export const mostShown = 100 * 1_048_576;
/** What opening or drawing one page may take before the worker is ended. */
const patience = 30_000;

const pictureKinds = ['image/png', 'image/jpeg', 'image/webp'];
const shownKinds = ['application/pdf', ...pictureKinds];
/** Whether a kind of file can be shown here. */
export const isShown = (mime: string): boolean => shownKinds.includes(mime);
/** Whether it may be opened without having been asked for, to be shown small: a PDF can ask for anything, a picture cannot. */
export const isShownUnasked = (mime: string): boolean => pictureKinds.includes(mime);

/**
 * Opens a document. The bytes are copied: the caller's stay usable. At most 100 MiB; opening and each page may take 30 s, and
 * of memory what budget.ts (PDF) and picture.ts (pictures) say: what takes more ends the worker, and the answer says why.
 * @param room for a picture: `small` when it is opened without having been asked for
 * @param until closes it, also while it is being opened
 */
export async function showDocument(
  bytes: Uint8Array<ArrayBuffer>,
  mime: string,
  room: PictureRoom = 'whole',
  until?: AbortSignal,
): Promise<Result<ShownDocument, ViewerTrouble>> {
  if (!isShown(mime)) return fail('not-shown');
  if (bytes.length > mostShown) return fail('too-large');
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = rpcClient<ToViewer, FromViewer>(worker, { answer: fromViewer, patience });
  until?.addEventListener('abort', end, { once: true });
  const opened = told(await ask({ ask: 'open', mime, bytes, room }));
  if (opened.answer !== 'opened') {
    end();
    return fail(opened.answer === 'trouble' ? opened.trouble : 'broken');
  }
  return ok({
    pages: opened.pages,
    page: async (page, width, quarters = 0) => {
      const drawn = told(await ask({ ask: 'page', page, width, quarters }));
      if (drawn.answer === 'page') return ok(drawn);
      return fail(drawn.answer === 'trouble' ? drawn.trouble : 'broken');
    },
    close: end,
  });
}

/** What is lost is a trouble like any other. */
const told = (answer: Result<FromViewer, ViewerTrouble>): FromViewer =>
  answer.ok ? answer.value : { answer: 'trouble', trouble: answer.problem };
