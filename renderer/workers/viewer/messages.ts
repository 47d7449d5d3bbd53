/**
 * What travels between the page and the viewer's worker. A document's bytes go in, pixels and plain text come out:
 * nothing a document contains is ever run, and the worker that read it has no page, no keys and no network.
 */
import { z } from 'zod';

/** Why a document is not shown here. Nothing is lost by it: a copy can be saved and opened elsewhere. */
export const viewerTrouble = z.enum([
  'not-shown',
  'locked-with-password',
  'broken',
  'too-large',
  'too-heavy',
  'too-slow',
]);
export type ViewerTrouble = z.infer<typeof viewerTrouble>;

/** How much a picture may unpack to. */
export type PictureRoom = 'whole' | 'small';

/** How far a page is turned from how it lies in the file: quarters of a turn to the right. */
const quarters = z.literal([0, 1, 2, 3]);
export type Quarters = z.infer<typeof quarters>;

/** One quarter further, to the right (1) or to the left (-1). */
export const turned = (from: Quarters, by: 1 | -1): Quarters => quarters.parse((from + by + 4) % 4);

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** As large as it is once it is turned. */
export const sizeTurned = ({ width, height }: Size, by: Quarters): Size =>
  by % 2 === 0 ? { width, height } : { width: height, height: width };

export const toViewer = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('open'),
    mime: z.string(),
    bytes: z.instanceof(Uint8Array<ArrayBuffer>),
    room: z.enum(['whole', 'small']),
  }),
  /** `width`: what the page's picture should be wide once it is turned, in device pixels. */
  z.object({ ask: z.literal('page'), page: z.number(), width: z.number(), quarters }),
]);
export type ToViewer = z.infer<typeof toViewer>;

/** More pages than any file of a dossier has. */
export const mostPages = 50_000;
/** Letters of a page that are told to people who hear the screen. */
export const mostText = 20_000;

const size = z.number().int().positive();

/** Decoded by the page: what read a stranger's file is not believed either. */
export const fromViewer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('opened'), pages: size.max(mostPages) }),
  z.object({
    answer: z.literal('page'),
    bitmap: z.custom<ImageBitmap>((value) => value instanceof ImageBitmap),
    width: size,
    height: size,
    /** For people who hear the screen; empty for a picture. */
    text: z.string().max(mostText),
  }),
  z.object({ answer: z.literal('trouble'), trouble: viewerTrouble }),
]);
export type FromViewer = z.infer<typeof fromViewer>;

/** A document the worker has open. */
export interface OpenDocument {
  readonly pages: number;
  draw(
    page: number,
    width: number,
    quarters: Quarters,
  ): Promise<{ readonly bitmap: ImageBitmap; readonly text: string }>;
}

/** Ends reading with a reason for the person. */
export class Refused extends Error {
  constructor(readonly trouble: ViewerTrouble) {
    super(trouble);
  }
}

/** Largest picture drawn, in pixels: about 64 MB of memory. */
export const mostPixels = 16_000_000;

/** Width and height that fit what is asked and what memory allows. */
export function fitted({ width, height }: Size, wanted: number): Size {
  const scale = Math.min(wanted / width, Math.sqrt(mostPixels / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
