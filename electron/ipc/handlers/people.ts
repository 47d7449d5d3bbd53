import type { ShellEvent, ShellProblem, SpooledFile } from '../../../shared/bridge/contract.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Dialogs } from '../../dialogs/dialogs.ts';
import type { OpenedFile } from '../../opened/opened-file.ts';
import type { PickedFiles } from '../../dialogs/picked-files.ts';
import { saveFile } from '../../dialogs/save-file.ts';
import type { Unfinished } from '../../dialogs/unfinished.ts';
import type { SavingFiles } from '../../dialogs/saving-files.ts';
import { eachPiece } from '../../files/hash.ts';
import { Trouble } from '../../files/problems.ts';
import type { FileSeam } from '../../files/seam.ts';
import type { PdfPrinter } from '../../printing/print-pdf.ts';
import type { Safe } from '../../safe/safe.ts';
import type { Spool } from '../../spool/spool.ts';
import type { Handlers } from '../answer.ts';
import { after } from './after.ts';

type PeopleCalls = Pick<
  Handlers,
  | 'files.open'
  | 'files.read'
  | 'files.close'
  | 'files.save'
  | 'files.saveBegin'
  | 'files.saveWrite'
  | 'files.saveFinish'
  | 'files.saveAbandon'
  | 'opened.take'
  | 'opened.takeIn'
  | 'files.takeIn'
  | 'print.pdf'
  | 'print.paper'
>;

/** What a person asks for and sees happen: choosing, saving, taking in and printing. */
export function peopleHandlers(parts: {
  readonly files: FileSeam;
  readonly safe: Safe;
  readonly dialogs: Dialogs;
  readonly picked: PickedFiles;
  readonly saving: SavingFiles;
  readonly opened: OpenedFile;
  readonly unfinished: Unfinished;
  readonly printer: PdfPrinter;
  readonly tell: (event: ShellEvent) => void;
}): PeopleCalls {
  const { files, safe, dialogs, picked, saving, opened, unfinished, printer, tell } = parts;
  const intoInbox = async (handle: string): Promise<Result<SpooledFile, ShellProblem>> => {
    const taken = await after(safe.inbox(), (inbox) => takeIn(picked, handle, inbox));
    if (taken.ok) tell({ type: 'inbox-changed' });
    return taken;
  };
  return {
    'files.open': async ({ kind }) => {
      const path = await dialogs.chooseFile(kind);
      return path === null ? fail('cancelled') : picked.open(path);
    },
    'files.read': ({ handle, offset, length }) => picked.read(handle, offset, length),
    'files.close': async ({ handle }) => {
      await picked.close(handle);
      return undefined;
    },
    'files.save': async ({ kind, suggestedName, bytes }) => {
      const path = await dialogs.chooseTarget(kind, suggestedName);
      return path === null ? fail('cancelled') : saveFile(files, path, bytes, unfinished);
    },
    'files.saveBegin': async ({ kind, suggestedName }) => {
      const path = await dialogs.chooseTarget(kind, suggestedName);
      return path === null ? fail('cancelled') : saving.begin(path);
    },
    'files.saveWrite': ({ handle, bytes }) => saving.write(handle, bytes),
    'files.saveFinish': ({ handle }) => saving.finish(handle),
    'files.saveAbandon': async ({ handle }) => {
      await saving.abandon(handle);
      return undefined;
    },
    'opened.take': () => opened.take(),
    'opened.takeIn': ({ handle }) => intoInbox(handle),
    'files.takeIn': async () => {
      const path = await dialogs.chooseFile('bundle');
      if (path === null) return fail('cancelled');
      const chosen = await picked.open(path);
      if (!chosen.ok) return chosen;
      try {
        return await intoInbox(chosen.value.handle);
      } finally {
        await picked.close(chosen.value.handle);
      }
    },
    'print.pdf': ({ html, footer }) => printer.pdf(html, footer),
    'print.paper': ({ html, footer }) => printer.paper(html, footer),
  };
}

async function takeIn(picked: PickedFiles, handle: string, inbox: Spool): Promise<Result<SpooledFile, ShellProblem>> {
  const begun = await inbox.begin();
  if (!begun.ok) return begun;
  try {
    const copied = await picked.using(handle, (file) =>
      eachPiece(file, async (piece) => {
        const written = await inbox.write(begun.value, piece);
        if (!written.ok) throw new Trouble(written.problem);
      }),
    );
    return copied.ok ? await inbox.finish(begun.value) : copied;
  } finally {
    await inbox.abandon(begun.value);
  }
}
