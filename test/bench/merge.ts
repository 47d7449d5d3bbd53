/**
 * The same merge in three ways, in one process: a plan of 200 objects with 10 fields (written by 960 changes) meets 100
 * changes from elsewhere. Ours verifies a signature for each and keeps what differs; Automerge and Yjs sign nothing, and
 * Yjs keeps one value of two: they stand here as yardsticks, not as equals.
 */
import * as Automerge from '@automerge/automerge';
import * as Y from 'yjs';
import { must } from '../../shared/result.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { firstFounding } from '../../shared/contributions/founding.ts';
import { decodeContribution, signContribution, verifySignature } from '../../shared/contributions/format.ts';
import type { Op } from '../../shared/contributions/ops.ts';
import { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Author } from '../../shared/dossier/view.ts';
import { service } from '../generate/caseload.ts';
import { alternating, median, timed, type Figures } from './figures.ts';

const objects = 200;
const fields = 10;
const here = 960;
const fromElsewhere = 100;
const rounds = 7;

interface Change {
  readonly object: string;
  /** Field and value of each field written. */
  readonly writes: readonly (readonly [string, string])[];
}

/** The first changes make every object whole; those after them write one field each. */
function changeAt(at: number): Change {
  const object = `step-${at % objects}`;
  const write = (field: number): readonly [string, string] => [`field${field}`, `wat er staat na wijziging ${at}`];
  return {
    object,
    writes: at < objects ? Array.from({ length: fields }, (_, field) => write(field)) : [write(at % fields)],
  };
}

const changes = Array.from({ length: here + fromElsewhere }, (_, at) => changeAt(at));

export async function measureMerge(figures: Figures): Promise<void> {
  const kinds = { ours: ours(await sodiumCrypto()), automerge: automerge(), yjs: yjs() };
  await alternating(1, kinds);
  const samples = await alternating(rounds, kinds);
  figures.set('merge.ms', median(samples.ours));
  figures.set('automerge.merge.ms', median(samples.automerge));
  figures.set('yjs.merge.ms', median(samples.yjs));
}

/** Decoding, verifying, applying and the view of what is new; what is held already was applied before. */
function ours(crypto: Crypto): () => Promise<number> {
  const keys = crypto.signKeys();
  const [section, realm, dossier, run] = [16, 16, 16, 16].map((length) => crypto.random(length)) as [
    Bytes,
    Bytes,
    Bytes,
    Bytes,
  ];
  const place = { section, realm, dossier, kind: 'plan' as const };
  const member = { person: crypto.random(16), seat: keys.publicKey, service, writes: true };
  const author: Author = {
    seat: '',
    person: '',
    name: '',
    function: 'psd-social-worker',
    service,
    shown: 'compared' as const,
  };
  const epoch = { salt: crypto.random(16), commitment: crypto.random(32) };
  const founding = signContribution(
    crypto,
    keys,
    { section, epoch: null, seq: 0, prev: null, at: 0, run: crypto.random(16) },
    [firstFounding(place, epoch, { owners: [service], members: [member] })],
  );
  const log = new SectionLog(
    place,
    () => author,
    () => true,
  );
  log.add(founding, true);
  let prev: Bytes | null = null;
  const all = changes.map(({ object, writes }, seq) => {
    const ops = writes.map(([unit, text]): Op => ({
      op: 'put',
      salt: crypto.random(16),
      type: 'step',
      entity: object,
      unit,
      value: { text },
      sees: [...log.currentOf('step', object, unit)],
    }));
    const signed = signContribution(crypto, keys, { section, epoch: founding.id, seq, prev, at: seq, run }, ops);
    prev = signed.id;
    log.add(signed, true);
    return signed;
  });
  const late = all.slice(here).map(({ bytes }) => bytes);
  return () => {
    const before = new SectionLog(
      place,
      () => author,
      () => true,
    );
    before.add(founding, true);
    for (const held of all.slice(0, here)) before.add(held, true);
    before.view({ canWrite: true, readers: [] });
    return timed(() => {
      for (const bytes of late) {
        const decoded = decodeContribution(crypto, bytes);
        if (!decoded.ok) throw new Error(decoded.problem);
        before.add(decoded.value, verifySignature(crypto, decoded.value));
      }
      const view = must(before.view({ canWrite: true, readers: [] }), 'a view');
      if (view.entities.length !== objects || view.quarantined > 0) throw new Error('not everything was applied');
    });
  };
}

function automerge(): () => Promise<number> {
  type Plan = Record<string, Record<string, string>>;
  let whole = Automerge.init<Plan>();
  const history: Uint8Array[] = [];
  for (const { object, writes } of changes) {
    whole = Automerge.change(whole, (plan) => {
      plan[object] ??= {};
      for (const [field, text] of writes) must(plan[object], 'the object')[field] = text;
    });
    history.push(must(Automerge.getLastLocalChange(whole), 'a change'));
  }
  const [held] = Automerge.applyChanges(Automerge.init<Plan>(), history.slice(0, here));
  const saved = Automerge.save(held);
  return () => {
    const before = Automerge.load<Plan>(saved);
    return timed(() => {
      const [merged] = Automerge.applyChanges(before, history.slice(here));
      if (Object.keys(merged).length !== objects) throw new Error('not everything was applied');
    });
  };
}

function yjs(): () => Promise<number> {
  const whole = new Y.Doc();
  const updates: Uint8Array[] = [];
  whole.on('update', (update: Uint8Array) => updates.push(update));
  const plan = whole.getMap<Y.Map<string>>('plan');
  for (const { object, writes } of changes) {
    whole.transact(() => {
      const known = plan.get(object) ?? plan.set(object, new Y.Map());
      for (const [field, text] of writes) known.set(field, text);
    });
  }
  return () => {
    const before = new Y.Doc();
    for (const update of updates.slice(0, here)) Y.applyUpdate(before, update);
    return timed(() => {
      for (const update of updates.slice(here)) Y.applyUpdate(before, update);
      if (Object.keys(before.getMap('plan').toJSON()).length !== objects) throw new Error('not everything was applied');
    });
  };
}
