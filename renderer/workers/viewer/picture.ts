/** Pictures: the size is read from the first bytes, so that a small file cannot claim all memory when it is unpacked. */
import { fitted, Refused, sizeTurned, type OpenDocument, type PictureRoom } from './messages.ts';
import { pictureSize } from './picture-size.ts';

/** In pixels, of four bytes each: more than any scanner of a registry makes, and as many as a telephone's photo has. */
export const mostUnpacked: Readonly<Record<PictureRoom, number>> = { whole: 100_000_000, small: 50_000_000 };

/**
 * Opens a picture within 400 MB, `small` within 200 MB, and 64 MB for what is drawn of it; one after the other.
 * Rejects with Refused: `too-large` when it says it is larger, `broken` when it is none or says nothing.
 */
export async function openPicture(
  bytes: Uint8Array<ArrayBuffer>,
  mime: string,
  room: PictureRoom,
): Promise<OpenDocument> {
  const size = pictureSize(bytes, mime);
  if (size === null) throw new Refused('broken');
  if (size.width * size.height > mostUnpacked[room]) throw new Refused('too-large');
  const blob = new Blob([bytes], { type: mime });
  const whole = await createImageBitmap(blob).catch(() => {
    throw new Refused('broken');
  });
  return {
    pages: 1,
    draw: async (_page, wanted, quarters) => {
      const { width, height } = fitted(sizeTurned(whole, quarters), wanted);
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Refused('too-large');
      context.imageSmoothingQuality = 'high';
      context.translate(width / 2, height / 2);
      context.rotate((quarters * Math.PI) / 2);
      const lying = sizeTurned({ width, height }, quarters);
      context.drawImage(whole, -lying.width / 2, -lying.height / 2, lying.width, lying.height);
      return { bitmap: canvas.transferToImageBitmap(), text: '' };
    },
  };
}
