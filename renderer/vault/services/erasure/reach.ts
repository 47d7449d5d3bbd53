/** What an erasure reaches and what it does not (SPEC.md, Z1, Z5), found before anything is done. */
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { lastCopyHere } from '../backup/known-copies.ts';
import { allSectionsOf } from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { filesEverIn } from '../../core/writing/named-files.ts';
import { referencesOf } from '../../core/writing/references.ts';
import type { RepeatingExtract, WhatToErase } from '../../api/erasure.ts';
import { extractsRepeating } from './extracts.ts';
import { holdersOf, isOwner, type Holders } from './holders.ts';
import { seatsWithOtherKeys } from './keys-of-others.ts';
import type { ErasedSection, Erasure } from '../../core/endings/erasures.ts';

export type Reach = Pick<Erasure, 'sections' | 'documents' | 'references' | 'lastCopy' | 'extracts'> &
  Holders & {
    /** Extracts that repeat the part and go with it, or stay. */
    readonly repeating: readonly RepeatingExtract[];
  };

/** The sections meant. One kind of them: those in which I write where there are several of a kind. */
export async function sectionsMeant(
  { session, sections }: VaultContext,
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

export async function reachOf(context: VaultContext, what: WhatToErase): Promise<Result<Reach, VaultProblem>> {
  const { session } = context;
  const repeating = await extractsRepeating(context, what);
  const kept = repeating.filter(({ shown }) => what.keepExtracts?.includes(shown.id));
  const extracts = repeating.filter((each) => !kept.includes(each)).map(({ section }) => section);
  const meant = [...(await sectionsMeant(context, what)), ...extracts];
  const going = new Set(meant.map(({ hex }) => hex));
  const sections = meant.map((section): ErasedSection => ({
    section: section.hex,
    kind: section.key.kind,
    forAll: isOwner(session, section),
    held: [...session.keys.of(section.hex).keys()],
  }));
  const stays = new Set<string>();
  for (const { hex } of allSectionsOf(session, what.dossier)) {
    const section = going.has(hex) ? null : await context.sections.open(hex);
    for (const { id } of section ? filesEverIn(section) : []) stays.add(id);
  }
  const files = meant.flatMap(filesEverIn).filter(({ id }) => !stays.has(id));
  const references = referencesOf(session, files);
  const documents = references.map(({ document }) => document);
  const others = await seatsWithOtherKeys(session, what.dossier, meant);
  if (!others.ok) return others;
  return ok({
    sections,
    documents,
    references,
    ...holdersOf(session, what.dossier, meant, others.value),
    lastCopy: lastCopyHere(session),
    repeating: repeating.map(({ shown }) => shown),
    ...(kept.length > 0 && { extracts: kept.map(({ shown: { id: _id, ...rest } }) => rest) }),
  });
}
