/**
 * A PDF of pictures, written anew: pages and what is seen on them, and nothing else. It has no text, title, author, date, number of its
 * own, script, attachment or form, since none is written (shared/dossier/SPEC.md, SC1).
 */

/** A page as a JPEG, in pixels. */
export interface PagePicture {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** The longer side of a page in points: that of A4, which is what it is printed on. */
const longSide = 842;

/** Objects before those of the pages: the catalog and the list of pages. */
const first = 3;
const perPage = 3;

/** @param pages at least one */
export function picturesPdf(pages: readonly PagePicture[]): Uint8Array<ArrayBuffer> {
  const body = new Body();
  const kids = pages.map((_, at) => `${first + at * perPage} 0 R`).join(' ');
  body.object('<< /Type /Catalog /Pages 2 0 R >>');
  body.object(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const [at, page] of pages.entries()) addPage(body, first + at * perPage, page);
  return body.whole();
}

function addPage(body: Body, number: number, { jpeg, width, height }: PagePicture): void {
  const scale = longSide / Math.max(width, height);
  const [wide, high] = [points(width * scale), points(height * scale)];
  const drawn = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`;
  body.object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] ` +
      `/Resources << /XObject << /P ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
  );
  body.object(`<< /Length ${drawn.length} >>`, latin(drawn));
  body.object(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
    jpeg,
  );
}

const points = (value: number): string => value.toFixed(2);
const latin = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

class Body {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  constructor() {
    this.#put(latin('%PDF-1.4\n'));
  }

  #put(bytes: Uint8Array<ArrayBuffer>): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  object(dictionary: string, stream?: Uint8Array<ArrayBuffer>): void {
    this.#offsets.push(this.#length);
    this.#put(latin(`${this.#offsets.length} 0 obj\n${dictionary}\n`));
    if (stream !== undefined) {
      this.#put(latin('stream\n'));
      this.#put(stream);
      this.#put(latin('\nendstream\n'));
    }
    this.#put(latin('endobj\n'));
  }

  whole(): Uint8Array<ArrayBuffer> {
    const size = this.#offsets.length + 1;
    const table = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const start = this.#length;
    this.#put(latin(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`));
    this.#put(latin(`startxref\n${start}\n%%EOF\n`));
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
