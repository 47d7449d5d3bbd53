/**
 * One dossier, begun twice (SPEC.md, R15): of identity, legal, plan and victims it has one section each, and whoever knows its
 * id can send another. All of them are kept; one of each kind is shown and worked in, and a person may choose the other.
 */
import { z } from 'zod';
import { fromBase64url, toBase64url } from '../../../../shared/codec/base64url.ts';
import { fromHex, toHex } from '../../../../shared/codec/hex.ts';
import { begunBy } from '../../../../shared/contributions/origin.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { must } from '../../../../shared/result.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import type { SectionKey } from '../keys/section-key.ts';
import { realmOf, type Session } from '../session/session.ts';
import { readOnce } from '../store/reading-once.ts';

/** Kinds a dossier has one section of. */
export const singleKinds: readonly SectionKind[] = ['identity', 'legal', 'plan', 'victims'];

export interface HeldSection {
  readonly hex: string;
  readonly key: SectionKey;
}

/** Every section of a dossier that I hold keys for, also those that are not shown. */
export function allSectionsOf(session: Session, dossier: string): readonly HeldSection[] {
  const wanted = fromBase64url(dossier);
  if (wanted === undefined) return [];
  return session.keys.sectionsOf(wanted).flatMap((hex) => {
    const [key] = session.keys.of(hex).values();
    return key === undefined ? [] : [{ hex, key }];
  });
}

const chosen = readOnce(z.strictObject({ section: z.string(), by: z.enum(['person', 'founder']) }));
const keyOf = (dossier: string, kind: SectionKind): string => `begun-twice/${dossier}/${kind}`;

export const choiceRecord = (
  dossier: string,
  kind: SectionKind,
  section: string,
  by: 'person' | 'founder',
): readonly [string, unknown] => [keyOf(dossier, kind), { section, by }];

export const choiceOf = (session: Session, dossier: string, kind: SectionKind) =>
  chosen(session.records.get(keyOf(dossier, kind)));

/** Practice work under an id that real work has is set apart: whoever practises takes nobody's dossier away. */
function ofOneRealm(all: readonly HeldSection[]): readonly HeldSection[] {
  const real = all.filter(({ key }) => realmOf(key.realm) === 'real');
  return real.length > 0 ? real : all;
}

/** Every section of a dossier in its realm, those beside the shown ones too. */
export const keptSectionsOf = (session: Session, dossier: string): readonly HeldSection[] =>
  ofOneRealm(allSectionsOf(session, dossier));

/** The sections of a dossier as they are shown: one of each kind it has one of. */
export function sectionsOf(session: Session, dossier: string): readonly HeldSection[] {
  const all = keptSectionsOf(session, dossier);
  return all.filter(({ hex, key }) => {
    const alike = singleKinds.includes(key.kind) ? all.filter((each) => each.key.kind === key.kind) : [];
    if (alike.length < 2) return true;
    const choice = choiceOf(session, dossier, key.kind)?.section;
    const shown = alike.some((each) => each.hex === choice) ? choice : alike[0]?.hex;
    return hex === shown;
  });
}

/** Whether a section (hex) stands beside another of its kind that is shown. */
export function isSetApart(session: Session, hex: string): boolean {
  const [key] = session.keys.of(hex).values();
  if (key === undefined) return false;
  return !sectionsOf(session, toBase64url(key.dossier)).some((each) => each.hex === hex);
}

/** Whoever began the dossier says that this section is of it. */
export function isOfFounder(session: Session, log: SectionLog): boolean {
  return log.epochs().some(({ founding }) => begunBy(session.crypto, log.place.section, founding) !== null);
}

/** Who founded the first epoch of a section that is here. */
export function beginnerOf(session: Session, log: SectionLog): Author | null {
  const first = log.epochs().find(({ parents }) => parents.length === 0);
  const held = first && log.held().get(first.hex);
  return held ? session.cards.author(held.seat, first.members.get(held.seat), log.place.realm) : null;
}

export const sectionHex = (section: string): string =>
  toHex(must(fromBase64url(section) ?? fromHex(section), 'section id'));
