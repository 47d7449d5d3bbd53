/**
 * An entry was put right or erased: everybody elsewhere who was given it from here is found, and told by a small file that names its
 * place and nothing of what stood there (shared/disclosure/SPEC.md, D50, D51). Nobody is told without the holder.
 */
import { z } from 'zod';
import { encode } from '../../../../shared/codec/cbor.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { eventsOf, type Event } from '../../../../shared/contributions/history.ts';
import { leavesAs } from '../../../../shared/disclosure/extracting.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { EarlierReceiver } from '../../api/corrections.ts';
import type { OutgoingItem } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { realmOfDossier, viewSection, type VaultContext } from '../../core/context/context.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { readOnce } from '../../core/store/reading-once.ts';
import type { Correction } from '../dossiers/corrections.ts';
import { carries } from '../exchanged/holdings.ts';
import { outgoingList } from '../exchanged/records.ts';
import { mostPlaces, sendNotice } from './notice.ts';

interface Entry {
  readonly dossier: string;
  readonly section: SectionKind;
  readonly entity: string;
}

type How = Correction['how'];
type Place = Omit<Extract<Correction, { readonly entity: string }>, 'how'>;

/** Where an entry left: in a file for somebody, at this place of theirs. */
interface Left {
  readonly person: string;
  readonly name: string;
  readonly at: number;
  readonly place: Place;
  /** What is true of it since: nobody is told anything else. */
  readonly may: readonly How[];
}

/** What became of an entry here. */
interface Became {
  readonly isTakenOut: boolean;
  /** When it was last written; 0 where nobody did. */
  readonly writtenAt: number;
}

function becameOf({ log }: OpenSection, entity: string, written: readonly Event[]): Became {
  const types = new Set(written.flatMap(({ type }) => type ?? []));
  const isTakenOut = [...types].some((type) => log.entity(type, entity)?.state === 'taken-out');
  const times = written.flatMap(({ what, at }) => (what === 'took-out' ? [] : [at]));
  return { isTakenOut, writtenAt: Math.max(0, ...times) };
}

const mayTell = ({ isTakenOut, writtenAt }: Became, leftAt: number): readonly How[] => [
  ...(writtenAt > leftAt ? (['put-right'] as const) : []),
  ...(isTakenOut ? (['erased'] as const) : []),
];

const toldRecord = readOnce(z.strictObject({ at: z.number() }));
const toldKey = (section: string, entity: string, person: string): string =>
  `correction-told/${section}/${person}/${entity}`;

const toldAtOf = ({ records }: Session, { section, entity }: Place, person: string): number =>
  toldRecord(records.get(toldKey(toHex(section), entity, person)))?.at ?? 0;

export async function earlierReceivers(
  context: VaultContext,
  entry: Entry,
): Promise<Result<readonly EarlierReceiver[], VaultProblem>> {
  const left = await leftWith(context, entry);
  const byPerson = new Map<string, EarlierReceiver>();
  for (const { person, name, at, place, may } of left) {
    const before = byPerson.get(person);
    const told = Math.max(toldAtOf(context.session, place, person), before?.toldAt ?? 0);
    byPerson.set(person, {
      person,
      name,
      at: Math.max(at, before?.at ?? 0),
      may: [...new Set([...(before?.may ?? []), ...may])],
      ...(told > 0 && { toldAt: told }),
    });
  }
  return ok([...byPerson.values()].sort((a, b) => a.name.localeCompare(b.name)));
}

/** In parts that are shared, and in extracts made from them. */
async function leftWith(context: VaultContext, entry: Entry): Promise<readonly Left[]> {
  const held = sectionsOf(context.session, entry.dossier);
  const open = (await Promise.all(held.map(({ hex }) => context.sections.open(hex)))).filter((each) => each !== null);
  const events = new Map(
    open
      .filter(({ key }) => key.kind === entry.section)
      .map((each) => [each, eventsOf(each.log).filter(({ entity }) => entity === entry.entity)] as const),
  );
  const shared = [...events].flatMap(([section, written]) => inFiles(context.session, section, entry.entity, written));
  const all = [...events.values()].flat();
  const each = [...events].map(([section, written]) => becameOf(section, entry.entity, written));
  const became: Became = {
    isTakenOut: each.some(({ isTakenOut }) => isTakenOut),
    writtenAt: Math.max(0, ...each.map(({ writtenAt }) => writtenAt)),
  };
  const extracts = open
    .filter(({ key }) => key.kind === 'extract')
    .flatMap((extract) => inExtract(context.session, extract, entry, all).map((left) => withWhat(left, became)));
  return [...shared, ...extracts];
}

