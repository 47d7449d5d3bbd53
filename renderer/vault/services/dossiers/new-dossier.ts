/** Dossiers made from a registry slip or a list: five sections each, each with its own key, in one append. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Contribution } from '../../../../shared/contributions/format.ts';
import { dossierIdOf } from '../../../../shared/contributions/origin.ts';
import type { Op } from '../../../../shared/contributions/ops.ts';
import type { FileLanguage } from '../../../../shared/dossier/entities.ts';
import type { HeldAs } from '../../../../shared/dossier/units/legal.ts';
import { startingKinds, type SectionKind } from '../../../../shared/dossier/sections.ts';
import { must, ok, type Result } from '../../../../shared/result.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { sealAttachment } from '../attachments/attachments.ts';
import type { AccessFrames } from '../../core/access/access.ts';
import type { Change, DossierDate, DossierView, NewDossier, Route } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { opsOf } from './change-ops.ts';
import type { Records } from './drafts.ts';
import { localDay } from '../../core/clock/days.ts';
import { foundSection, keep, nextContribution, type Founded } from '../../core/writing/writing.ts';
import { viewDossier } from './view-dossier.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { personText, type Session } from '../../core/session/session.ts';

/** @param records what belongs to the same append: which draft it came from */
export async function makeDossier(
  context: VaultContext,
  realm: Realm,
  input: NewDossier,
  records: Records = [],
): Promise<Result<DossierView, VaultProblem>> {
  const { session } = context;
  const { executableText, executableMonths, ...start } = input;
  const changes = [...changesOf(session, realm, { ...start, sentence: executableText, months: executableMonths })];
  if (input.slip) {
    const file = await sealAttachment(session, input.slip);
    if (!file.ok) return file;
    const on = localDay(session.now());
    changes.push({
      do: 'put',
      section: 'legal',
      type: 'slip',
      entity: 'slip',
      unit: 'scan',
      value: { file: file.value, on },
      sees: [],
    });
  }
  const { dossier, founded } = foundDossier(session, realm);
  const along = { frames: session.records.frames(records), changes: records };
  const written = await writeMade(context, realm, [{ founded, changes }], records.length === 0 ? {} : along);
  return written.ok ? viewDossier(context, toBase64url(dossier)) : written;
}

/** A new dossier, whose id follows from my key, and the sections it begins with. */
export function foundDossier(
  session: Session,
  realm: Realm,
): { readonly dossier: Bytes; readonly founded: readonly Founded[] } {
  const salt = session.crypto.random(16);
  const dossier = dossierIdOf(session.crypto, session.identity(realm).sign.publicKey, salt);
  return { dossier, founded: startingKinds.map((kind) => foundSection(session, realm, dossier, kind, [], salt)) };
}

/** Sections just founded and the first values in them. */
export interface Making {
  readonly founded: readonly Founded[];
  readonly changes: readonly Change[];
}

export const writeFounded = (
  context: VaultContext,
  realm: Realm,
  founded: readonly Founded[],
  changes: readonly Change[],
): Promise<Result<undefined, VaultProblem>> => writeMade(context, realm, [{ founded, changes }]);

/** Keys first (durable), then foundings and first values of all of them in one append. */
export async function writeMade(
  context: VaultContext,
  realm: Realm,
  making: readonly Making[],
  along: Partial<AccessFrames> = {},
): Promise<Result<undefined, VaultProblem>> {
  const held = await context.session.keepKeys(making.flatMap(({ founded }) => founded.map(({ key }) => key)));
  if (!held.ok) return held;
  const work = [];
  for (const { founded, changes } of making) {
    for (const each of founded) {
      const begun = await beginSection(context, realm, each, changes);
      if (!begun.ok) return begun;
      work.push(begun.value);
    }
  }
  return keep(context, work, along);
}

/** Founding and first values of one section; the section itself takes them over once they are durable. */
async function beginSection(
  context: VaultContext,
  realm: Realm,
  { key, contribution }: Founded,
  changes: readonly Change[],
): Promise<Result<{ section: OpenSection; contributions: readonly Contribution[] }, VaultProblem>> {
  const { session } = context;
  const section = must(await context.sections.open(toHex(key.section)), 'a section just founded');
  const log = section.log.copy();
  log.add(contribution, true);
  const ops: Op[] = [];
  for (const change of changes.filter((each) => each.section === key.kind)) {
    const made = opsOf(session.crypto, log, session.me(realm).seat, change, ops);
    if (!made.ok) return made;
    ops.push(...made.value);
  }
  const values = ops.length === 0 ? [] : [nextContribution(session, section, realm, ops, log)];
  return ok({ section, contributions: [contribution, ...values] });
}

/** What is known of someone when their dossier begins. */
export interface DossierStart {
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly birthPlace?: string;
  readonly registryNumber?: string;
  readonly cell?: string;
  readonly place: string;
  readonly placeText?: string;
  readonly fileLanguage?: FileLanguage;
  readonly personLanguage?: NewDossier['personLanguage'];
  readonly route?: Route;
  readonly heldAs?: HeldAs;
  readonly months?: number | undefined;
  readonly sentence: string;
  readonly dates: readonly DossierDate[];
  /** Texts of notes of today. */
  readonly notes?: readonly string[];
}

/** The first values of a dossier, which whoever makes it carries. */
export function changesOf(session: Session, realm: Realm, start: DossierStart): readonly Change[] {
  const puts: Change[] = [];
  const put = (section: SectionKind, type: string, entity: string, unit: string, value: unknown): void => {
    puts.push({ do: 'put', section, type, entity, unit, value, sees: [] });
  };
  const { surname, firstName, birth, birthPlace = '', fileLanguage, personLanguage, route, months, sentence } = start;
  const { heldAs, registryNumber } = start;
  put('identity', 'person', 'person', 'name', { surname, firstName });
  put('identity', 'person', 'person', 'birth', { date: birth, ...(birthPlace !== '' && { place: birthPlace }) });
  if (registryNumber) put('identity', 'person', 'person', 'registryNumber', { number: registryNumber });
  if (fileLanguage) put('identity', 'person', 'person', 'fileLanguage', { language: fileLanguage });
  if (personLanguage) put('identity', 'person', 'person', 'personLanguage', personLanguage);
  put('identity', 'person', 'person', 'place', placeValue(start));
  if (start.cell) put('identity', 'person', 'person', 'cell', { cell: start.cell, ...placeValue(start) });
  const { name, service } = session.me(realm);
  const person = personText(session.identity(realm).person);
  put('identity', 'responsible', 'responsible', 'holder', { person, name, service });
  if (route) put('legal', 'situation', 'situation', 'route', { route });
  if (heldAs) put('legal', 'situation', 'situation', 'capacity', { as: heldAs });
  const executable = { text: sentence, ...(months !== undefined && { months }) };
  put('legal', 'situation', 'situation', 'executable', executable);
  for (const { kind, value, source, note } of start.dates) {
    const entity = toBase64url(session.crypto.random(9));
    put('legal', 'legal-date', entity, 'date', { kind, value, source, note });
  }
  const on = localDay(session.now());
  for (const text of start.notes ?? []) puts.push({ do: 'note', section: 'notes', note: { text, on, kind: 'other' } });
  return puts;
}

function placeValue({ place, placeText = '' }: DossierStart): { at?: string; text?: string } {
  if (place !== '') return { at: place };
  return placeText === '' ? {} : { text: placeText };
}
