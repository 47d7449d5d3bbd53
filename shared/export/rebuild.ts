/**
 * An export read back in: the parts of a dossier as they stood, from `dossier.json` alone. It is how a test knows that nothing was left
 * out, and what another application may start from.
 */
import { fromHex } from '../codec/hex.ts';
import { momentOf } from '../codec/moment.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Author, EntityView, NoteView, Said, SectionView, Version } from '../dossier/view.ts';
import { note as noteSchema } from '../dossier/entities.ts';
import {
  exportedDossier,
  type ExportedDossier,
  type ExportedEntity,
  type ExportedEvent,
  type ExportedPart,
  type ExportedVersion,
} from './format.ts';
import { fromPlain, type KeylessDocument } from './plain.ts';
import type { WholeDossier, WholeEvent, WholePart } from './whole.ts';

/** What a part says by itself; who may write in it, and what waits there, was never its content. */
export type RebuiltView = Pick<SectionView, 'id' | 'kind' | 'entities' | 'notes' | 'readers' | 'owners'>;

export interface RebuiltDossier extends Omit<WholeDossier, 'parts'> {
  readonly parts: readonly (Omit<WholePart, 'view'> & { readonly view: RebuiltView })[];
  readonly documents: ReadonlyMap<string, KeylessDocument>;
}

/** @param json the content of `dossier.json`, parsed */
export function rebuiltFrom(json: unknown): Result<RebuiltDossier, 'no-export'> {
  const parsed = exportedDossier.safeParse(json);
  if (!parsed.success) return fail('no-export');
  const reading = new Reading(parsed.data);
  return ok({
    id: parsed.data.dossier,
    realm: parsed.data.realm,
    parts: parsed.data.parts.map((part) => reading.part(part)),
    corrected: parsed.data.corrected.map(({ part, entity, how, at }) => ({
      section: part,
      ...(entity !== undefined && { entity }),
      how,
      at: momentOf(at),
    })),
    documents: reading.documents,
  });
}

class Reading {
  readonly documents: ReadonlyMap<string, KeylessDocument>;
  private readonly people: ReadonlyMap<string, Author>;

  constructor({ people, documents }: ExportedDossier) {
    this.people = new Map(
      Object.entries(people).map(([key, { key: seat, code, ...who }]) => [
        key,
        { seat, ...who, ...(code !== undefined && { code }) },
      ]),
    );
    this.documents = new Map(
      documents.map(({ id, name, mime, size, chunks, blake2b }) => [
        id,
        { id, name, mime, size, chunks, hash: fromHex(blake2b) ?? new Uint8Array() },
      ]),
    );
  }

  part(part: ExportedPart): RebuiltDossier['parts'][number] {
    const { id, kind, owners, readers, entities, notes, history, setApart, extract } = part;
    return {
      view: {
        id,
        kind,
        owners,
        readers: readers.map((reader) => this.author(reader)),
        entities: entities.map((entity) => this.entity(entity)),
        notes: notes.flatMap((note) => this.note(note)),
      },
      history: history.map((event) => this.event(event)),
      isSetApart: setApart === true,
      ...(extract !== undefined && {
        extract: {
          made: extract.made,
          ...(extract.until !== undefined && { until: momentOf(extract.until) }),
          ...(extract.withdrawnAt !== undefined && { withdrawnAt: momentOf(extract.withdrawnAt) }),
        },
      }),
    };
  }

  private entity({ id, type, state, since, units, takenOut = [], broughtBack }: ExportedEntity): EntityView {
    return {
      id,
      type,
      units: Object.fromEntries(
        Object.entries(units).map(([unit, versions]) => [
          unit,
          // Which version may be written is for the application that holds it.
          { versions: versions.map((version) => this.version(version)), readOnly: false },
        ]),
      ),
      takenOut: takenOut.map(({ reason, ...each }) => this.version({ ...each, value: reason })),
      ...(broughtBack !== undefined && { broughtBack: this.said({ ...broughtBack, value: broughtBack.reason }) }),
      state,
      since: momentOf(since),
    };
  }

  private version({ id, same, settled, settlement, ...said }: ExportedVersion): Version {
    return {
      op: id,
      ...this.said(said),
      same: same ?? [id],
      settled: settled === true,
      ...(settlement !== undefined && {
        settlement: {
          author: this.author(settlement.by),
          at: momentOf(settlement.at),
          was: settlement.was.map((was) => this.said(was)),
        },
      }),
    };
  }

  private said({ by, at, ...said }: Pick<ExportedVersion, 'by' | 'at' | 'value' | 'asWritten'>): Said {
    return { value: this.value(said), author: this.author(by), at: momentOf(at) };
  }

  private note({ id, by, at, ...said }: ExportedPart['notes'][number]): readonly NoteView[] {
    const note = noteSchema.safeParse(this.value(said));
    return note.success ? [{ op: id, note: note.data, author: this.author(by), at: momentOf(at) }] : [];
  }

  private event({ id, by, at, arrived, type, entity, unit, reason, what, ...said }: ExportedEvent): WholeEvent {
    const value = this.value(said);
    return {
      op: id,
      at: momentOf(at),
      author: this.author(by),
      what,
      ...(arrived !== undefined && { arrived: momentOf(arrived) }),
      ...(type !== undefined && { type }),
      ...(entity !== undefined && { entity }),
      ...(unit !== undefined && { unit }),
      ...(value !== undefined && { value }),
      ...(reason !== undefined && { reason }),
    };
  }

  private value({ value, asWritten }: { readonly value?: unknown; readonly asWritten?: unknown }): unknown {
    return fromPlain(value ?? asWritten, (id) => this.documents.get(id));
  }

  /** One that the list of people does not name: nothing shows who it is. */
  private author(key: string): Author {
    return this.people.get(key) ?? { seat: '', person: '', name: '', function: '', service: '', shown: 'unconfirmed' };
  }
}
