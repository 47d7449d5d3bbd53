/** A dossier as the file `dossier.json` of an export. */
import { toHex } from '../codec/hex.ts';
import { isoMoment } from '../codec/moment.ts';
import { note as noteSchema, unitSchema } from '../dossier/entities.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { Author, EntityView, NoteView, Said, Version } from '../dossier/view.ts';
import {
  exportFormat,
  exportVersion,
  type DocumentState,
  type ExportedDocument,
  type ExportedDossier,
  type ExportedEntity,
  type ExportedEvent,
  type ExportedPart,
  type ExportedPerson,
  type ExportedVersion,
} from './format.ts';
import { documentPath } from './paths.ts';
import { toPlain } from './plain.ts';
import { documentsOf, type WholeDossier, type WholeEvent, type WholePart } from './whole.ts';

export interface ExportMade {
  readonly application: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What became of each document, by its id; one that is not named lies beside. */
  readonly states: ReadonlyMap<string, DocumentState>;
}

export function exportDossier(whole: WholeDossier, { application, at, states }: ExportMade): ExportedDossier {
  const people = new People();
  const parts = whole.parts.map((part) => partOf(part, people));
  return {
    format: exportFormat,
    version: exportVersion,
    application,
    madeAt: isoMoment(at),
    dossier: whole.id,
    realm: whole.realm,
    people: people.all(),
    parts,
    documents: documentsOf(whole).map((document, place): ExportedDocument => {
      const { id, name, mime, size, chunks, hash } = document;
      const state = states.get(id) ?? 'here';
      const file = state === 'here' ? { file: documentPath(document, place) } : {};
      return { id, name, mime, size, chunks, blake2b: toHex(hash), state, ...file };
    }),
    corrected: whole.corrected.map(({ section, entity, how, at: on }) => ({
      part: section,
      ...(entity !== undefined && { entity }),
      how,
      at: isoMoment(on),
    })),
  };
}

/** Everybody who wrote or reads, each once, under a short key. */
class People {
  private readonly known = new Map<string, { readonly key: string; readonly person: ExportedPerson }>();

  of(author: Author): string {
    const { seat, person, name, function: does, service, shown, code } = author;
    // One key may stand under another name or work in another part.
    const identity = JSON.stringify([seat, person, name, does, service, shown, code ?? '']);
    const found = this.known.get(identity);
    if (found !== undefined) return found.key;
    const key = `p${this.known.size + 1}`;
    const plain = { name, function: does, service, shown, person, key: seat, ...(code !== undefined && { code }) };
    this.known.set(identity, { key, person: plain });
    return key;
  }

  all(): Record<string, ExportedPerson> {
    return Object.fromEntries([...this.known.values()].map(({ key, person }) => [key, person]));
  }
}

function partOf({ view, history, isSetApart, extract }: WholePart, people: People): ExportedPart {
  return {
    id: view.id,
    kind: view.kind,
    ...(isSetApart && { setApart: true as const }),
    ...(extract !== undefined && {
      extract: {
        made: extract.made,
        ...(extract.until !== undefined && { until: isoMoment(extract.until) }),
        ...(extract.withdrawnAt !== undefined && { withdrawnAt: isoMoment(extract.withdrawnAt) }),
      },
    }),
    owners: [...view.owners],
    readers: view.readers.map((reader) => people.of(reader)),
    entities: view.entities.map((entity) => entityOf(view.kind, entity, people)),
    notes: view.notes.map((note) => noteOf(note, people)),
    history: history.map((event) => eventOf(view.kind, event, people)),
  };
}

function entityOf(kind: SectionKind, entity: EntityView, people: People): ExportedEntity {
  const { id, type, state, since, units, takenOut, broughtBack } = entity;
  return {
    id,
    type,
    state,
    since: isoMoment(since),
    units: Object.fromEntries(
      Object.entries(units).map(([unit, { versions }]) => [
        unit,
        versions.map((version) => versionOf(version, (value) => unitSaid(kind, type, unit, value), people)),
      ]),
    ),
    ...(takenOut.length > 0 && {
      takenOut: takenOut.map((each) => ({ id: each.op, ...reasonOf(each), ...signed(each, people), ...sameOf(each) })),
    }),
    ...(broughtBack !== undefined && { broughtBack: { ...reasonOf(broughtBack), ...signed(broughtBack, people) } }),
  };
}

type SaidAs = (value: unknown) => Pick<ExportedVersion, 'value' | 'asWritten'>;

function versionOf(version: Version, said: SaidAs, people: People): ExportedVersion {
  const { op, value, settled, settlement } = version;
  return {
    id: op,
    ...said(value),
    ...signed(version, people),
    ...sameOf(version),
    ...(settled && { settled: true as const }),
    ...(settlement !== undefined && {
      settlement: {
        ...signed(settlement, people),
        was: settlement.was.map((was) => ({ ...said(was.value), ...signed(was, people) })),
      },
    }),
  };
}

const signed = ({ author, at }: Pick<Said, 'author' | 'at'>, people: People) => ({
  by: people.of(author),
  at: isoMoment(at),
});
const reasonOf = ({ value }: Pick<Said, 'value'>) => (value === undefined ? {} : { reason: toPlain(value) });
const sameOf = ({ op, same }: Version) => (same.length === 1 && same[0] === op ? {} : { same: [...same] });

/** What this version knows says so; anything else leaves as it was written (C8). */
function unitSaid(kind: SectionKind, type: string, unit: string, value: unknown): ReturnType<SaidAs> {
  const isKnown = unitSchema(kind, type, unit)?.safeParse(value).success === true;
  return isKnown ? { value: toPlain(value) } : { asWritten: toPlain(value) };
}

const noteSaid: SaidAs = (value) =>
  noteSchema.safeParse(value).success ? { value: toPlain(value) } : { asWritten: toPlain(value) };

const noteOf = (view: NoteView, people: People): ExportedPart['notes'][number] => ({
  id: view.op,
  ...noteSaid(view.note),
  ...signed(view, people),
});

function eventOf(kind: SectionKind, event: WholeEvent, people: People): ExportedEvent {
  const { op, what, arrived, type, entity, unit, value, reason } = event;
  const said =
    value === undefined
      ? {}
      : what === 'noted' || type === undefined || unit === undefined
        ? noteSaid(value)
        : unitSaid(kind, type, unit, value);
  return {
    id: op,
    what,
    ...signed(event, people),
    ...(arrived !== undefined && { arrived: isoMoment(arrived) }),
    ...(type !== undefined && { type }),
    ...(entity !== undefined && { entity }),
    ...(unit !== undefined && { unit }),
    ...said,
    ...(reason !== undefined && { reason }),
  };
}
