/** Whose word the answer to a hand-over is (dossier SPEC.md, P47), and which one a receipt answers. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { handOverOf } from '../../../shared/dossier/plan/hand-overs-of.ts';
import type { HandOverFacts } from '../../../shared/dossier/hand-over.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { parts, sends, twoPrisons, type Person } from '../../support/hand-overs.ts';
import { carry, justiceDesk, meet, prisonDesk, section, stateOf, waiting } from '../../support/people.ts';

/** Lien offered the dossier to Joppe, who said nothing yet, then handed it to Mira: Mira carries it, and knows of both. */
async function offeredToTwo() {
  const { lien, mira, dossier } = await twoPrisons();
  const c = await justiceDesk();
  const { b: joppeAtLien } = await meet(lien.at, c);
  await good(lien.at.vault.send({ dossier, purpose: 'hand-over', to: joppeAtLien, sections: parts, message: '' }));
  await sends(lien, mira, dossier);
  carry(lien.at, mira.at);
  await good(mira.at.vault.accept({ name: await waiting(mira.at, 'hand-over') }));
  const { b: person } = await meet(mira.at, c);
  const joppe: Person = { at: c, person, name: 'Joppe Waterlelie', service: 'justice-house:gent' };
  return { mira, joppe, dossier };
}

const worker = ({ seat: { card } }: Correspondent) => ({
  person: toBase64url(card.person),
  name: card.name,
  service: card.service,
});

/** Hand-overs to Joppe in the plan, by who hands over. */
async function toJoppe(at: Machine, dossier: string): Promise<ReadonlyMap<string, HandOverFacts>> {
  const plan = section(await good(at.vault.openDossier({ id: dossier })), 'plan');
  const all = (plan?.entities ?? []).filter(({ type }) => type === 'hand-over').map(handOverOf);
  return new Map(
    all.flatMap((each) =>
      each.between?.to.name === 'Joppe Waterlelie' ? [[each.between.from.name, each] as const] : [],
    ),
  );
}

describe('I7 a hand-over to somebody whom another service asked before', () => {
  it('is one of its own, which goes out from who sends it', async () => {
    const { mira, joppe, dossier } = await offeredToTwo();
    await sends(mira, joppe, dossier);
    const found = await toJoppe(mira.at, dossier);
    expect([...found.keys()].sort()).toEqual(['Lien Zonnebloem', 'Mira Kompasroos']);
    expect([...found.values()].map(({ sent }) => sent?.on)).toEqual(['2026-11-24', '2026-11-24']);
  });

  it.each(['accepted', 'refused'] as const)('%s: the receipt answers that one, once', async (outcome) => {
    const { mira, joppe, dossier } = await offeredToTwo();
    await sends(mira, joppe, dossier);
    carry(mira.at, joppe.at);
    const name = await waiting(joppe.at, 'hand-over');
    if (outcome === 'accepted') await good(joppe.at.vault.accept({ name }));
    else await good(joppe.at.vault.refuse({ name, reason: 'geen plaats' }));
    carry(joppe.at, mira.at);
    await good(mira.at.vault.incoming());
    const { contributions } = stateOf(mira.at);
    for (let again = 0; again < 3; again += 1) await good(mira.at.vault.incoming());
    expect(stateOf(mira.at).contributions).toBe(contributions);
    const found = await toJoppe(mira.at, dossier);
    expect(found.get('Mira Kompasroos')?.answer?.outcome).toBe(outcome);
    expect(found.get('Lien Zonnebloem')?.answer).toBeUndefined();
  });
});

describe('P47 an answer of who hands over, by a colleague who was not compared', () => {
  it('is heard by the lists once they were, without anybody opening the dossier', async () => {
    const a = await prisonDesk();
    const [mira, otto, bram] = [
      await Correspondent.named('Mira Vlinder'),
      await Correspondent.named('Otto Ooievaar', 'psd-social-worker', 'psd:brugge'),
      await Correspondent.named('Bram Sijs'),
    ];
    await mira.meets(a);
    const person = await bram.meets(a, false);
    const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'plan' as const };
    const { key, founding } = mira.founds(place, [mira.member, otto.member, bram.member, await memberAt(a)]);
    const at = { ...place, epoch: founding.id };
    const put = (unit: string, value: unknown) => putOp('hand-over', 'h1', unit, value);
    const offered = mira.signs(at, [
      put('between', { from: worker(mira), to: worker(otto) }),
      put('sent', { on: '2026-11-20' }),
    ]);
    const answered = bram.signs(at, [put('answer', { outcome: 'accepted', on: '2026-11-21' })]);
    const file = await mira.sends(a, {
      purpose: 'hand-over',
      dossier: place.dossier,
      sections: [sending(place, founding.id, [founding, offered, answered], [{ epoch: founding.id, key }])],
    });
    await good(a.vault.accept({ name: file }));
    const rows = async (): Promise<readonly string[]> =>
      (await good(a.vault.today())).rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('hand-over'));
    expect(await rows()).toEqual(['hand-over-waiting']);
    await good(a.vault.verify({ person, how: 'phone' }));
    expect(await rows()).toEqual([]);
  });
});

describe('P26 a refusal beside the answer to a hand-over that never came here', () => {
  it('goes on asking: by that answer nobody knows of another hand-over', async () => {
    const a = await prisonDesk();
    const [mira, otto] = [
      await Correspondent.named('Mira Vlinder'),
      await Correspondent.named('Otto Ooievaar', 'psd-social-worker', 'psd:brugge'),
    ];
    await mira.meets(a);
    const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'plan' as const };
    const { key, founding } = mira.founds(place, [mira.member, otto.member, await memberAt(a)]);
    const at = { ...place, epoch: founding.id };
    const put = (id: string, unit: string, value: unknown) => putOp('hand-over', id, unit, value);
    const said = mira.signs(at, [
      put('h1', 'between', { from: worker(mira), to: worker(otto) }),
      put('h1', 'sent', { on: '2026-11-20' }),
      put('h1', 'answer', { outcome: 'refused', on: '2026-11-21', reason: 'geen plaats' }),
      // Whose it is was said in an epoch before this reader came in.
      put('h2', 'answer', { outcome: 'accepted', on: '2026-11-22' }),
    ]);
    const file = await mira.sends(a, {
      purpose: 'hand-over',
      dossier: place.dossier,
      sections: [sending(place, founding.id, [founding, said], [{ epoch: founding.id, key }])],
    });
    await good(a.vault.accept({ name: file }));
    const { rows } = await good(a.vault.today());
    expect(rows.filter(({ kind }) => kind.startsWith('hand-over'))).toMatchObject([
      { kind: 'hand-over-refused', at: 'h1' },
    ]);
  });
});
