/**
 * A service's key on this computer (SPEC.md, Q1-Q3): made once its officers are named. Its secret is split among them and
 * kept by nobody here; what the service may have is wrapped to it, so that two officers open it in a safety copy.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import { pad } from '../../core/sealing/padding.ts';
import { missingEntries } from './emergency.ts';
import { servicePlace } from '../../core/people/shared-places.ts';
import { speaksForService } from '../../core/people/circles.ts';
import { changePeople } from '../household/membership.ts';
import { personAt } from '../../core/people/people.ts';
import type { ServiceOfficers } from '../../core/people/here.ts';
import { sealPackage, serviceSlots, signServiceShare, withoutServiceKey } from './service-files.ts';
import { split } from './shares.ts';

/** At unlock and when officers are named: my service has a key for these officers, and all it may have is wrapped to it. */
export async function keepServiceKeyInOrder(session: Session): Promise<Result<undefined, VaultProblem>> {
  const people = session.household;
  const mine = people && personAt(people, session.secret.seat);
  const officers = mine && people.officers.get(mine.card.service)?.at(-1);
  if (!people || !mine || !officers || session.isPeopleBroken || session.isReadOnly) return ok(undefined);
  if (!speaksForService(people, mine)) return ok(undefined);
  const known = people.serviceKeys.get(mine.card.service);
  const isThere =
    known !== undefined &&
    known.officers === officers &&
    serviceSlots(session.file.slots).some(({ id }) => equal(id, known.id)) &&
    session.file.erasure.some(({ seat, wrapKey }) => equal(seat, known.id) && equal(wrapKey, known.key));
  const made = isThere ? ok(undefined) : await makeServiceKey(session, mine.card.service, officers, known?.id);
  if (!made.ok) return made;
  const entries = missingEntries(session, servicePlace(session));
  if (entries.length === 0) return ok(undefined);
  return session.changeKeyFile((file) => ({ ...file, entries: [...file.entries, ...entries] }));
}

/** Makes the key, its slot and its place; what was wrapped to an earlier one for other officers goes. */
async function makeServiceKey(
  session: Session,
  service: string,
  officers: ServiceOfficers,
  earlier: Bytes | undefined,
): Promise<Result<undefined, VaultProblem>> {
  const { crypto, vault, erasureKey } = session;
  const wrap = crypto.wrapKeys();
  const id = crypto.random(16);
  const key = crypto.random(32);
  const held = split(crypto, key);
  const { card, sign } = session.identity('real');
  const shares = officers.cards.map((officer, at) => {
    const share = { format: 'passerelle/service-share', version: 1, vault, key: id, service, card } as const;
    const signed = signServiceShare(crypto, { ...share, shares: [...(held[at] ?? [])] }, sign.secretKey);
    return crypto.wrap(pad(signed), officer.card.wrapKey);
  });
  const slot = { kind: 'service', id, label: '', box: sealPackage(crypto, vault, id, wrap, key), shares };
  const place = { seat: id, wrapKey: wrap.publicKey, box: crypto.wrap(erasureKey, wrap.publicKey) };
  const act = { do: 'service-key', service, id, key: wrap.publicKey } as const;
  return changePeople(session, [{ act }], (file) => {
    const left = withoutServiceKey(file, (each) => earlier !== undefined && equal(each, earlier));
    return { ...left, slots: [...left.slots, slot], erasure: [...left.erasure, place] };
  });
}
