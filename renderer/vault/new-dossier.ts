/** A dossier made from the registry slip: five sections, each with its own key, in one append. */
import { toBase64url } from '../../shared/codec/base64url.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { startingKinds, type SectionKind } from '../../shared/dossier/sections.ts';
import { must, type Result } from '../../shared/result.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { sealAttachment } from './attachments.ts';
import type { Change, DossierView, NewDossier, Realm, VaultProblem } from './api.ts';
import { opsOf } from './change-ops.ts';
import { foundSection, keep, nextContribution, viewDossier, type Founded, type Workshop } from './dossiers.ts';

export async function makeDossier(
  shop: Workshop,
  realm: Realm,
  input: NewDossier,
): Promise<Result<DossierView, VaultProblem>> {
  const { session } = shop;
  const changes = changesOf(
    session.crypto.random,
    session.me(realm).name,
    session.me(realm).service,
    session.identity(realm).person,
    input,
  );
  if (input.slip) {
    const file = await sealAttachment(session, input.slip);
    if (!file.ok) return file;
    const on = new Date(session.now()).toISOString().slice(0, 10);
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
  const dossier = session.crypto.random(16);
  const founded = startingKinds.map((kind) => foundSection(session, realm, dossier, kind));
  const written = await writeFounded(shop, realm, founded, changes);
  return written.ok ? viewDossier(shop, toBase64url(dossier)) : written;
}

/** Keys first (durable), then foundings and first values in one append. */
export async function writeFounded(
  shop: Workshop,
  realm: Realm,
  founded: readonly Founded[],
  changes: readonly Change[],
): Promise<Result<undefined, VaultProblem>> {
  const held = await shop.session.keepKeys(founded.map((each) => each.key));
  if (!held.ok) return held;
  const work = [];
  for (const { key, contribution } of founded) {
    const section = must(await shop.sections.open(toHex(key.section)), 'a section just founded');
    // Founding and first values in one append; the section itself takes them over once they are durable.
    const log = section.log.copy();
    log.add(contribution, true);
    const ops = [];
    for (const change of changes.filter((each) => each.section === key.kind)) {
      const made = opsOf(shop.session.crypto, log, shop.session.me(realm).seat, change, ops);
      if (!made.ok) return made;
      ops.push(...made.value);
    }
    const contributions = [contribution];
    if (ops.length > 0) contributions.push(nextContribution(shop.session, section, realm, ops, log));
    work.push({ section, contributions });
  }
  return keep(shop, work);
}

function changesOf(
  random: (length: number) => Bytes,
  myName: string,
  service: string,
  person: Bytes,
  input: NewDossier,
): Change[] {
  const puts: Change[] = [];
  const put = (section: SectionKind, type: string, entity: string, unit: string, value: unknown): void => {
    puts.push({ do: 'put', section, type, entity, unit, value, sees: [] });
  };
  put('identity', 'person', 'person', 'name', { surname: input.surname, firstName: input.firstName });
  put('identity', 'person', 'person', 'birth', { date: input.birth });
  put('identity', 'person', 'person', 'fileLanguage', { language: input.fileLanguage });
  put('identity', 'person', 'person', 'personLanguage', input.personLanguage);
  put('identity', 'person', 'person', 'place', input.place === '' ? {} : { at: input.place });
  put('identity', 'responsible', 'responsible', 'holder', { person: toBase64url(person), name: myName, service });
  put('legal', 'situation', 'situation', 'route', { route: input.route });
  put('legal', 'situation', 'situation', 'executable', {
    text: input.executableText,
    ...(input.executableMonths !== undefined && { months: input.executableMonths }),
  });
  for (const date of input.dates) {
    const { kind, value, source, note } = date;
    put('legal', 'legal-date', toBase64url(random(9)), 'date', { kind, value, source, note });
  }
  return puts;
}
