/**
 * PDF by pdf.js, reading and drawing both inside this worker: there is no page for a document to reach into, scripts in
 * it are not even looked at, its fonts are drawn as shapes instead of being given to the system.
 */
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Offers its reader to the other half, which would otherwise start a worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { standardFont } from './fonts.ts';
import { fitted, Refused, type OpenDocument } from './messages.ts';

/** Canvases without a page. */
class Canvases {
  create(width: number, height: number): { canvas: OffscreenCanvas | null; context: unknown } {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }
  reset(made: { canvas: OffscreenCanvas | null }, width: number, height: number): void {
    if (made.canvas === null) return;
    made.canvas.width = width;
    made.canvas.height = height;
  }
  destroy(made: { canvas: OffscreenCanvas | null; context: unknown }): void {
    made.canvas = null;
    made.context = null;
  }
}

/** Filters need a page; a document that asks for one is drawn without. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  destroy = (): void => undefined;
}

class Fonts {
  fetch = ({ filename }: { readonly filename: string }): Promise<Uint8Array> => standardFont(filename);
}

export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenDocument> {
  const task = getDocument({
    data: bytes,
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
    StandardFontDataFactory: Fonts,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 60_000_000,
    canvasMaxAreaInBytes: 256_000_000,
    verbosity: 0,
  });
  const pdf = await task.promise.catch((error: unknown) => {
    throw new Refused(error instanceof Error && error.name === 'PasswordException' ? 'locked-with-password' : 'broken');
  });
  return { pages: pdf.numPages, draw: (page, width) => drawPage(pdf, page, width) };
}

async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  wanted: number,
): Promise<{ readonly bitmap: ImageBitmap; readonly text: string }> {
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const { width, height } = fitted(whole.width, whole.height, wanted);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Refused('too-large');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  const viewport = page.getViewport({ scale: width / whole.width });
  // The types know canvases of a page only; the drawing needs no more than what both have.
  await page.render({ canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise;
  const text = await textOf(page);
  page.cleanup();
  return { bitmap: canvas.transferToImageBitmap(), text };
}

/** What the page says, for people who hear the screen. A page without text (a scan) has none. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent().catch(() => ({ items: [] }));
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
