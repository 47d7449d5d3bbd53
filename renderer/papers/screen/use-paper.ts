/** From a paper on screen to a file the person saves; the vault writes it down before the bytes are handed over. */
import { useCallback } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { todayIso } from '../../i18n/clock.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import { ok, type Result } from '../../../shared/result.ts';
import type { AskedPaperMotive } from '../../vault/api.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { pageDocument, pageOf, type Paper, type PaperKind } from '../model/paper.ts';
import { tongue } from '../model/words.ts';
import { paperFileName } from './file-name.ts';

export const formats = ['pdf', 'word'] as const;
export type Format = (typeof formats)[number];

export interface Saving {
  /** What is being made just now. */
  readonly busy: Format | 'print' | undefined;
  /** To a printer of the system. It is written down before, as no printer says whether paper came out. */
  readonly print: (kind: PaperKind, paper: Paper, goes: AskedPaperMotive) => Promise<Result<undefined, AnyProblem>>;
  /** Answers with what was saved. */
  readonly save: (
    kind: PaperKind,
    paper: Paper,
    format: Format,
    goes: AskedPaperMotive,
  ) => Promise<Result<Saved, AnyProblem>>;
}

export interface Saved {
  /** The fingerprint at its foot. */
  readonly mark: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function useSavePaper(dossier: string): Saving {
  const vault = useVault();
  const files = useFiles();
  const { t } = useTranslation('papers');
  const { run, doing } = useCommand<AnyProblem, Format | 'print'>();

  const bytesOf = useCallback(
    async (paper: Paper, footer: string, format: Format): Promise<Result<Uint8Array<ArrayBuffer>, AnyProblem>> => {
      if (format === 'word') {
        // Loaded only by those who ask for a Word file.
        const { wordFile } = await import('../word/document.ts');
        return ok(await wordFile(paper, footer));
      }
      return files.print({ html: pageDocument(pageOf(paper)), footer });
    },
    [files],
  );

  const saved = useCallback(
    async (
      kind: PaperKind,
      paper: Paper,
      format: Format,
      goes: AskedPaperMotive,
    ): Promise<Result<Saved, AnyProblem>> => {
      const fingerprint = await fingerprintOf(paper);
      const made = await bytesOf(paper, footerOf(paper, fingerprint), format);
      if (!made.ok) return made;
      const mark = `${format === 'pdf' ? 'PDF' : 'DOCX'} ${fingerprint}`;
      const recorded = await vault.recordPaper({ dossier, paper: kind, mark, goes });
      if (!recorded.ok) return recorded;
      const name = paperFileName(t, kind, todayIso());
      const file = await files.save(format, name, made.value);
      return file.ok ? ok({ mark: fingerprint, name, bytes: made.value }) : file;
    },
    [bytesOf, vault, files, dossier, t],
  );
  const save = useCallback<Saving['save']>(
    (kind, paper, format, goes) => run(saved(kind, paper, format, goes), format),
    [run, saved],
  );

  const printed = useCallback(
    async (kind: PaperKind, paper: Paper, goes: AskedPaperMotive): Promise<Result<undefined, AnyProblem>> => {
      const fingerprint = await fingerprintOf(paper);
      const recorded = await vault.recordPaper({ dossier, paper: kind, mark: `PRINT ${fingerprint}`, goes });
      if (!recorded.ok) return recorded;
      return files.toPrinter({ html: pageDocument(pageOf(paper)), footer: footerOf(paper, fingerprint) });
    },
    [vault, files, dossier],
  );
  const print = useCallback<Saving['print']>((...asked) => run(printed(...asked), 'print'), [run, printed]);

  return { busy: doing, save, print };
}

const footerOf = ({ language, footer }: Paper, fingerprint: string): string =>
  `${footer} · ${tongue(language).words.fingerprint} ${fingerprint}`;
