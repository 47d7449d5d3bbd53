/**
 * pdf.js counts what it takes (renderer/workers/viewer/budget.ts): the makers of buffers in its modules are ours of the same name, and
 * where it makes many small things, and where a number of the document says how many, it says so first.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const counted = fileURLToPath(new URL('../renderer/workers/viewer/counted.ts', import.meta.url));
const budget = fileURLToPath(new URL('../renderer/workers/viewer/budget.ts', import.meta.url));
const page = /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/;
const reader = /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs$/;

export const pdfBudget = (): Plugin => ({
  name: 'pdf-budget',
  enforce: 'pre',
  transform: (code, file) => {
    if (page.test(file)) return { code: withMakers(code), map: null };
    return reader.test(file) ? { code: withMakers(withSteps(code)), map: null } : null;
  },
});

const makers = [
  'ArrayBuffer',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int8Array',
  'Uint16Array',
  'Int16Array',
  'Uint32Array',
  'Int32Array',
  'Float32Array',
  'Float64Array',
  'Array',
  'OffscreenCanvas',
  'DecompressionStream',
];

function withMakers(code: string): string {
  const names = makers.map((name) => `Counted${name} as ${name}`).join(', ');
  return `import { ${names} } from ${JSON.stringify(counted)};\nimport { spend as spendBudget } from ${JSON.stringify(budget)};\n${code}`;
}

/** What stands in their module, what goes in behind it or before it, and how often it stands there. */
const places: readonly { readonly found: string; readonly becomes: string; readonly times?: number }[] = [
  // A word of the document.
  { found: '  shift() {\n    if (this.buf2', becomes: '  shift() {\n    spendBudget("steps", 1);\n    if (this.buf2' },
  { found: 'n = new Name(name);', becomes: 'spendBudget("steps", 5 + name.length);\n      n = new Name(name);' },
  { found: 'c = new Cmd(cmd);', becomes: 'spendBudget("steps", 5);\n      c = new Cmd(cmd);' },
  {
    found: 'constructor(xref = null) {\n    this.xref = xref;\n  }\n  assignXref',
    becomes: 'constructor(xref = null) {\n    spendBudget("steps", 10);\n    this.xref = xref;\n  }\n  assignXref',
  },
  // A letter of it: those of a text are held one by one until it ends.
  {
    found: '  nextChar() {\n    return this.currentChar = this.stream.getByte();',
    becomes: '  nextChar() {\n    spendBudget("steps", 0.2);\n    return this.currentChar = this.stream.getByte();',
    times: 2,
  },
  // Where an object of it lies.
  {
    found: '        const entry = {\n          offset,',
    becomes: '        spendBudget("steps", 3);\n        const entry = {\n          offset,',
  },
  // Something to draw.
  {
    found: '    this.optimizer.push(fn, args);',
    becomes: '    spendBudget("steps", 8);\n    this.optimizer.push(fn, args);',
  },
  {
    found: '  _buildFigureFromPatch(index) {',
    becomes: '  _buildFigureFromPatch(index) {\n    spendBudget("steps", 500);',
  },
  // A typeface, its signs, and how wide those are.
  {
    found:
      '  loadFont(fontName, font, resources, task, fallbackFontDict = null, cssFontInfo = null, seenRefs = null) {',
    becomes:
      '  loadFont(fontName, font, resources, task, fallbackFontDict = null, cssFontInfo = null, seenRefs = null) {\n    spendBudget("steps", 1_000);',
  },
  {
    found: '    this.length += data.length;\n    this.objects.push(data);',
    becomes: '    spendBudget("steps", 3);\n    this.length += data.length;\n    this.objects.push(data);',
  },
  {
    found: 'for (let j = start; j <= code; j++) {',
    becomes: 'spendBudget("steps", Math.max(0, code - start));\n              for (let j = start; j <= code; j++) {',
    times: 2,
  },
  // A picture the platform unpacks.
  {
    found: 'decoder = new ImageDecoder(init);',
    becomes: 'spendBudget("made", frameWidth * frameHeight * 4);\n      decoder = new ImageDecoder(init);',
  },
  // Nobody waits for what is sent no more: that it was given up is no failure of its own.
  {
    found: 'this.ready = this.sinkCapability.promise;',
    becomes: 'this.ready = this.sinkCapability.promise;\n          this.ready.catch(() => undefined);',
  },
  {
    found: 'streamSink.ready = streamSink.sinkCapability.promise;',
    becomes: 'streamSink.ready = streamSink.sinkCapability.promise;\n    streamSink.ready.catch(() => undefined);',
  },
  // What the unpackers of scans may hold.
  { found: 'var getHeapMax = () => 2147483648;', becomes: 'var getHeapMax = () => 402653184;', times: 2 },
];

/** Their reader with what it takes said. @throws when it no longer is the module this was written for */
export function withSteps(code: string): string {
  return places.reduce((text, { found, becomes, times = 1 }) => {
    const parts = text.split(found);
    if (parts.length !== times + 1)
      throw new Error(`pdf.js reads in another way, look at build/pdf-budget.mts: ${found}`);
    return parts.join(becomes);
  }, code);
}
