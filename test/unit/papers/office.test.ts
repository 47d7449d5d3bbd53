/** Where LibreOffice is there, as most services have it, it opens every paper and makes a PDF with the same words. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPaper } from '../../../renderer/papers/kinds/builders.ts';
import { paperKinds } from '../../../renderer/papers/model/paper.ts';
import { wordFile } from '../../../renderer/papers/word/document.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { textIn } from '../../support/word-text.ts';
import { unzipText } from '../../support/zip.ts';
import { assessment, identity, legal, notes, plan, request, view } from './dossier.ts';

const wide = { ...view, sections: [identity, legal, plan, assessment, notes] };
const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((program) => existsSync(program));

const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Word by word: where cells of a row break over lines, one is drawn before the other has ended. */
const wordsOf = (document: string): readonly string[] =>
  document.split('</w:t>').flatMap((piece) =>
    textIn(`${piece}</w:t>`)
      .split(/[^\p{L}\p{N}]+/u)
      .map(lettersOf),
  );

/** In one language, and in two where the kind is at an odd place: each way is seen. */
async function papersIn(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const papers = new Map<string, readonly string[]>();
  for (const [at, kind] of paperKinds.entries()) {
    const paper = buildPaper(kind, request({ view: wide, ...(at % 2 === 1 && { second: 'fr' }) }));
    const bytes = await wordFile(paper, `${paper.footer} · 3f2a 91bc`);
    writeFileSync(join(folder, `${kind}.docx`), bytes);
    papers.set(kind, wordsOf(unzipText(bytes).get('word/document.xml') ?? ''));
  }
  return papers;
}

it.runIf(office !== undefined)(
  'every paper is opened and converted, page by page, without losing a word',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-office-'));
    try {
      const papers = await papersIn(folder);
      const files = [...papers.keys()].map((kind) => join(folder, `${kind}.docx`));
      const own = `-env:UserInstallation=file://${join(folder, 'office')}`;
      execFileSync(office ?? '', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        stdio: 'ignore',
        timeout: 150_000,
      });
      for (const [kind, words] of papers) {
        const pages = await pdfText(readFileSync(join(folder, `${kind}.pdf`)));
        const foots = pages.map(
          (page, at) => page.includes('3f2a 91bc') && page.includes(`${at + 1} / ${pages.length}`),
        );
        const letters = lettersOf(pages.join(''));
        const lost = words.filter((each) => !letters.includes(each));
        expect({ kind, foots, lost }).toEqual({ kind, foots: pages.map(() => true), lost: [] });
        expect(words.length).toBeGreaterThan(30);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