const withWhat = (left: Omit<Left, 'may'>, became: Became): Left => ({ ...left, may: mayTell(became, left.at) });

/** Files that carried something written about the entry. */
function inFiles(session: Session, section: OpenSection, entity: string, written: readonly Event[]): readonly Left[] {
  const { hex, key } = section;
  const became = becameOf(section, entity, written);
  const ids = written.flatMap(({ held }) => held.map(({ contribution }) => contribution.id));
  return outgoingList(session).flatMap((item) => {
    if (item.state === 'given-up' || !ids.some((id) => carries(item, hex, id))) return [];
    const left = { person: item.to, name: item.toName, at: item.readyAt, place: { section: key.section, entity } };
    return [withWhat(left, became)];
  });
}

/** Entities of an extract made here that hold what was ever written in the entry: their ids are their own (D20). */
function inExtract(
  session: Session,
  extract: OpenSection,
  entry: Entry,
  written: readonly Event[],
): readonly Omit<Left, 'may'>[] {
  const { hex, key, log } = extract;
  const realm = realmOfDossier(session, entry.dossier);
  const view = realm === null ? null : viewSection(session, extract, realm);
  const isMade = realm !== null && log.roleOf(session.identity(realm).sign.publicKey) === 'owner';
  if (!view || !isMade) return [];
  const values = written.flatMap(({ type, unit, value }) => {
    if (type === undefined || unit === undefined || value === undefined) return [];
    const left = leavesAs({ section: entry.section, type, unit }, entry.entity, value);
    return left === null ? [] : [{ ...left, bytes: encode(left.value) }];
  });
  const isFrom = (type: string, unit: string, value: unknown): boolean => {
    const bytes = encode(value);
    return values.some((each) => each.type === type && each.unit === unit && equal(bytes, each.bytes));
  };
  const found = view.entities.filter(({ type, units }) => {
    const said = Object.entries(units).flatMap(([unit, { versions }]) =>
      versions.map(({ value }) => [unit, value] as const),
    );
    // Its head is made from several entries; every other entity from one.
    return type === 'extract'
      ? said.some(([unit, value]) => isFrom(type, unit, value))
      : said.length > 0 && said.every(([unit, value]) => isFrom(type, unit, value));
  });
  const files = outgoingList(session).filter(
    (item) => item.state !== 'given-up' && item.carried.some(({ section }) => section === hex),
  );
  return files.flatMap((item) =>
    found.map(({ id }) => ({
      person: item.to,
      name: item.toName,
      at: item.readyAt,
      place: { section: key.section, entity: id },
    })),
  );
}

export async function sendCorrection(
  context: VaultContext,
  { person, how, ...entry }: Entry & { readonly person: string; readonly how: How },
): Promise<Result<OutgoingItem, VaultProblem>> {
  const { session } = context;
  const realm = realmOfDossier(session, entry.dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const left = (await leftWith(context, entry)).filter((each) => each.person === person && each.may.includes(how));
  const places = placesOf(left, ({ place }) => toldAtOf(session, place, person));
  if (places.length === 0) return fail({ code: 'not-allowed' });
  const told = (at: number) =>
    places.map((each) => [toldKey(toHex(each.section), each.entity, person), { at }] as const);
  const notice = { dossier: entry.dossier, corrects: places.map((place) => ({ ...place, how })) };
  return sendNotice(session, realm, person, { ...notice, told });
}

/** Each place once; where there are more than one notice holds, those not told yet, then those told longest ago. */
function placesOf(left: readonly Left[], toldAt: (left: Left) => number): readonly Place[] {
  const places = new Map(
    [...left]
      .sort((a, b) => toldAt(a) - toldAt(b))
      .map(({ place }) => [`${toHex(place.section)} ${place.entity}`, place]),
  );
  return [...places.values()].slice(0, mostPlaces);
}
