/** What replaces what, who may write, and what is set aside (SPEC.md of contributions, F1-F9, N1-N6, C1-C12). */
import { encode } from '../../../shared/codec/cbor.ts';
import { redact, signContribution, type Contribution } from '../../../shared/contributions/format.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import { crypto, decoded, justice, salt, type Desk } from '../section.ts';
import { everyone, joppe, lien, otto, reader, section, wolf } from './people.ts';
import { Scene } from './scene.ts';

export const foldScenes = {
  values,
  removals,
  notes,
  forks,
  redacted,
  rights,
  'on-behalf': onBehalf,
  'set-aside': setAside,
  unread,
  missing,
};

function values(): Scene {
  const { founded, at } = section([lien, joppe]);
  const [a, b] = [at(lien), at(joppe)];
  const scene = new Scene(
    'values replace what they name',
    ['N1', 'N2', 'N3', 'C2', 'C4', 'C5', 'C6'],
    founded.place,
    everyone,
  );
  a.put('what', { text: 'bellen' });
  b.take(a.log.contributions());
  const named = a.sees('what');
  a.put('details', { text: 'in de voormiddag' }, { sees: named });
  a.put('what', { text: 'vragen' }, { type: 'goal', sees: named });
  scene.case('naming reaches nothing of another unit or type', a);
  a.put('what', { text: 'schrijven' });
  b.put('what', { text: 'langsgaan' });
  b.put('due', { on: '2027-01-01' });
  a.take(b.log.contributions());
  b.take(a.log.contributions());
  scene.case('two versions', a).case('the same where the other sits', b);
  a.put('what', { text: 'schrijven' }, { op: 'settle' });
  scene.case('settled by naming both', a);
  b.put('what', { text: 'schrijven' }, { op: 'settle' });
  a.take(b.log.contributions());
  return scene.case('settled twice with one value is one', a);
}

function removals(): Scene {
  const { founded, at } = section([lien, joppe]);
  const [a, b] = [at(lien), at(joppe)];
  const scene = new Scene('removals and what brings back', ['N3', 'N4', 'N6', 'C3'], founded.place, everyone);
  a.put('what', { text: 'bellen' });
  a.put('details', { text: 'morgen' });
  b.take(a.log.contributions());
  const out = a.retire();
  scene.case('taken out, and what it was', a);
  b.put('what', { text: 'schrijven' });
  b.take(a.log.contributions());
  scene.case('taken out and changed', b);
  b.write([
    { op: 'restore', salt: salt(), type: 'step', entity: 's1', sees: [out.ops[0]?.id ?? out.id], reason: 'toch' },
  ]);
  scene.case('brought back: what the removal named stays replaced', b);
  b.retire();
  a.take(b.log.contributions());
  return scene.case('taken out a second time', a);
}

function notes(): Scene {
  const { founded, at } = section([lien, joppe], 'consultation');
  const [a, b] = [at(lien), at(joppe)];
  const scene = new Scene('notes are never replaced', ['N5', 'C10'], founded.place, everyone);
  a.note('gebeld');
  b.note('gelezen');
  a.take(b.log.contributions());
  return scene.case('two notes', a);
}

function forks(): Scene {
  const { founded, at } = section([lien]);
  const [a, b] = [at(lien), at(lien)];
  b.takePen(a.pen);
  const op = a.putOp('what', { text: 'bellen' });
  a.write([op]);
  b.write([op, b.putOp('due', { on: '2027-01-01' })]);
  a.take(b.log.contributions());
  return new Scene('one run goes on twice', ['F4', 'F5', 'C1'], founded.place, everyone).case(
    'one operation in two contributions',
    a,
  );
}

function redacted(): Scene {
  const { founded, at } = section([lien, otto]);
  const a = at(lien);
  const both = a.write([a.putOp('what', { text: 'bellen' }), a.putOp('due', { on: '2027-01-01' })]);
  a.put('what', { text: 'schrijven' });
  const next = a.foundNext([lien, otto, wolf]);
  const half = decoded(redact(both, [1]));
  const other = decoded(redact(both, [0]));
  const last = a.log.contributions().filter((each) => each !== both);
  const scene = new Scene('a newcomer holds what a founding restates', ['F5', 'E3', 'E8'], founded.place, everyone);
  scene.case('only what is current, without the epoch it was written in', a, {
    holds: [...last.filter(({ id }) => id !== founded.founding.id), half],
    keys: [next],
    mine: wolf,
  });
  return scene.case('two copies of one show what either shows', a, { holds: [...last, half, other] });
}

/** A partner does each of the things; an owner too. */
function rights(): Scene {
  const { founded, at } = section([lien, joppe, reader], 'identity');
  const scene = new Scene('who may do what', ['E5', 'C10'], founded.place, everyone);
  const ops = (desk: Desk): Op[] => [
    desk.putOp('name', { text: 'Iris' }, { type: 'person', entity: 'p1', sees: [] }),
    { op: 'retire', salt: salt(), type: 'person', entity: 'p1', sees: [] },
    { op: 'note', salt: salt(), value: { text: 'gebeld', on: '2026-11-24', kind: 'phone' } },
    { op: 'adopt', salt: salt(), adopts: [{ id: founded.founding.id, shows: [0] }] },
  ];
  const [a, b, c] = [at(lien), at(joppe), at(reader)];
  for (const desk of [a, b, c]) for (const op of ops(desk)) desk.write([op]);
  a.take(b.log.contributions()).take(c.log.contributions());
  return scene.case('owner, partner and somebody who only reads', a);
}

