/** Pictures: the size is read from the first bytes, so that a small file cannot claim all memory when it is unpacked. */
import { fitted, Refused, type OpenDocument } from './messages.ts';
import { pictureSize } from './picture-size.ts';

/** A photograph of 100 megapixels; more than any scanner of a registry makes. */
const mostUnpacked = 100_000_000;

export async function openPicture(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<OpenDocument> {
  const size = pictureSize(bytes, mime);
  if (size === null) throw new Refused('broken');
  if (size.width * size.height > mostUnpacked) throw new Refused('too-large');
  const blob = new Blob([bytes], { type: mime });
  const whole = await createImageBitmap(blob).catch(() => {
    throw new Refused('broken');
  });
  return {
    pages: 1,
    draw: async (_page, wanted) => {
      const { width, height } = fitted(whole.width, whole.height, wanted);
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Refused('too-large');
      context.imageSmoothingQuality = 'high';
      context.drawImage(whole, 0, 0, width, height);
      return { bitmap: canvas.transferToImageBitmap(), text: '' };
    },
  };
}
