/** Looks for a QR code in one picture that may come from anybody, apart from everything else, and is then ended. */
import { decodeQR } from 'qr/decode.js';
import { rpcServer } from '../rpc/server.ts';
import { toQrReader, type QrFound, type ToQrReader } from './qr-messages.ts';
import { pictureSize } from './picture-size.ts';

const kinds = ['image/png', 'image/jpeg', 'image/webp'];
const mostUnpacked = 100_000_000;
/** Longest side, in pixels, at which it is looked for: a photo is looked at small first. */
const sides = [1_000, 1_800, 600, 3_000];
const patience = 1_500;

async function textIn(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const mime = kinds.find((kind) => pictureSize(bytes, kind) !== null);
  const size = mime === undefined ? null : pictureSize(bytes, mime);
  if (mime === undefined || size === null || size.width * size.height > mostUnpacked) return null;
  const whole = await createImageBitmap(new Blob([bytes], { type: mime }));
  for (const side of sides) {
    const scale = Math.min(side / Math.max(whole.width, whole.height), 2);
    const width = Math.max(1, Math.round(whole.width * scale));
    const height = Math.max(1, Math.round(whole.height * scale));
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) return null;
    // What is transparent in a picture was white on paper.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(whole, 0, 0, width, height);
    const text = found({ width, height, data: context.getImageData(0, 0, width, height).data });
    if (text !== null) return text;
  }
  return null;
}

function found(image: {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}): string | null {
  try {
    return decodeQR(image, { format: 'RGBA', effort: 3, timeLimit: patience });
  } catch {
    // Nothing found at this size.
    return null;
  }
}

rpcServer<ToQrReader, QrFound>(
  toQrReader,
  async ({ bytes }) => ({ answer: { text: await textIn(bytes) } }),
  () => ({ text: null }),
);
