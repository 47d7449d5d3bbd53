/** Small PDF files for tests: well-formed ones with text on every page, and ones made to do harm. */
const encoder = new TextEncoder();

export interface PdfOptions {
  readonly pages: readonly string[];
  /** Script run on opening, as a PDF may carry. */
  readonly script?: string;
  /** Width and height of a page in points. */
  readonly size?: readonly [number, number];
  /** What stands in the page's content instead of its text. */
  readonly content?: string;
}

/** A PDF with one line of text a page, in a font that every reader brings along. */
export function pdf({ pages, script, size = [595, 842], content }: PdfOptions): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const action = script === undefined ? '' : `/OpenAction << /S /JavaScript /JS (${script}) >>`;
  objects.push(`<< /Type /Catalog /Pages 2 0 R ${action} >>`);
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const [at, text] of pages.entries()) {
    const drawn = content ?? `BT /F1 36 Tf 60 ${size[1] - 120} Td (${text}) Tj ET 60 60 120 40 re f`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size[0]} ${size[1]}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    );
  }
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return encoder.encode(body + end);
}
