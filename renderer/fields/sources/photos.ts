/** Photos of a document: pictures packed in memory, without anything a camera writes beside them; several become one PDF. */
import { ok } from '../../../shared/result.ts';
import { picturesPdf, type PagePicture } from '../copies/pictures-pdf.ts';
import type { GivenFile } from '../pick-file.ts';

export interface Photo extends PagePicture {
  readonly id: string;
  /** To be shown. */
  readonly canvas: OffscreenCanvas | HTMLCanvasElement;
}

/** Sheets of one document. */
export const mostPhotos = 50;
const quality = 0.85;
const mime = 'image/jpeg';

/** What the camera shows now; undefined while it shows nothing yet. */
export async function photoOf(video: HTMLVideoElement): Promise<Photo | undefined> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, quality));
  if (blob === null) return undefined;
  return { id: crypto.randomUUID(), canvas, width, height, jpeg: new Uint8Array(await blob.arrayBuffer()) };
}

/** @param photos at least one @param called without the end that says its kind */
export function documentOf(photos: readonly [PagePicture, ...PagePicture[]], called: string): GivenFile {
  const [first] = photos;
  const isOne = photos.length === 1;
  const bytes = isOne ? first.jpeg : picturesPdf(photos);
  const kind = isOne ? mime : 'application/pdf';
  const name = `${called}${isOne ? '.jpg' : '.pdf'}`;
  return {
    name,
    mime: kind,
    size: bytes.length,
    input: { name, mime: kind, bytes },
    read: () => Promise.resolve(ok(bytes)),
    close: () => undefined,
  };
}
