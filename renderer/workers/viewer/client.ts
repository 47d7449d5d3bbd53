/** A document shown from memory: opened in a worker of its own, page by page as pixels, gone when it is closed. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { fromViewer, type FromViewer, type PictureRoom, type ToViewer, type ViewerTrouble } from './messages.ts';

export interface ShownPage {
  readonly bitmap: ImageBitmap;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export interface ShownDocument {
  readonly pages: number;
  page(page: number, width: number): Promise<Result<ShownPage, ViewerTrouble>>;
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
 */
export async function showDocument(
  bytes: Uint8Array<ArrayBuffer>,
  mime: string,
  room: PictureRoom = 'whole',
): Promise<Result<ShownDocument, ViewerTrouble>> {
  if (!isShown(mime)) return fail('not-shown');
  if (bytes.length > mostShown) return fail('too-large');
  const reader = startReader();
  const opened = await reader.ask((id) => ({ ask: 'open', id, mime, bytes, room }));
  if (opened.answer !== 'opened') {
    reader.end();
    return fail(opened.answer === 'trouble' ? opened.trouble : 'broken');
  }
  return ok({
    pages: opened.pages,
    page: async (page, width) => {
      const drawn = await reader.ask((id) => ({ ask: 'page', id, page, width }));
      if (drawn.answer === 'page') return ok(drawn);
      return fail(drawn.answer === 'trouble' ? drawn.trouble : 'broken');
    },
    close: reader.end,
  });
}

interface Reader {
  ask(message: (id: number) => ToViewer): Promise<FromViewer>;
  end(): void;
}

function startReader(): Reader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: FromViewer) => void>();
  let last = 0;
  let ended: ViewerTrouble | undefined;
  const end = (why: ViewerTrouble = 'broken'): void => {
    ended ??= why;
    worker.terminate();
    for (const [id, tell] of waiting) tell({ answer: 'trouble', id, trouble: ended });
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    // pdf.js says a word of its own when it starts; what does not fit is not for us.
    const message = fromViewer.safeParse(data);
    if (!message.success) return;
    waiting.get(message.data.id)?.(message.data);
    waiting.delete(message.data.id);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end();
  };
  return {
    ask: (message) =>
      new Promise((resolve) => {
        last += 1;
        const id = last;
        if (ended !== undefined) return resolve({ answer: 'trouble', id, trouble: ended });
        const timer = setTimeout(() => end('too-slow'), patience);
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        worker.postMessage(message(id));
      }),
    end: () => end(),
  };
}
