import { beforeEach, describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../../shared/codec/base64url.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import type { SectionToSend } from '../../../shared/bundle/write.ts';
import { contributionIdOf } from '../../../shared/contributions/format.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { practiceRealm, realRealm } from '../../../shared/trust/realms.ts';
import { makeCard, vouchFor } from '../../../shared/trust/seat-card.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { cardOf, Correspondent, memberAt, openedIn, putOp, sending, type Opened } from '../../support/by-hand.ts';
import { attachment, crypto, filled, seat, value } from '../../support/exchange.ts';
import {
  atComputer,
  carry,
  entity,
  justiceDesk,
  meet,
  prisonDesk,
  put,
  section,
  slip,
  stateOf,
  valuesOf,
  sendOrdered,
} from '../../support/people.ts';

let a: Machine;
let mira: Correspondent;
let miraAtA: string;
let dossier: string;
let plan: Opened;
let identity: Opened;

/** Lien sent Mira an inquiry request; Mira can write anything she likes. */
beforeEach(async () => {
  a = await prisonDesk();
  mira = await Correspondent.named('Mira Vlinder');
  miraAtA = await mira.meets(a);
  ({ id: dossier } = await good(a.vault.newDossier(slip)));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const item = await good(
    sendOrdered(a.vault, {
      dossier,
      purpose: 'inquiry-request',
      to: miraAtA,
      sections: ['identity', 'plan'],
      message: '',
    }),
  );
  const came = await mira.read(must(a.disk.outbox.get(item.name), 'file'));
  plan = openedIn(came, 'plan');
  identity = openedIn(came, 'identity');
});

/** Refused with this problem when looked at, and again when someone accepts all the same; nothing changed. */
async function expectRefused(name: string, code: string, at: Machine = a): Promise<void> {
  const before = stateOf(at);
  const items = await good(at.vault.incoming());
  expect(items.find((item) => item.name === name)?.problem).toMatchObject({ code });
  expect(await at.vault.accept({ name })).toMatchObject({ ok: false, problem: { code } });
  expect(stateOf(at)).toEqual(before);
}

/** Nothing of it is applied; a question to the sender is all that came of it. */
async function expectHeld(name: string, at = a): Promise<void> {
  const { outbox, ...before } = stateOf(at);
  const items = await good(at.vault.incoming());
  expect(items.find((item) => item.name === name)?.problem).toMatchObject({ code: 'earlier-missing' });
  expect(await at.vault.accept({ name })).toMatchObject({ ok: false, problem: { code: 'earlier-missing' } });
  expect(stateOf(at)).toMatchObject(before);
  expect(stateOf(at).outbox).toHaveLength(outbox.length + 1);
}

const inDossier = (sections: readonly SectionToSend[]) => ({ dossier: plan.dossier, sections });
const ofPlan = (...made: Parameters<typeof sending>[2]) => inDossier([sending(plan, plan.epoch, made)]);

describe('a file that is not as it should be says why, and changes nothing', () => {
  it('a part that is no contribution, and says of itself nothing newer: damaged', async () => {
    const made = mira.signs(plan, [putOp('step', 's2', 'what', { text: 'Werk' })]);
    const envelope = value(decode(made.bytes)) as readonly unknown[];
    const bytes = encode([filled(40, 7), ...envelope.slice(1)]);
    const strange = { id: must(contributionIdOf(crypto, bytes), 'an id'), bytes };
    const sections = [{ ...sending(plan, plan.epoch, [made]), contributions: [made, strange] }];
    await expectRefused(await mira.sends(a, inDossier(sections)), 'damaged-file');
  });

  it('truncated or with a flipped bit: damaged', async () => {
    await mira.sends(a, ofPlan(mira.signs(plan, [putOp('step', 's2', 'what', { text: 'Werk' })])));
    const [[name, file] = ['', new Uint8Array()]] = [...a.disk.inbox];
    a.disk.inbox.delete(name);
    await expectRefused(a.receives(file.slice(0, file.length - 1)), 'damaged-file');
    await expectRefused(a.receives(file.slice(0, 300)), 'damaged-file');
    const flipped = new Uint8Array(file);
    flipped[flipped.length - 5] = (flipped[flipped.length - 5] ?? 0) ^ 1;
    await expectRefused(a.receives(flipped), 'damaged-file');
    await expectRefused(a.receives(new Uint8Array([1, 2, 3])), 'damaged-file');
  });

  it('for someone else: not for me', async () => {
    const other = await justiceDesk();
    await mira.sends(other, ofPlan(mira.signs(plan, [putOp('step', 's2', 'what', { text: 'Werk' })])));
    await expectRefused(a.receives(must([...other.disk.inbox.values()][0], 'file')), 'not-for-me');
  });

  it('from someone unknown, or not verified: said so, and applied once that is done', async () => {
    const otto = await Correspondent.named('Otto Regenton');
    const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'plan' as const };
    const { key, founding } = otto.founds(place, [otto.member, await memberAt(a)]);
    const keys = [{ epoch: founding.id, key }];
    // An update brings nothing new to read, so it comes as a hand-over would.
    const file = {
      purpose: 'answer' as const,
      dossier: place.dossier,
      sections: [sending(place, founding.id, [founding], keys)],
    };
    const name = await otto.sends(a, file);
    await expectRefused(name, 'unknown-sender');
    await otto.meets(a, false);
    const before = stateOf(a);
    expect(await a.vault.accept({ name })).toMatchObject({
      problem: { code: 'unverified-sender', name: 'Otto Regenton' },
    });
    expect(stateOf(a)).toEqual(before);
    await good(a.vault.look({ name }));
    await good(
      a.vault.verify({
        person: (await good(a.vault.correspondents())).find((each) => each.name === 'Otto Regenton')?.person ?? '',
        how: 'phone',
      }),
    );
    await good(a.vault.accept({ name }));
  });

  it('a second time: already read', async () => {
    const file = ofPlan(mira.signs(plan, [putOp('step', 's2', 'what', { text: 'Werk' })]));
    const id = crypto.random(16);
    await good(a.vault.accept({ name: await mira.sends(a, { ...file, id }) }));
    const before = stateOf(a);
    const again = await mira.sends(a, { ...file, id });
    expect((await good(a.vault.incoming())).find((item) => item.name === again)?.problem).toEqual({
      code: 'already-read',
    });
    expect(await a.vault.accept({ name: again })).toMatchObject({ problem: { code: 'already-read' } });
    expect(stateOf(a)).toEqual(before);
  });

  it('from a newer version: kept unread, at the manifest or at the root of a section', async () => {
    await expectRefused(
      await mira.sendsManifest(a, { format: 'passerelle/bundle', version: 2, more: 1 }),
      'newer-version-file',
    );
    const { founding } = mira.founds(plan, [mira.member, await memberAt(a)], { mood: 'new' } as never);
    await expectRefused(await mira.sends(a, ofPlan(founding)), 'newer-version-file');
  });

  it('R9: of the other realm, or for a dossier of the other realm', async () => {
    const practising = await seat({ name: 'Mira Vlinder' });
    const crossing = { realm: practiceRealm, to: [{ ...(await cardOf(a)), realm: practiceRealm }] };
    const from = { card: practising.cardBytes, keys: practising.keys };
    const name = await mira.sends(a, { ...crossing, from });
    await expectRefused(name, 'other-realm');
    const settings = await good(a.vault.me());
    await good(a.vault.installPractice({ numbers: [1] }));
    await good(a.vault.saveSettings({ ...settings, realm: 'practice' }));
    const played = must((await good(a.vault.caseload()))[0], 'practice dossier').id;
    await good(a.vault.saveSettings({ ...settings, realm: 'real' }));
    // The dossier of practice has no part about victims.
    for (const kind of ['plan', 'victims'] as const) {
      const place = { section: crypto.random(16), dossier: must(fromBase64url(played), 'id'), kind };
      const { key, founding } = mira.founds(place, [mira.member, await memberAt(a)]);
      const sections = [sending(place, founding.id, [founding], [{ epoch: founding.id, key }])];
      await expectRefused(await mira.sends(a, { purpose: 'answer', dossier: place.dossier, sections }), 'other-realm');
    }
  });

  it('with a kind of section its purpose does not bring', async () => {
    const place = { section: crypto.random(16), dossier: plan.dossier, kind: 'notes' as const };
    const { key, founding } = mira.founds(place, [mira.member, await memberAt(a)]);
    await expectRefused(
      await mira.sends(a, inDossier([sending(place, founding.id, [founding], [{ epoch: founding.id, key }])])),
      'beyond-purpose',
    );
  });
});

