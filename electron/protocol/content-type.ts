const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  // A PostScript font, of the ones that come with the PDF reader.
  pfb: 'application/octet-stream',
  // Dictionaries for the spelling.
  aff: 'text/plain; charset=utf-8',
  dic: 'text/plain; charset=utf-8',
  // What the reader of scanned text knows of a language; unpacked by the page.
  gz: 'application/gzip',
};

/** Null for a kind of file the application does not serve. */
export function contentTypeOf(path: string): string | null {
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? null;
}
