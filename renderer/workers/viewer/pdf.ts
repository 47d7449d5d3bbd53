/**
 * PDF by pdf.js, reading and drawing both inside this worker: there is no page for a document to reach into, scripts in
 * it are not even looked at, its fonts are drawn as shapes instead of being given to the system.
 */
import { z } from 'zod';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Offers its reader to the other half, which would otherwise start a worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { broughtAlong } from './brought-along.ts';
import { budget, giveBack, OverBudget, spend, withinBudget, type Budget } from './budget.ts';
import { fitted, mostPages, mostText, Refused, type OpenDocument, type Quarters } from './messages.ts';

/** Canvases without a page. */
class Canvases {
  create(width: number, height: number): { canvas: OffscreenCanvas | null; context: unknown } {
    spend('canvases', sizeOf({ width, height }));
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }
  reset({ canvas }: { canvas: OffscreenCanvas | null }, width: number, height: number): void {
    if (canvas === null) return;
    giveBack('canvases', sizeOf(canvas));
    spend('canvases', sizeOf({ width, height }));
    canvas.width = width;
    canvas.height = height;
  }
  destroy(made: { canvas: OffscreenCanvas | null; context: unknown }): void {
    if (made.canvas !== null) giveBack('canvases', sizeOf(made.canvas));
    made.canvas = null;
    made.context = null;
  }
}

const sizeOf = ({ width, height }: { readonly width: number; readonly height: number }): number => width * height * 4;

/** Filters need a page; a document that asks for one is drawn without. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addKnockoutFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  addSelectionHCMFilter = (): string => 'none';
  addSelectionFilter = (): string => 'none';
  createSelectionStyle = (): null => null;
  destroy = (): void => undefined;
}

/** What comes along with the application: fonts, and what unpacks scans. */
class Brought {
  fetch = ({ filename }: { readonly filename: string }): Promise<Uint8Array> => broughtAlong(filename);
}

/**
 * Opens a PDF; the bytes are not usable afterwards. Opening it, and drawing each page, takes at most what budget.ts allows of
 * memory and steps, one at a time. Rejects with Refused: `too-heavy` when it asked for more, `locked-with-password`, `broken`.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, most: Budget = budget): Promise<OpenDocument> {
  const pdf = await inBudget(() => open(bytes), most);
  if (pdf.numPages > mostPages) throw new Refused('too-heavy');
  return {
    pages: pdf.numPages,
    draw: (page, width, quarters) => inBudget(() => drawPage(pdf, { page, width, quarters }), most),
  };
}

const inBudget = <T>(work: () => Promise<T>, most: Budget): Promise<T> =>
  withinBudget(work, most).catch((error: unknown) => {
    throw error instanceof OverBudget ? new Refused('too-heavy') : error;
  });

function open(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: bytes,
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
    BinaryDataFactory: Brought,
    // Only asked whether they are there: what is fetched, and from where, is for the class above.
    standardFontDataUrl: '/',
    wasmUrl: '/',
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableWorkerRendering: true,
    enableXfa: false,
    // A page scanned at 600 dots an inch has 35.
    maxImageSize: 40_000_000,
    canvasMaxAreaInBytes: 160_000_000,
    verbosity: 0,
  });
  return task.promise.catch((error: unknown) => {
    throw new Refused(error instanceof Error && error.name === 'PasswordException' ? 'locked-with-password' : 'broken');
  });
}

interface Asked {
  readonly page: number;
  readonly width: number;
  readonly quarters: Quarters;
}

async function drawPage(
  pdf: PDFDocumentProxy,
  asked: Asked,
): Promise<{ readonly bitmap: ImageBitmap; readonly text: string }> {
  const page = await pdf.getPage(asked.page);
  // The file itself may say how its page is to be turned.
  const rotation = (page.rotate + asked.quarters * 90) % 360;
  const whole = page.getViewport({ scale: 1, rotation });
  const { width, height } = fitted(whole, asked.width);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Refused('too-large');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  const viewport = page.getViewport({ scale: width / whole.width, rotation });
  // The types know canvases of a page only; the drawing needs no more than what both have.
  const canvasContext = context as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  const text = await textOf(page);
  page.cleanup();
  return { bitmap: canvas.transferToImageBitmap(), text };
}

const textPiece = z.object({
  items: z.array(z.object({ str: z.string().optional(), hasEOL: z.boolean().optional() })),
});

/** What the page says, for people who hear the screen, as far as it is told. A page without text (a scan) has none. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const stream: ReadableStream<unknown> = page.streamTextContent();
  const reader = stream.getReader();
  let text = '';
  try {
    while (text.length < mostText) {
      const { done, value } = await reader.read();
      if (done) break;
      const { items } = textPiece.parse(value);
      text += items.map(({ str = '', hasEOL = false }) => `${str}${hasEOL ? '\n' : ''}`).join('');
    }
  } catch {
    // A page that is drawn and whose text is damaged is a picture.
  }
  // What nobody reads is not made. Told to stop, pdf.js sends on into what is closed.
  return text.slice(0, mostText);
}
