/**
 * The text of a scanned page, without a network: drawn by the viewer's worker, read by a worker of its own, both ended when
 * the answer is there, the time is over or somebody gives up. Nothing of it is loaded before.
 */
import { languages, type Language } from '../../../shared/language.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { rpcClient } from '../rpc/client.ts';
import { showDocument } from '../viewer/client.ts';
import { sizeTurned, type Quarters, type ViewerTrouble } from '../viewer/messages.ts';
import { pictureSize } from '../viewer/picture-size.ts';
import { fromRecogniser, progressTold, type FromRecogniser, type ToRecogniser } from './messages.ts';

/** Why there is no text. */
export type TextTrouble = ViewerTrouble | 'cancelled';

export interface PageToRead {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  /** From 1; a picture has one. */
  readonly page: number;
  /** How far it is turned so that its lines run from left to right. */
  readonly quarters: Quarters;
  /** The language on screen; the others of the country are read too. */
  readonly language: Language;
  /** Gives up. */
  readonly signal: AbortSignal;
  /** Told how much has been done, up to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Until both workers are ended: on two busy processors a slip takes 2.5 s, a page full of small letters 7 s. */
const mostTime = 15_000;
/** A page of A4 at 300 dots an inch, which is what the letters of a typed page need: wide, and all of it. */
const usualWidth = 2_480;
const mostDrawn = 9_000_000;
const country: readonly Language[] = ['nl', 'fr', 'de'];

/**
 * Reads one page. What is no picture or PDF, is larger than 50,000,000 pixels or asks for more than the viewer allows is
 * refused by what its first bytes say or while it is unpacked; reading takes at most 256 MB of its own beside the drawn
 * page (36 MB), and all of it 15 s.
 */
export async function recognisePage({ signal, ...asked }: PageToRead): Promise<Result<string, TextTrouble>> {
  if (signal.aborted) return fail('cancelled');
  const until = AbortSignal.any([signal, AbortSignal.timeout(mostTime)]);
  const drawn = await drawPage(asked, until);
  const read = drawn.ok ? await readBitmap(drawn.value, asked, until) : drawn;
  if (!until.aborted) return read;
  return fail(signal.aborted ? 'cancelled' : 'too-slow');
}

/** The language on screen first, then those of the country: most slips and judgments are in one of them. */
export const languagesFrom = (own: Language): readonly Language[] =>
  languages.filter((each) => each === own).concat(country.filter((each) => each !== own));

type Asked = Omit<PageToRead, 'signal'>;

async function drawPage(
  { bytes, mime, page, quarters }: Asked,
  until: AbortSignal,
): Promise<Result<ImageBitmap, ViewerTrouble>> {
  const opened = await showDocument(bytes, mime, 'small', until);
  if (!opened.ok) return opened;
  const drawn = await opened.value.page(page, widthToRead(bytes, mime, quarters), quarters);
  opened.value.close();
  return drawn.ok ? ok(drawn.value.bitmap) : drawn;
}

/** A picture as it is, or as much smaller as a page has room; one of few dots is drawn twice as large. */
function widthToRead(bytes: Uint8Array<ArrayBuffer>, mime: string, quarters: Quarters): number {
  const size = pictureSize(bytes, mime);
  if (size === null) return usualWidth;
  const room = mostDrawn / (size.width * size.height);
  const { width } = sizeTurned(size, quarters);
  return Math.max(1, Math.round(width * (room >= 4 ? 2 : Math.min(1, Math.sqrt(room)))));
}

async function readBitmap(
  bitmap: ImageBitmap,
  { language, onProgress }: Asked,
  until: AbortSignal,
): Promise<Result<string, ViewerTrouble>> {
  if (until.aborted) return fail('too-slow');
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = rpcClient<ToRecogniser, FromRecogniser>(worker, { answer: fromRecogniser });
  until.addEventListener('abort', end, { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const told = progressTold.safeParse(data);
    if (told.success) onProgress?.(told.data.progress);
  });
  const answered = await ask({ bitmap, languages: languagesFrom(language) }, [bitmap]);
  until.removeEventListener('abort', end);
  end();
  if (!answered.ok) return answered;
  return answered.value.answer === 'text' ? ok(answered.value.text) : fail(answered.value.trouble);
}