describe('a verified correspondent who sends what is not theirs to send', () => {
  const both = async () => [mira.member, await memberAt(a)];

  it('R1: a known section under another kind or another dossier', async () => {
    const work = mira.signs(plan, [putOp('step', 's2', 'what', { text: 'x' })]);
    await expectRefused(
      await mira.sends(a, inDossier([sending({ ...plan, kind: 'identity' }, plan.epoch, [work])])),
      'damaged-file',
    );
    const elsewhere = crypto.random(16);
    const moved = { purpose: 'answer' as const, dossier: elsewhere, sections: [sending(plan, plan.epoch, [work])] };
    await expectRefused(await mira.sends(a, moved), 'damaged-file');
  });

  it('R2: work of another section, or with a bad signature', async () => {
    const other = mira.signs(identity, [putOp('person', 'person', 'birth', { date: '1980-01-01' })]);
    await expectRefused(await mira.sends(a, ofPlan(other)), 'damaged-file');
    const made = mira.signs(plan, [putOp('step', 's2', 'what', { text: 'x' })]);
    const spoiled = { ...made, bytes: spoilSignature(made.bytes, made.signature) };
    await expectRefused(await mira.sends(a, ofPlan(spoiled)), 'damaged-file');
  });

  it('R3: an epoch she may not found: without parents, or on a parent where she is no owner', async () => {
    for (const parents of [[], [plan.epoch], [crypto.random(32)]]) {
      const { key, founding } = mira.founds(plan, await both(), { parents });
      const keys = [{ epoch: founding.id, key }];
      const known = parents.length === 0 || parents[0] === plan.epoch;
      const name = await mira.sends(a, inDossier([sending(plan, founding.id, [founding], keys)]));
      // On an epoch nobody here ever saw, it may be that an earlier file is missing: it waits, and is asked for.
      await (known ? expectRefused(name, 'damaged-file') : expectHeld(name));
      // Nor slipped in beside an epoch that counts.
      await good(a.vault.accept({ name: await mira.sends(a, ofPlan(founding)) }));
      const view = await good(a.vault.openDossier({ id: dossier }));
      expect(section(view, 'plan')?.readers.map((each) => each.name)).toContain('Lien Zonnebloem');
      await put(a.vault, dossier, 'step', 's9', 'what', { text: 'gaat door' });
    }
  });

  it('R4: a key that is not the one the founding commits to, for an epoch held or new', async () => {
    const work = mira.signs(plan, [putOp('step', 's2', 'what', { text: 'x' })]);
    const slipped = sending(plan, plan.epoch, [work], [{ epoch: plan.epoch, key: crypto.random(32) }]);
    await expectRefused(await mira.sends(a, inDossier([slipped])), 'damaged-file');
    const unfounded = sending(plan, plan.epoch, [work], [{ epoch: crypto.random(32), key: crypto.random(32) }]);
    // An honest sender may think its founding is here: it is asked for.
    await expectHeld(await mira.sends(a, inDossier([unfounded])));
    const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'plan' as const };
    const { founding } = mira.founds(place, await both());
    const wrong = sending(place, founding.id, [founding], [{ epoch: founding.id, key: crypto.random(32) }]);
    await expectRefused(
      await mira.sends(a, { purpose: 'answer', dossier: place.dossier, sections: [wrong] }),
      'damaged-file',
    );
  });

  it('R5: a founding of another kind, dossier or realm than the file says; one I am no member of', async () => {
    const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'plan' as const };
    const me = await memberAt(a);
    for (const [change, members] of [
      [{ kind: 'identity' }, [mira.member, me]],
      [{ dossier: crypto.random(16) }, [mira.member, me]],
      [{ realm: crypto.random(16) }, [mira.member, me]],
      [{}, [mira.member]],
      [{}, [me]],
    ] as const) {
      const { key, founding } = mira.founds(place, members, change);
      const sections = [sending(place, founding.id, [founding], [{ epoch: founding.id, key }])];
      await expectRefused(await mira.sends(a, { purpose: 'answer', dossier: place.dossier, sections }), 'damaged-file');
    }
  });

  it('R6: a second plan beside the one that is here', async () => {
    const place = { section: crypto.random(16), dossier: plan.dossier, kind: 'plan' as const };
    const { key, founding } = mira.founds(place, await both());
    const sections = [sending(place, founding.id, [founding], [{ epoch: founding.id, key }])];
    await expectRefused(await mira.sends(a, { purpose: 'answer', dossier: plan.dossier, sections }), 'beyond-purpose');
  });

  it('R7: a hand-over of something I could not write in', async () => {
    const b = await justiceDesk();
    await mira.meets(b);
    const reader = { ...(await memberAt(b)), writes: false };
    const dossierId = crypto.random(16);
    const sections = (['identity', 'legal', 'plan'] as const).map((kind) => {
      const place = { section: crypto.random(16), dossier: dossierId, kind };
      const { key, founding } = mira.founds(place, [mira.member, reader]);
      return sending(place, founding.id, [founding], [{ epoch: founding.id, key }]);
    });
    await expectRefused(
      await mira.sends(b, { purpose: 'hand-over', dossier: dossierId, sections }),
      'beyond-purpose',
      b,
    );
  });

  it('R8: her key with a card that names another person', async () => {
    const joppe = await seat({
      realm: realRealm,
      name: 'Joppe Waterlelie',
      function: 'justice-assistant',
      service: 'justice-house:gent',
    });
    // A key the sender does hold, and a person who is someone else's: only a card with a voucher can say that.
    const details = { ...mira.seat.card, person: joppe.card.person };
    const card = makeCard(crypto, mira.seat.keys, { ...details, vouch: vouchFor(crypto, mira.seat.keys, details) });
    const work = mira.signs(plan, [putOp('step', 's2', 'what', { text: 'x' })]);
    const file = { ...ofPlan(work), from: { card, keys: mira.seat.keys } };
    await expectRefused(await mira.sends(a, file), 'unverified-sender');
  });
});

