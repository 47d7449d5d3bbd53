/**
 * What Today shows of each dossier, worked out once: in memory while it is unlocked, and for the next unlocking in the browser
 * store (SPEC.md, S11).
 */
import { utf8 } from '../../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { addDays, addWorkingDays } from '../../../../shared/release/index.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, type DossierProjections } from '../../core/context/projections.ts';
import { lawPacks, packsBeside } from '../published/law-packs.ts';
import type { Sections } from '../../core/sections/sections.ts';
import { personText, type Session } from '../../core/session/session.ts';
import { findIn, type DossierToday, type Given } from './of-dossier.ts';

export interface OfDossier extends DossierToday {
  readonly dossier: DossierProjections;
  readonly given: HashedGiven;
  /** It lies in the browser store like this. */
  isKept: boolean;
}

interface HashedGiven extends Given {
  readonly hash: Bytes;
}

/** So many are kept at once: nobody waits for the disk longer than that. */
const atOnce = 100;

/** Most dossiers are as they were when Today was last looked at. */
const found = new WeakMap<DossierProjections, OfDossier>();

/** Of every dossier, in the order of their ids. */
export function findAll(context: VaultContext, realm: Realm, on: string): readonly OfDossier[] {
  const given = givenOn(context, realm, on);
  return dossiersIn(context, realm).map((dossier) => findOnce(context.session, dossier, given));
}

function findOnce(session: Session, dossier: DossierProjections, given: HashedGiven): OfDossier {
  const known = found.get(dossier);
  if (known?.given === given) return known;
  const kept = session.workedOut.about(dossier.id, given.hash);
  const value = isFound(kept?.value) ? kept.value : findIn(dossier, given);
  // What was kept for the next day makes room for the one after that.
  const made = { ...value, dossier, given, isKept: kept?.keptFor === 'now' && value === kept.value };
  found.set(dossier, made);
  return made;
}

/** It opened, so this very code wrote it. */
const isFound = (kept: unknown): kept is DossierToday => typeof kept === 'object' && kept !== null && 'rows' in kept;

/** Keeps some of what was worked out since. @returns whether more is to be kept */
export async function keepFound({ session, sections }: VaultContext, realm: Realm): Promise<boolean> {
  const given = lastGiven[realm].get(sections);
  if (given === undefined || session.isReadOnly) return false;
  const fresh = dossiersIn({ sections }, realm).flatMap((dossier) => {
    const made = found.get(dossier);
    return made?.given === given && !made.isKept ? [made] : [];
  });
  const now = fresh.slice(0, atOnce);
  const findings = now.map(({ dossier, given: _given, isKept: _isKept, ...value }) => ({
    dossier: dossier.id,
    value: value satisfies DossierToday,
  }));
  if (findings.length > 0) await session.workedOut.keep(findings, given.hash, 'now');
  for (const made of now) made.isKept = true;
  return fresh.length > now.length;
}

/** So many are worked out before the day at once. */
const aheadAtOnce = 20;

/** By dossier as it was when it was worked out ahead: what it was worked out from. */
const ahead = new WeakMap<DossierProjections, HashedGiven>();

/**
 * Works out and keeps some of what Today will show on the next working day, so that the first unlocking of a day need not.
 * @returns whether more is to be
 */
export async function keepNext({ session, sections }: VaultContext, realm: Realm): Promise<boolean> {
  const now = lastGiven[realm].get(sections);
  if (now === undefined || session.isReadOnly) return false;
  const given = nextDayOf(session, realm, now);
  const left = dossiersIn({ sections }, realm).filter((dossier) => ahead.get(dossier) !== given);
  const some = left.slice(0, aheadAtOnce);
  const fresh = some.filter(({ id }) => session.workedOut.about(id, given.hash) === undefined);
  const findings = fresh.map((dossier) => ({ dossier: dossier.id, value: findIn(dossier, given) }));
  if (findings.length > 0) await session.workedOut.keep(findings, given.hash, 'next');
  for (const dossier of some) ahead.set(dossier, given);
  return left.length > some.length;
}

const nextDays = new WeakMap<HashedGiven, HashedGiven>();

function nextDayOf(session: Session, realm: Realm, now: HashedGiven): HashedGiven {
  const given = nextDays.get(now) ?? hashed(session, realm, givenFor(session, realm, addWorkingDays(now.today, 1)));
  nextDays.set(now, given);
  return given;
}

const lastGiven: Readonly<Record<Realm, WeakMap<Sections, HashedGiven>>> = {
  real: new WeakMap(),
  practice: new WeakMap(),
};

/** The same object as last time where nothing in it has changed. */
function givenOn({ session, sections }: VaultContext, realm: Realm, on: string): HashedGiven {
  const given = givenFor(session, realm, on);
  const last = lastGiven[realm].get(sections);
  if (last !== undefined && isSameGiven(last, given)) return last;
  const now = hashed(session, realm, given);
  lastGiven[realm].set(sections, now);
  return now;
}

function givenFor(session: Session, realm: Realm, on: string): Given {
  const { name, service, function: fn } = session.me(realm);
  const me = { person: personText(session.identity(realm).person), name, function: fn };
  return { me, service, today: on, lastDay: addDays(on, 366), packs: lawPacks(session, realm) };
}

function hashed(session: Session, realm: Realm, given: Given): HashedGiven {
  const { today, me, service } = given;
  // The packs of this version are part of its code.
  const told = [session.code, realm, today, me, service, packsBeside(session, realm)];
  return { ...given, hash: session.crypto.hash(utf8(JSON.stringify(told)), 32) };
}

/** The last day follows from the rest. */
const isSameGiven = (one: Given, other: Given): boolean =>
  one.today === other.today &&
  one.me.person === other.me.person &&
  one.me.name === other.me.name &&
  one.me.function === other.me.function &&
  one.service === other.service &&
  one.packs.length === other.packs.length &&
  one.packs.every((pack, at) => pack === other.packs[at]);
