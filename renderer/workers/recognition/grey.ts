/** Pixels in grey, of which a page is read. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  /** A byte each, row by row; 255 is white. */
  readonly pixels: Uint8Array;
}

/** Rows that are taken out of a picture at a time: all at once would take four times as much. */
const strip = 256;

/** A drawn page in grey; what is transparent was white on paper. The bitmap is closed. */
export function greyOf(bitmap: ImageBitmap): Grey {
  const { width, height } = bitmap;
  const pixels = new Uint8Array(width * height);
  const canvas = new OffscreenCanvas(width, Math.min(strip, height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no room to draw');
  for (let top = 0; top < height; top += strip) {
    const rows = Math.min(strip, height - top);
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, rows);
    context.drawImage(bitmap, 0, -top);
    toGrey(context.getImageData(0, 0, width, rows).data, pixels.subarray(top * width, (top + rows) * width));
  }
  bitmap.close();
  return { width, height, pixels };
}

/** As bright as the eye takes each colour to be. @param colours four bytes a pixel */
function toGrey(colours: Uint8ClampedArray, grey: Uint8Array): void {
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * 4;
    const [red = 0, green = 0, blue = 0] = [colours[from], colours[from + 1], colours[from + 2]];
    grey[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
}

/** The same as a file Tesseract opens (PGM). */
export function fileOf({ width, height, pixels }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
