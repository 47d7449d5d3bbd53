/** Draws the one-page PDF of a practice scan (PDF 1.4, Helvetica, WinAnsi): enough to look like paper, nothing more. */
import type { Bytes } from '../crypto/crypto.ts';
import type { ScanText } from './types.ts';

const width = 595;
const height = 842;
const lettersPerLine = 84;

/** Characters of WinAnsi outside Latin-1 that letters use. */
const winAnsi: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
};

function pdfText(text: string): string {
  let out = '';
  for (const letter of text) {
    const code = winAnsi[letter] ?? letter.codePointAt(0) ?? 63;
    const byte = code > 255 ? 63 : code;
    const char = String.fromCharCode(byte);
    out += '()\\'.includes(char) ? `\\${char}` : byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : char;
  }
  return out;
}

function wrapped(line: string): readonly string[] {
  const out: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > lettersPerLine) {
      out.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...out, current];
}

/** A4, title on top, lines below; text that does not fit the page is cut (the texts are short). */
export function drawPage(scan: ScanText): Bytes {
  const lines = scan.lines.flatMap(wrapped).slice(0, 42);
  const drawn = lines.map((line) => `(${pdfText(line)}) '`).join('\n');
  const content = `BT /F2 16 Tf 60 ${height - 80} Td (${pdfText(scan.title)}) Tj ET\nBT /F1 11 Tf 16 TL 60 ${height - 110} Td\n${drawn}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(body, (char) => char.charCodeAt(0));
}