function onBehalf(): Scene {
  const { founded, at } = section([lien, joppe], 'identity');
  const scene = new Scene('what is said for a whole service', ['C12'], founded.place, everyone);
  const [a, b] = [at(lien), at(joppe)];
  const closing = (service: string) => ({ state: 'closed', service, on: '2026-11-01', why: 'other' });
  const entity = (service: string): string => service.replaceAll(':', '_');
  b.put('closing', closing(justice), { type: 'closing', entity: entity(justice) });
  b.put('closing', closing('psd:gent'), { type: 'closing', entity: entity(justice) });
  b.put('closing', closing('psd:gent'), { type: 'closing', entity: entity('psd:gent') });
  for (const desk of [a, b])
    desk.put(
      'holder',
      { person: 'x', name: 'Lien', service: 'psd:gent' },
      { type: 'responsible', entity: 'responsible' },
    );
  a.take(b.log.contributions());
  return scene.case('a closing is of the own service; who carries the work is for owners', a);
}

function setAside(): Scene {
  const { founded, at } = section([lien, joppe]);
  const scene = new Scene('waiting and set aside', ['C10', 'E2', 'E6'], founded.place, everyone);
  const a = at(lien);
  const good = a.put('what', { text: 'bellen' });
  const forged = { ...good, bytes: withOtherSignature(good) };
  const elsewhere = section([lien, joppe]);
  const foreign = elsewhere.at(lien).put('what', { text: 'elders' });
  const stranger = at(otto).put('due', { on: '2027-01-01' });
  const orphan = section([lien]).founded.founding;
  const work = signed(a, orphan.id, [a.putOp('due', { on: '2027-02-01' })]);
  const { founding } = founded;
  scene.case('a bad signature, another section, somebody who is no member, an epoch that is not here', a, {
    holds: [founding, decoded(forged.bytes), foreign, stranger, work],
  });
  scene.case('no card of the author', a, { without: [lien] });
  return scene.case('no key of the epoch', a, { keys: [] });
}

function withOtherSignature({ bytes, signature }: Contribution) {
  const changed = new Uint8Array(bytes);
  const at = Buffer.from(bytes).indexOf(Buffer.from(signature));
  changed[at + 7] = (changed[at + 7] ?? 0) ^ 1;
  return changed;
}

function signed(desk: Desk, epoch: Contribution['id'], ops: readonly Op[]): Contribution {
  const head = { section: desk.log.place.section, epoch, seq: 0, prev: null, at: 5_000, run: crypto.random(16) };
  return signContribution(crypto, desk.who.keys, head, ops);
}

function unread(): Scene {
  const { founded, at } = section([lien, joppe]);
  const a = at(lien);
  a.put('what', { text: 'bellen' });
  const raw = [
    { op: 'merge', salt: salt(), type: 'step', entity: 's1', unit: 'what', of: 3 },
    { op: 'put', salt: salt(), type: 'step', entity: 's1', unit: 'what', value: { text: 'x' } },
    { op: 'weigh', salt: salt() },
  ];
  const scene = new Scene('operations of a shape nobody knows', ['F9', 'C8', 'C10'], founded.place, everyone);
  const [mine, theirs] = [lien, joppe].map((who) => asWritten(at(who), raw, founded.founding.id));
  if (mine === undefined || theirs === undefined) throw new Error('two of them');
  return scene.case('kept, without effect; under a name nobody knows any right will do', a.take([mine, theirs]));
}

/** Signed as a newer application would, with operations this one has no words for. */
function asWritten(
  desk: Desk,
  ops: readonly Readonly<Record<string, unknown>>[],
  epoch: Contribution['id'],
): Contribution {
  const { keys } = desk.who;
  const actor = { key: keys.publicKey, run: crypto.random(16) };
  const { section: place } = desk.log.place;
  const opBytes = ops.map((op) => encode(op));
  const named = opBytes.map((bytes) =>
    crypto.hash(Buffer.concat([Buffer.from('passerelle-2026/op/1\n'), place, actor.key, actor.run, bytes])),
  );
  const head = { format: 'passerelle-2026/contribution', version: 1, section: place, epoch, actor, seq: 0, prev: null };
  const headBytes = encode({ ...head, at: 6_000, ops: named });
  const id = crypto.hash(headBytes);
  const prefix = Buffer.from('passerelle-2026/contribution/1\n');
  return decoded(encode([headBytes, crypto.sign(Buffer.concat([prefix, id]), keys.secretKey), opBytes]));
}

function missing(): Scene {
  const { founded, at } = section([lien, joppe]);
  const a = at(lien);
  const [first, second, third] = ['een', 'twee', 'drie'].map((text) => a.put('what', { text }));
  const scene = new Scene('a predecessor that is missing', ['F4'], founded.place, everyone);
  const held = a.log.contributions();
  scene.case('the middle one is not here', a, { holds: held.filter((each) => each !== second) });
  const b = at(joppe).take(held.filter((each) => each !== first));
  b.foundNext([lien, joppe], 'compaction');
  b.foundNext([lien, joppe], 'compaction');
  const next = at(lien).take(held);
  next.foundNext([lien, joppe], 'compaction');
  scene.case('a founding speaks for what came before what it restates', next, {
    holds: next.log.contributions().filter((each) => each !== first && each !== second),
  });
  if (third === undefined) throw new Error('three of them');
  return scene;
}