describe('what is taken in, and has no more effect than it may have', () => {
  it('work by someone the founding does not name is set aside, whatever their card says', async () => {
    const posing = await Correspondent.named('Fien Muurbloem', 'psd-coordinator', 'psd:gent');
    const work = posing.signs(plan, [putOp('step', 's2', 'what', { text: 'ondergeschoven' })]);
    const removal = posing.signs(plan, [
      { op: 'retire', salt: crypto.random(16), type: 'step', entity: 's1', sees: [filled(32, 1)] },
    ]);
    const file = { ...ofPlan(work, removal), note: { cards: [posing.seat.cardBytes] } };
    await good(a.vault.accept({ name: await mira.sends(a, file) }));
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')).toMatchObject({ quarantined: 2 });
    expect(entity(view, 'plan', 's2')).toBeUndefined();
    expect(entity(view, 'plan', 's1')?.state).toBe('present');
    const known = await good(a.vault.correspondents());
    expect(known.map((each) => each.name)).toEqual(['Mira Vlinder']);
  });

  it('what a partner may not do is set aside: taking the identity apart', async () => {
    const removal = mira.signs(identity, [
      { op: 'retire', salt: crypto.random(16), type: 'person', entity: 'person', sees: [filled(32, 1)] },
    ]);
    await good(
      a.vault.accept({ name: await mira.sends(a, inDossier([sending(identity, identity.epoch, [removal])])) }),
    );
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(section(view, 'identity')).toMatchObject({ quarantined: 1 });
    expect((await good(a.vault.caseload()))[0]?.surname).toBe('Paardenbloem');
  });

  it('a card that comes along replaces no name of someone verified, or of this computer', async () => {
    const renamed = makeCard(crypto, mira.seat.keys, {
      ...mira.seat.card,
      name: 'Directie',
      madeAt: 9_999_999_999_999,
    });
    const work = mira.signs(plan, [putOp('step', 's2', 'what', { text: 'x' })]);
    const file = { ...ofPlan(work), note: { cards: [renamed] }, from: { card: renamed, keys: mira.seat.keys } };
    await good(a.vault.accept({ name: await mira.sends(a, file) }));
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(entity(view, 'plan', 's2')?.units['what']?.versions[0]?.author.name).toBe('Mira Vlinder');
  });

  it('someone whose card came along is no correspondent: nothing can be sent to them', async () => {
    const otto = await Correspondent.named('Otto Regenton');
    const work = mira.signs(plan, [putOp('step', 's2', 'what', { text: 'x' })]);
    await good(
      a.vault.accept({ name: await mira.sends(a, { ...ofPlan(work), note: { cards: [otto.seat.cardBytes] } }) }),
    );
    const to = toBase64url(otto.seat.card.person);
    const request = { dossier, purpose: 'inquiry-request', to, sections: ['identity', 'plan'], message: '' } as const;
    expect(await a.vault.send(request)).toMatchObject({ problem: { code: 'not-verified' } });
    await otto.meets(a, false);
    expect(await a.vault.send(request)).toMatchObject({ problem: { code: 'not-verified' } });
  });

  it('a receipt moves only what was sent to the one who signs it', async () => {
    const joppe = await justiceDesk();
    const ids = await meet(a, joppe);
    const item = await good(
      sendOrdered(a.vault, {
        dossier,
        purpose: 'inquiry-request',
        to: ids.b,
        sections: ['identity', 'plan'],
        message: '',
      }),
    );
    const bundle = new Uint8Array(Buffer.from(item.id, 'hex'));
    await mira.sends(a, { purpose: 'receipt', receipts: [{ bundle, state: 'accepted', at: 1 }] });
    await good(a.vault.incoming());
    expect((await good(a.vault.outgoing())).find((each) => each.id === item.id)?.state).toBe('ready');
  });

  it('A3: an attachment never takes the place of one that is here, and none is kept that no section names', async () => {
    const file = await good(a.vault.attach({ name: 'belofte.pdf', mime: 'application/pdf', bytes: filled(2_000, 7) }));
    await put(a.vault, dossier, 'proof', 'p1', 'file', { file });
    const before = new Map(a.disk.chunks);
    const work = mira.signs(plan, [putOp('step', 's2', 'what', { text: 'x' })]);
    const bad: Bytes = filled(500, 9);
    const attachments = [await attachment(file.id, [bad]), await attachment('somewhere-else', [bad])];
    await good(a.vault.accept({ name: await mira.sends(a, { ...ofPlan(work), attachments }) }));
    expect(a.disk.chunks).toEqual(before);
    expect(await good(a.vault.readAttachment({ dossier, attachment: file }))).toEqual(filled(2_000, 7));
    // Where a piece is missing, one that does not open in its place is not taken for it either.
    a.disk.chunks.clear();
    const more = mira.signs(plan, [putOp('step', 's3', 'what', { text: 'x' })]);
    await good(a.vault.accept({ name: await mira.sends(a, { ...ofPlan(more), attachments }) }));
    expect([...a.disk.chunks.keys()]).toEqual([]);
  });

  it('words that every object has by itself, as types and units, break no list', async () => {
    const work = mira.signs(plan, [
      putOp('constructor', 's7', 'name', { text: 'x' }),
      putOp('step', 'constructor', 'toString', { text: 'x' }),
      putOp('step', 's8', 'what', { text: '<img src=x onerror=alert(1)>' }),
    ]);
    await good(a.vault.accept({ name: await mira.sends(a, ofPlan(work)) }));
    await good(a.vault.openDossier({ id: dossier }));
    await good(a.vault.today());
    expect(await good(a.vault.caseload())).toHaveLength(1);
  });

  it('an attachment that is not here holds nothing up', async () => {
    const nowhere = {
      id: 'nowhere',
      key: filled(32, 1),
      name: 'x',
      mime: 'x/y',
      size: 1,
      chunks: 1,
      hash: filled(32, 1),
    };
    const work = mira.signs(plan, [putOp('proof', 'p9', 'file', { file: nowhere })]);
    await good(a.vault.accept({ name: await mira.sends(a, ofPlan(work)) }));
    await good(a.vault.send({ dossier, purpose: 'update', to: miraAtA, sections: ['identity', 'plan'], message: '' }));
  });

  it('a partner sends on what its readers have, but lets nobody new in', async () => {
    const b = await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
    const ids = await meet(a, b);
    await good(
      sendOrdered(a.vault, {
        dossier,
        purpose: 'inquiry-request',
        to: ids.b,
        sections: ['identity', 'plan'],
        message: '',
      }),
    );
    carry(a, b);
    const items = await good(b.vault.incoming());
    await good(
      b.vault.accept({
        name: must(
          items.find((each) => each.state === 'new'),
          'request',
        ).name,
      }),
    );
    const otto = await Correspondent.named('Otto Regenton');
    const to = await otto.meets(b);
    const request = { dossier, purpose: 'inquiry-request', to, sections: ['identity', 'plan'], message: '' } as const;
    const planned = await good(b.vault.planSend(request));
    expect(planned.lines.map((line) => [line.section, line.allowed, line.ground])).toEqual(
      expect.arrayContaining([['plan', false, 'owner-decides']]),
    );
    const before = stateOf(b);
    expect(await b.vault.send(request)).toMatchObject({ problem: { code: 'not-allowed' } });
    expect(stateOf(b)).toEqual(before);
    expect(valuesOf(entity(await good(b.vault.openDossier({ id: dossier })), 'plan', 's1'), 'what')).toHaveLength(1);
  });
});

/** The same contribution with one bit of its signature changed. */
function spoilSignature(bytes: Bytes, signature: Bytes): Bytes {
  const spoiled = new Uint8Array(bytes);
  const at = Buffer.from(bytes).indexOf(Buffer.from(signature));
  spoiled[at] = (spoiled[at] ?? 0) ^ 1;
  return spoiled;
}
