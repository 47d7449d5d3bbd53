/**
 * The note being written in one dossier. It outlasts the tab and the room: what was typed, what is being filed and what went
 * wrong stand there again when somebody comes back.
 *
 * A note is filed from the draft it was kept in, and the field is free at once for what comes next, which is kept as a draft of
 * its own. So whenever the application ends, what was filed is in the dossier alone and what was not is in a draft alone
 * (renderer/vault/SPEC.md, D1). What could not be filed is put back before what was typed since.
 */
import type { Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../../vault/api.ts';
import { DraftWriter } from '../../../fields/draft-writer.ts';
import { joinedForms, type NoteForm } from './note-form.ts';

export const notePlaces = ['note/new', 'note/next'] as const;
export type NotePlace = (typeof notePlaces)[number];

const otherThan = (place: NotePlace): NotePlace => (place === notePlaces[0] ? notePlaces[1] : notePlaces[0]);

export interface NoteState {
  readonly form: NoteForm;
  /** On its way into the dossier. */
  readonly filing: NoteForm | undefined;
  /** Typed at an earlier time, brought back, and not filed yet. */
  readonly cameBack: boolean;
  readonly problem: VaultProblem | undefined;
}

/** The way to the dossier's drafts. */
export interface NoteDrafts {
  keepDraft(place: string, value: unknown, sees: readonly string[]): Promise<Result<undefined, VaultProblem>>;
  dropDraft(place: string): Promise<void>;
}

/** Files a note out of its draft. */
export type FileNote = (form: NoteForm, place: NotePlace) => Promise<Result<unknown, VaultProblem>>;

function begun(found: ReadonlyMap<NotePlace, NoteForm>, empty: NoteForm): readonly [NotePlace, NoteState] {
  const [first, next] = notePlaces.map((place) => found.get(place));
  const form = joinedForms(first, next) ?? empty;
  const place = first === undefined && next !== undefined ? notePlaces[1] : notePlaces[0];
  return [place, { form, filing: undefined, cameBack: form.text !== '', problem: undefined }];
}

export class NoteDesk {
  #state: NoteState;
  #place: NotePlace;
  readonly #heard = new Set<() => void>();
  readonly #writers: Readonly<Record<NotePlace, DraftWriter<NoteForm>>>;
  /** Those of the room that is open, or was last. */
  #drafts: NoteDrafts;

  /** @param found forms as drafts hold them, by place */
  constructor(drafts: NoteDrafts, found: ReadonlyMap<NotePlace, NoteForm>, empty: NoteForm) {
    this.#drafts = drafts;
    const writerOf = (place: NotePlace): DraftWriter<NoteForm> =>
      new DraftWriter(async (form) => {
        const kept = await this.#drafts.keepDraft(place, form, []);
        // Not filed is more than not kept: that stays to be read.
        if (this.#state.filing === undefined) this.#set({ problem: kept.ok ? undefined : kept.problem });
      });
    this.#writers = { 'note/new': writerOf('note/new'), 'note/next': writerOf('note/next') };
    [this.#place, this.#state] = begun(found, empty);
    if (found.size > 1) void this.#keepAlone(this.#state.form);
  }

  /** Somebody comes back to it: where nothing is being written it begins anew, with what drafts hold by now. */
  takeUp(drafts: NoteDrafts, found: ReadonlyMap<NotePlace, NoteForm>, empty: NoteForm): void {
    this.#drafts = drafts;
    if (this.isIdle) [this.#place, this.#state] = begun(found, empty);
  }

  keepIn(drafts: NoteDrafts): void {
    this.#drafts = drafts;
  }

  readonly get = (): NoteState => this.#state;

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#heard.add(hear);
    return () => void this.#heard.delete(hear);
  };

  /** Nothing stands here that somebody would miss. */
  get isIdle(): boolean {
    const { form, filing } = this.#state;
    return form.text === '' && form.corrects === '' && filing === undefined;
  }

  /** Resolves once what was typed is durable. */
  async flush(): Promise<void> {
    await Promise.all(notePlaces.map((place) => this.#writers[place].flush()));
  }

  type(form: NoteForm): void {
    this.#set({ form, cameBack: false });
    this.#writers[this.#place].write(form);
  }

  discard(empty: NoteForm): void {
    this.#set({ form: empty, cameBack: false, problem: undefined });
    const place = this.#place;
    void this.#writers[place].drop().then(() => this.#dropUnlessTyped(place));
  }

  /** Files what stands there. While something is being filed it does nothing: what was typed since stays in the field. */
  async file(fileNote: FileNote, empty: NoteForm): Promise<void> {
    if (this.#state.filing !== undefined) return;
    const { form } = this.#state;
    const place = this.#place;
    this.#place = otherThan(place);
    this.#set({ form: { ...empty, section: form.section }, filing: form, cameBack: false, problem: undefined });
    // Of an earlier visit to this place nothing is under way any more before it is filed.
    await this.#writers[place].flush();
    const answer = await fileNote(form, place);
    if (answer.ok) return this.#set({ filing: undefined });
    this.#putBack(form, place, answer.problem);
  }

  #putBack(form: NoteForm, place: NotePlace, problem: VaultProblem): void {
    const since = this.#state.form;
    if (since.text === '') {
      this.#place = place;
      this.#set({ form, filing: undefined, problem });
      return;
    }
    const both = joinedForms(form, since) ?? form;
    this.#set({ form: both, filing: undefined, problem });
    void this.#keepAlone(both);
  }

  /** Both drafts become one: it is kept before the other goes. */
  async #keepAlone(form: NoteForm): Promise<void> {
    const place = this.#place;
    const kept = await this.#drafts.keepDraft(place, form, []);
    const other = otherThan(place);
    if (kept.ok && this.#place === place) await this.#dropUnlessTyped(other);
  }

  async #dropUnlessTyped(place: NotePlace): Promise<void> {
    // Typed there again meanwhile, it is another draft.
    if (place === this.#place && this.#state.form.text !== '') return;
    await this.#drafts.dropDraft(place);
  }

  #set(changed: Partial<NoteState>): void {
    this.#state = { ...this.#state, ...changed };
    for (const hear of this.#heard) hear();
  }
}
