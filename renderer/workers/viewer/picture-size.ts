/** Width and height of a picture as its first bytes say, for PNG, JPEG and WebP. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Null when the bytes are not a picture of that kind. Budget: the caller sees to the length (100 MiB shown, 32 MiB with a
 * code); no memory, and of a JPEG one look at each segment.
 */
export function pictureSize(bytes: Uint8Array<ArrayBuffer>, mime: string): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readers[mime]?.(view) ?? null;
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

const readers: Readonly<Record<string, (view: DataView) => PictureSize | null>> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/webp': webp,
};

/** The first chunk is always IHDR. */
function png(view: DataView): PictureSize | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Segments one after another until the one that starts a frame. */
function jpeg(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const [lossy, lossless, extended] = [0x56503820, 0x5650384c, 0x56503858];

function webp(view: DataView): PictureSize | null {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const kind = view.getUint32(12);
  const three = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === extended) return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === lossy) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== lossless) return null;
  const packed = view.getUint32(21, true);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}
