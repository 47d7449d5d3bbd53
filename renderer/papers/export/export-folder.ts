/** Dossiers into a folder that a person chooses: whole under its own name, or nothing of it (shared/export/SPEC.md). */
import { utf8 } from '../../../shared/codec/bytes.ts';
import { exportDossier } from '../../../shared/export/write.ts';
import { dossierFolder, documentPath, exportFiles } from '../../../shared/export/paths.ts';
import { rebuiltFrom } from '../../../shared/export/rebuild.ts';
import { exportSchema } from '../../../shared/export/schema.ts';
import { documentsOf, type WholeDossier } from '../../../shared/export/whole.ts';
import type { DocumentState } from '../../../shared/export/format.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CallOutput } from '../../../shared/bridge/contract.ts';
import { read, single } from '../../../shared/dossier/read.ts';
import { now } from '../../i18n/clock.ts';
import type { Shell } from '../../data/vault.tsx';
import type { AnyProblem } from '../../ui/problems.tsx';
import type { AskedMotive, AskedPaperMotive, Attachment, VaultApi } from '../../vault/api.ts';
import { personName } from '../model/paper.ts';
import { dossierPage, indexPage, type PageMade } from './page.ts';

export interface ExportAsked extends PageMade {
  readonly dossiers: readonly string[];
  readonly goes: AskedPaperMotive;
  /** Why those that are not on one's own list are looked at. */
  readonly motive?: AskedMotive | undefined;
  readonly application: string;
}

export interface Exported {
  /** What the folder is called. */
  readonly name: string;
  /** Documents that do not lie in it. */
  readonly missing: number;
}

/** Whoever made it looks on, and may end it. */
export interface ExportWatch {
  /** Which of them is being written, from 0. */
  readonly tell: (at: number) => void;
  readonly stop: AbortSignal;
  /** It was ended before it was whole. @param isGone nothing of it lies there any more */
  readonly stopped: (isGone: boolean) => void;
}

type Done = Promise<Result<undefined, AnyProblem>>;
const piece = 4_194_304;

/** Ended by whoever made it, it answers `cancelled` once what was written is taken away; one that was whole before that stays. */
export async function exportDossiers(
  vault: Pick<VaultApi, 'exportDossier' | 'exportDocument'>,
  shell: Shell,
  asked: ExportAsked,
  watch: ExportWatch,
): Promise<Result<Exported, AnyProblem>> {
  const begun = await shell('export.begin', undefined);
  if (!begun.ok) return fail({ code: begun.problem });
  const { handle } = begun.value;
  const { stop } = watch;
  let given: Promise<{ readonly isGone: boolean }> | undefined;
  const giveUp = () => (given ??= shell('export.abandon', { handle }));
  // At once, so that a large document that is being written ends with it.
  const onStop = (): void => void giveUp();
  stop.addEventListener('abort', onStop, { once: true });
  try {
    const done = await writeAndFinish(new Folder(vault, shell, handle, asked), asked, watch);
    if (done.ok) return done;
    const { isGone } = await giveUp();
    if (!stop.aborted) return done;
    watch.stopped(isGone);
    return fail({ code: 'cancelled' });
  } finally {
    stop.removeEventListener('abort', onStop);
  }
}

async function writeAndFinish(
  folder: Folder,
  asked: ExportAsked,
  watch: ExportWatch,
): Promise<Result<Exported, AnyProblem>> {
  const written = await writeAll(folder, asked, watch);
  if (!written.ok) return written;
  const finished = await folder.finish(asked.today);
  return finished.ok ? ok({ name: finished.value.name, missing: written.value }) : fail({ code: finished.problem });
}

