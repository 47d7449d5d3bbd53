/**
 * A copy of a document that is made of pixels (shared/dossier/SPEC.md, SC1-SC2): each page is drawn by the viewer's worker, rectangles are
 * burnt in before it becomes a JPEG, and the pictures are put into a PDF that holds nothing else. Page after page, so that no more than
 * one is held unpacked.
 */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { showDocument, type ShownDocument, type ShownPage } from '../../workers/viewer/client.ts';
import type { Quarters, ViewerTrouble } from '../../workers/viewer/messages.ts';
import { pixelsOf, noMarks, type Area, type Marks } from './areas.ts';
import { picturesPdf, type PagePicture } from './pictures-pdf.ts';

/** Why there is no copy. */
export type CopyTrouble = ViewerTrouble | 'too-many-pages' | 'copy-too-large' | 'copy-too-slow' | 'cancelled';

/** More pages are copied in parts: of a longer document hardly all is meant. */
export const mostCopied = 200;
/** Of the copy, as large as what is shown here. */
const mostBytes = 100 * 1_048_576;
/** All pages together; each by itself has what the viewer allows. */
const mostTime = 600_000;
/** 200 dots an inch on A4: letters of a form stay readable. */
const [shortSide, longSide] = [1_654, 2_339];
const quality = 0.85;

export interface CopyAsked {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  /** Rectangles are burnt in, pages turned; none for a safe copy. */
  readonly marks?: Marks;
  /** Gives up. */
  readonly signal: AbortSignal;
  /** Told how much has been done, up to 1. */
  readonly onProgress?: (share: number) => void;
}

/** What is drawn is let go of however it ends. At most 200 pages, 100 MiB and ten minutes. */
export async function pixelCopy(asked: CopyAsked): Promise<Result<Uint8Array<ArrayBuffer>, CopyTrouble>> {
  const { signal } = asked;
  if (signal.aborted) return fail('cancelled');
  const until = AbortSignal.any([signal, AbortSignal.timeout(mostTime)]);
  const opened = await showDocument(asked.bytes, asked.mime, 'whole', until);
  if (!opened.ok) return signal.aborted ? fail('cancelled') : opened;
  try {
    const pages = await picturesOf(opened.value, asked);
    if (signal.aborted) return fail('cancelled');
    if (until.aborted) return fail('copy-too-slow');
    return pages.ok ? ok(picturesPdf(pages.value)) : pages;
  } finally {
    opened.value.close();
  }
}

async function picturesOf(
  document: ShownDocument,
  { marks: { areas, turns } = noMarks, onProgress }: CopyAsked,
): Promise<Result<readonly PagePicture[], CopyTrouble>> {
  if (document.pages > mostCopied) return fail('too-many-pages');
  const pages: PagePicture[] = [];
  let size = 0;
  for (let page = 1; page <= document.pages; page += 1) {
    const drawn = await drawPage(document, page, turns.get(page) ?? 0);
    if (!drawn.ok) return drawn;
    const picture = await pictureOf(drawn.value, areas.get(page) ?? []);
    size += picture.jpeg.length;
    if (size > mostBytes) return fail('copy-too-large');
    pages.push(picture);
    onProgress?.(page / document.pages);
  }
  return ok(pages);
}

/** One that lies across is drawn as wide as an upright one is high. */
async function drawPage(
  document: ShownDocument,
  page: number,
  quarters: Quarters,
): Promise<Result<ShownPage, ViewerTrouble>> {
  const drawn = await document.page(page, shortSide, quarters);
  if (!drawn.ok || drawn.value.width <= drawn.value.height) return drawn;
  drawn.value.bitmap.close();
  return document.page(page, longSide, quarters);
}

/** What lies under a rectangle is painted over before anything is packed: no pixel of it gets into the picture. */
async function pictureOf(
  { bitmap, width, height }: Pick<ShownPage, 'bitmap' | 'width' | 'height'>,
  areas: readonly Area[],
): Promise<PagePicture> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  // A picture with holes would be black where it has them.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  context.fillStyle = 'black';
  for (const area of areas) {
    const { x, y, width: wide, height: high } = pixelsOf(area, { width, height });
    context.fillRect(x, y, wide, high);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height };
}
