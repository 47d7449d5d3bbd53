/**
 * Somebody of another service on the same computer, who reads nothing of a dossier, writes a key for somebody else into the key file
 * and a founding of theirs into the journal. They know ids, public keys, and what every person of the computer holds.
 */
import { describe, expect, it } from 'vitest';
import {
  entryTagKey,
  openSectionKeys,
  wrapSectionKey,
  type SectionKey,
} from '../../../renderer/vault/core/keys/entries.ts';
import { boxKeys } from '../../../renderer/vault/core/keys/seat.ts';
import { readApart, withApart } from '../../../renderer/vault/core/keys/apart.ts';
import { openSectionFrame, sectionFrame, sectionFrameHead } from '../../../renderer/vault/core/sealing/frames.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { signContribution, type Contribution } from '../../../shared/contributions/format.ts';
import { firstFounding, keyCommitment } from '../../../shared/contributions/founding.ts';
import type { Member } from '../../../shared/contributions/ops.ts';
import type { SignKeys } from '../../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { memberAt } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { openedBy, overwrite } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, put, section, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const secret = 'het adres van de opvang';

interface Scene {
  readonly at: Machine;
  readonly dossier: string;
  readonly plan: SectionKey;
  readonly member: Member;
}

/** Lien keeps a dossier; Warre, of the prison, has a place on the same computer. Locked. */
async function twoServices(): Promise<Scene> {
  const first = await prisonDesk();
  const { id: dossier } = await good(first.vault.newDossier(slip));
  await put(first.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const member = await memberAt(first);
  const at = await unlocked(await joinedBy(first, warre, 'prison:gent'), lien);
  const { file, erasureKey, seat } = openedBy(at, lien);
  const { keys } = openSectionKeys(crypto, file, erasureKey, seat.seat, boxKeys(seat), seat.seatKey);
  const plan = must(
    keys.find(({ kind }) => kind === 'plan'),
    'plan',
  );
  return { at: await at.restart(), dossier, plan, member };
}

interface Planted extends Pick<SectionKey, 'dossier' | 'section' | 'kind' | 'epoch' | 'key'> {
  readonly realm: SectionKey['realm'];
}

/** A founding for others by whoever has these keys, in the journal. Its id is small, as of the epoch that would be written in. */
function founded(
  { at, member }: Scene,
  by: SignKeys,
  { dossier, section: id, kind }: Pick<SectionKey, 'dossier' | 'section' | 'kind'>,
  also: readonly Member[] = [],
): Planted {
  const his = openedBy(at, warre, `${phrase} of ${warre}`);
  const key = crypto.random(32);
  const commitment = keyCommitment(crypto, key);
  const audience = { owners: [member.service], members: [member, ...also] };
  const made = (): Contribution => {
    const op = firstFounding({ realm: realRealm, dossier, kind }, { salt: crypto.random(16), commitment }, audience);
    const head = { section: id, epoch: null, seq: 0, prev: null, at: 1, run: crypto.random(16) };
    return signContribution(crypto, by, head, [op]);
  };
  let founding = made();
  while (!toHex(founding.id).startsWith('00')) founding = made();
  const scope = { vault: his.file.vault, dossier, section: id, epoch: founding.id };
  at.disk.journal.push(sectionFrame(his.atRest, scope, key, { contributions: [founding.bytes], cards: [] }));
  return { dossier, section: id, kind, epoch: founding.id, key, realm: realRealm };
}

/** An entry for Lien. */
function plantEntry({ at }: Scene, planted: Planted): void {
  const his = openedBy(at, warre, `${phrase} of ${warre}`);
  const hers = openedBy(at, lien).seat;
  const tagKey = entryTagKey(crypto, must(his.entries[0], 'the first of the log'));
  const place = { vault: his.file.vault, erasureKey: his.erasureKey, tagKey };
  const to = { seat: hers.seat, wrapKey: hers.real.wrap.publicKey };
  overwrite(at, his, { ...his.file, entries: [wrapSectionKey(crypto, place, to, planted), ...his.file.entries] });
}

/** Among what Warre gives to Lien of what lies apart. */
function plantGift({ at }: Scene, planted: Planted): void {
  const his = openedBy(at, warre, `${phrase} of ${warre}`);
  const hers = openedBy(at, lien).seat;
  const owner = {
    erasureKey: his.erasureKey,
    seat: his.seat.seat,
    wrapKeys: boxKeys(his.seat),
    seatKey: his.seat.seatKey,
  };
  const others = [{ seat: hers.seat, wrapKey: hers.real.wrap.publicKey }];
  const giving = [{ seat: hers.seat, keys: [planted] }];
  overwrite(at, his, withApart(crypto, his.file, owner, others, readApart(crypto, his.file, owner), giving).file);
}

/** What of the journal opens for Warre with the key he made. */
function opensFor({ at }: Scene, { key, ...scope }: Planted): string {
  const his = openedBy(at, warre, `${phrase} of ${warre}`);
  const texts = at.disk.journal.flatMap((frame) => {
    const head = frame.kind === 'contribution' ? sectionFrameHead(frame.bytes) : null;
    const where = { vault: his.file.vault, dossier: scope.dossier, section: scope.section, epoch: scope.epoch };
    const content = head && openSectionFrame(his.atRest, where, key, head.sealed);
    return (content?.contributions ?? []).map((bytes) => Buffer.from(bytes).toString());
  });
  expect(texts.length).toBeGreaterThan(0);
  return texts.join('\n');
}

const note = (kind: SectionKind) => ({
  do: 'note' as const,
  section: kind,
  note: { text: secret, on: '2026-11-24', kind: 'other' as const },
});

describe('E18: an epoch beside those a section began with, founded by somebody who owns in none of them', () => {
  it.each(['nobody', 'themselves'] as const)('does not count, whoever has its key; signed by %s', async (who) => {
    const scene = await twoServices();
    const his = openedBy(scene.at, warre, `${phrase} of ${warre}`).seat.real;
    const by = who === 'nobody' ? crypto.signKeys() : his.sign;
    const founder = { ...scene.member, person: his.person, seat: by.publicKey };
    const planted = founded(scene, by, scene.plan, who === 'nobody' ? [] : [founder]);
    plantEntry(scene, planted);
    const at = await unlocked(scene.at, lien);
    const view = await put(at.vault, scene.dossier, 'step', 's2', 'what', { text: secret });
    expect(section(view, 'plan')?.readers.map(({ name }) => name)).toEqual([lien]);
    expect(section(view, 'plan')?.entities).toHaveLength(2);
    expect(opensFor(scene, planted)).not.toContain(secret);
  });
});

describe('K17: a key for a part that nobody else may begin', () => {
  it.each(['guidance', 'help', 'health', 'victims', 'consultation'] as const)(
    'as an entry gives nothing: %s',
    async (kind) => {
      const scene = await twoServices();
      const planted = founded(scene, crypto.signKeys(), { ...scene.plan, section: crypto.random(16), kind });
      plantEntry(scene, planted);
      const at = await unlocked(scene.at, lien);
      await at.vault.change({ dossier: scene.dossier, changes: [note(kind)] });
      const view = await good(at.vault.openDossier({ id: scene.dossier }));
      expect(section(view, kind)).toBeUndefined();
      expect(opensFor(scene, planted)).not.toContain(secret);
    },
  );

  it.each(['guidance', 'help', 'health'] as const)('given by somebody else gives nothing: %s', async (kind) => {
    const scene = await twoServices();
    const { sign, person } = openedBy(scene.at, warre, `${phrase} of ${warre}`).seat.real;
    const founder = { ...scene.member, person, seat: sign.publicKey };
    const planted = founded(scene, sign, { ...scene.plan, section: crypto.random(16), kind }, [founder]);
    plantGift(scene, planted);
    const at = await unlocked(scene.at, lien);
    await at.vault.change({ dossier: scene.dossier, changes: [note(kind)] });
    const view = await good(at.vault.openDossier({ id: scene.dossier }));
    expect(section(view, kind)).toBeUndefined();
    expect(opensFor(scene, planted)).not.toContain(secret);
  });

  it('E2: of a part nobody knows yet, whoever founded it stands among its owners', async () => {
    const scene = await twoServices();
    const planted = founded(scene, crypto.signKeys(), { ...scene.plan, section: crypto.random(16), kind: 'victims' });
    plantGift(scene, planted);
    const at = await unlocked(scene.at, lien);
    await at.vault.change({ dossier: scene.dossier, changes: [note('victims')] });
    expect(opensFor(scene, planted)).not.toContain(secret);
  });
});

describe('S13, E18: a part somebody else began later, whose beginning was read here before', () => {
  it('stays what it began with: another beginning that is planted for it gives nothing', async () => {
    const scene = await twoServices();
    const fien = 'Fien Rietkraag';
    const first = await unlocked(await joinedBy(await unlocked(scene.at, lien), fien), lien);
    const mate = must((await good(first.vault.household())).people.find((each) => each.name === fien)?.person, fien);
    await good(first.vault.shareWithColleague({ dossier: scene.dossier, section: 'plan', person: mate }));
    const hers = await unlocked(first, fien, `${phrase} of ${fien}`);
    await good(hers.vault.beginSection({ dossier: scene.dossier, section: 'victims' }));
    await good(hers.vault.change({ dossier: scene.dossier, changes: [note('victims')] }));
    const me = must((await good(hers.vault.household())).people.find((each) => each.name === lien)?.person, lien);
    await good(hers.vault.shareWithColleague({ dossier: scene.dossier, section: 'victims', person: me }));
    const mine = await unlocked(hers, lien);
    const view = await good(mine.vault.openDossier({ id: scene.dossier }));
    const before = must(section(view, 'victims'), 'victims');
    await good(mine.vault.health());

    const { file, erasureKey, seat } = openedBy(mine, lien);
    const { keys } = openSectionKeys(crypto, file, erasureKey, seat.seat, boxKeys(seat), seat.seatKey);
    const victims = must(
      keys.find(({ kind }) => kind === 'victims'),
      'victims',
    );
    const his = openedBy(mine, warre, `${phrase} of ${warre}`).seat.real;
    const founder = { ...scene.member, person: his.person, seat: his.sign.publicKey };
    const later: Scene = { ...scene, at: await mine.restart() };
    const planted = founded(later, his.sign, victims, [founder]);
    plantGift(later, planted);
    const again = await unlocked(later.at, lien);
    await good(again.vault.change({ dossier: scene.dossier, changes: [note('victims')] }));
    const after = must(section(await good(again.vault.openDossier({ id: scene.dossier })), 'victims'), 'victims');
    expect(after.readers.map(({ name }) => name)).toEqual(before.readers.map(({ name }) => name));
    expect(opensFor(later, planted)).not.toContain(secret);
  });
});