/** Answers how many documents are not in it. */
async function writeAll(
  folder: Folder,
  asked: ExportAsked,
  { tell, stop }: ExportWatch,
): Promise<Result<number, AnyProblem>> {
  const listed: Parameters<typeof indexPage>[0][number][] = [];
  let missing = 0;
  for (const [at, id] of asked.dossiers.entries()) {
    // No further one is read, nor noted as having left.
    if (stop.aborted) return fail({ code: 'cancelled' });
    tell(at);
    const written = await folder.dossier(id, at);
    if (!written.ok) return written;
    listed.push(listing(written.value.whole));
    missing += written.value.missing;
  }
  const schema = await folder.text(exportFiles.schema, `${JSON.stringify(exportSchema(), null, 1)}\n`);
  if (!schema.ok) return schema;
  const index = await folder.text(exportFiles.index, indexPage(listed, asked));
  return index.ok ? ok(missing) : index;
}

function listing({ id, realm, parts }: WholeDossier): Parameters<typeof indexPage>[0][number] {
  const view = { id, realm, sections: parts.map((part) => part.view) };
  const identity = view.sections.find(({ kind }) => kind === 'identity');
  const birth = read('identity', 'person', single(identity, 'person'), 'birth')?.date ?? '';
  return { ...personName(view), birth };
}

/** The folder while it is written. */
class Folder {
  constructor(
    private readonly vault: Pick<VaultApi, 'exportDossier' | 'exportDocument'>,
    private readonly shell: Shell,
    private readonly handle: string,
    private readonly asked: ExportAsked,
  ) {}

  async dossier(
    id: string,
    at: number,
  ): Promise<Result<{ readonly whole: WholeDossier; readonly missing: number }, AnyProblem>> {
    const { goes, motive, application } = this.asked;
    const whole = await this.vault.exportDossier({ dossier: id, goes, ...(motive !== undefined && { motive }) });
    if (!whole.ok) return whole;
    const place = dossierFolder(at);
    const states = new Map<string, DocumentState>();
    for (const [number, document] of documentsOf(whole.value).entries()) {
      const state = await this.document(id, document, `${place}/${documentPath(document, number)}`);
      if (!state.ok) return state;
      states.set(document.id, state.value);
    }
    const exported = exportDossier(whole.value, { application, at: now(), states });
    const text = JSON.stringify(exported, null, 1);
    // What cannot be read back in is no way out.
    if (!rebuiltFrom(JSON.parse(text)).ok) return fail({ code: 'failed' });
    const json = await this.text(`${place}/${exportFiles.json}`, `${text}\n`);
    if (!json.ok) return json;
    const shown = dossierPage(whole.value, at, exported.documents, this.asked);
    const page = await this.text(`${place}/${exportFiles.page}`, shown);
    const missing = exported.documents.filter(({ state }) => state !== 'here').length;
    return page.ok ? ok({ whole: whole.value, missing }) : page;
  }

  finish(day: string): Promise<CallOutput<'export.finish'>> {
    return this.shell('export.finish', { handle: this.handle, day });
  }

  async text(path: string, text: string): Done {
    const begun = await this.shell('export.file', { handle: this.handle, path });
    if (!begun.ok) return fail({ code: begun.problem });
    const bytes = utf8(text);
    for (let from = 0; from < bytes.length; from += piece) {
      const put = await this.shell('export.write', { handle: this.handle, bytes: bytes.slice(from, from + piece) });
      if (!put.ok) return fail({ code: put.problem });
    }
    return ok(undefined);
  }

  /** One that cannot be read to its end is left out, and the page says so. */
  private async document(
    dossier: string,
    attachment: Attachment,
    path: string,
  ): Promise<Result<DocumentState, AnyProblem>> {
    const { handle } = this;
    const begun = await this.shell('export.file', { handle, path });
    if (!begun.ok) return fail({ code: begun.problem });
    const written = await this.vault.exportDocument({ handle, dossier, attachment });
    if (written.ok) return ok('here');
    const state = leftOut(written.problem);
    if (state === undefined) return written;
    const dropped = await this.shell('export.dropFile', { handle });
    return dropped.ok ? ok(state) : fail({ code: dropped.problem });
  }
}

/** Why a document does not lie in the folder; undefined for what ends the whole of it. */
function leftOut({ code }: AnyProblem): DocumentState | undefined {
  if (code === 'erased-document') return 'erased';
  return code === 'damaged-part' || code === 'damaged' ? 'not-whole' : undefined;
}
