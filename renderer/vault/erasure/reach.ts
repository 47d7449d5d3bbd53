/** What an erasure reaches and what it does not (SPEC.md, Z1, Z5), found before anything is done. */
import { equal } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { hiddenKinds } from '../../../shared/dossier/sections.ts';
import { decodeCard } from '../../../shared/trust/seat-card.ts';
import { lastOf } from '../backup/rule.ts';
import { allSectionsOf } from '../dossiers/beginnings.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import type { Housemate } from '../keys/key-file.ts';
import type { OpenSection } from '../sections/sections.ts';
import { filesEverIn } from '../documents/named-files.ts';
import { referencesOf } from '../documents/references.ts';
import { realmOf, type Session } from '../session.ts';
import type { WhatToErase } from './api.ts';
import type { ErasedSection, Erasure } from './records.ts';

export type Reach = Pick<
  Erasure,
  'sections' | 'documents' | 'references' | 'elsewhere' | 'colleagues' | 'tells' | 'lastCopy'
> & {
  /** Colleagues of this computer who lose it too. */
  readonly colleaguesToo: readonly string[];
};

/** The sections meant. One kind of them: those in which I write where there are several of a kind. */
export async function sectionsMeant(
  { session, sections }: Workshop,
  { dossier, section: kind }: WhatToErase,
): Promise<readonly OpenSection[]> {
  const meant: OpenSection[] = [];
  for (const { hex, key } of allSectionsOf(session, dossier)) {
    const section = kind === undefined || key.kind === kind ? await sections.open(hex) : null;
    if (section) meant.push(section);
  }
  const mine = meant.filter((section) => isOwner(session, section));
  return kind === undefined || mine.length === 0 ? meant : mine;
}

export const isOwner = (session: Session, { log, key }: OpenSection): boolean =>
  log.roleOf(session.identity(realmOf(key.realm)).sign.publicKey) === 'owner';

export async function reachOf(shop: Workshop, what: WhatToErase): Promise<Reach> {
  const { session } = shop;
  const meant = await sectionsMeant(shop, what);
  const going = new Set(meant.map(({ hex }) => hex));
  const sections = meant.map((section): ErasedSection => ({
    section: section.hex,
    kind: section.key.kind,
    forAll: isOwner(session, section),
  }));
  const stays = new Set<string>();
  for (const { hex } of allSectionsOf(session, what.dossier)) {
    const section = going.has(hex) ? null : await shop.sections.open(hex);
    for (const { id } of section ? filesEverIn(section) : []) stays.add(id);
  }
  const files = meant.flatMap(filesEverIn).filter(({ id }) => !stays.has(id));
  const references = referencesOf(session, files);
  const documents = references.map(({ document }) => document);
  return { sections, documents, references, ...peopleOf(session, meant), lastCopy: lastOf(session)?.at ?? null };
}

type People = Pick<Reach, 'elsewhere' | 'colleagues' | 'colleaguesToo' | 'tells'>;

/** Who else reads these sections: elsewhere, or on this computer. */
export function peopleOf(session: Session, meant: readonly OpenSection[]): People {
  const mates = session.people.filter((mate) => !equal(mate.seat, session.secret.seat));
  const keysHere = new Set([...mates, ...mine(session)].flatMap(signKeysOf(session)));
  const nameOf = (signKey: string): string => session.cards.author(signKey)?.name ?? '';
  const elsewhere = meant.flatMap(({ log }) =>
    log.members().flatMap(({ seat }) => (keysHere.has(toHex(seat)) ? [] : [nameOf(toHex(seat))])),
  );
  const [colleagues, colleaguesToo]: [string[], string[]] = [[], []];
  const tells: { seat: string; sections: string[] }[] = [];
  for (const mate of mates) {
    const keys = signKeysOf(session)(mate);
    const reads = meant.filter(({ log }) => log.members().some(({ seat }) => keys.includes(toHex(seat))));
    if (reads.length === 0) continue;
    const loses = reads.filter((each) => isOwner(session, each) && !isHidden(each));
    const name = nameOf(keys[0] ?? '');
    if (loses.length > 0) tells.push({ seat: toHex(mate.seat), sections: loses.map(({ hex }) => hex) });
    if (loses.length > 0) colleaguesToo.push(name);
    if (loses.length < reads.length) colleagues.push(name);
  }
  return { elsewhere: [...new Set(elsewhere)].filter((name) => name !== ''), colleagues, colleaguesToo, tells };
}

const isHidden = ({ key }: OpenSection): boolean => hiddenKinds.includes(key.kind);

const mine = (session: Session): readonly Housemate[] =>
  session.people.filter((mate) => equal(mate.seat, session.secret.seat));

const signKeysOf =
  ({ crypto }: Session) =>
  (mate: Housemate): readonly string[] =>
    [mate.real, mate.practice].flatMap((bytes) => {
      const card = decodeCard(crypto, bytes);
      return card.ok ? [toHex(card.value.signKey)] : [];
    });
