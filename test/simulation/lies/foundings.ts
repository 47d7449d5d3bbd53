/** Foundings in which anything may be said: who reads, who owns, what came before, what is brought on and what was known. */
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { keyCommitment } from '../../../shared/contributions/founding.ts';
import type { Covered, FoundOp, Member, Op, Shown } from '../../../shared/contributions/ops.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import type { Person } from '../oracle/foundings.ts';
import type { Told } from '../oracle/told.ts';
import { memberOf, salt, signedBy, type Hand, type Lie, type Made } from './hand.ts';

const bytesOf = (hex: string): Bytes => must(fromHex(hex), 'bytes in hex');
const largest = Number.MAX_SAFE_INTEGER;

export const asMember = ({ person, seat, service, writes, until }: Person): Member => ({
  person: bytesOf(person),
  seat: bytesOf(seat),
  service,
  writes,
  ...(until !== undefined && { until }),
});

/** An epoch made by hand, its key kept for what is said next. */
export function founds(
  hand: Hand,
  change: Partial<FoundOp>,
  section = hand.key.section,
): { founding: Made; key: Bytes } {
  const { world, seat, key } = hand;
  const secret = world.crypto.random(32);
  const op: FoundOp = {
    op: 'found',
    salt: salt(hand),
    realm: key.realm,
    dossier: key.dossier,
    kind: key.kind,
    owners: [seat.service],
    members: [memberOf(world, seat), memberOf(world, hand.to)],
    parents: [key.epoch],
    reason: 'audience',
    restates: [],
    covered: [],
    commitment: keyCommitment(world.crypto, secret),
    ...change,
  };
  const founding = signedBy(hand, [op], { epoch: null, section });
  const mine = must(world.liars.of(seat.key), 'a liar');
  const name = toHex(section);
  mine.epochs.set(name, [...(mine.epochs.get(name) ?? []), { ...key, section, epoch: founding.id, key: secret }]);
  if (op.parents.length === 0) world.roots.add(toHex(founding.id));
  return { founding, key: secret };
}

export const step = (hand: Hand, sees: readonly string[] = []): Op => ({
  op: 'put',
  salt: salt(hand),
  ...(hand.key.kind === 'identity'
    ? { type: 'person', entity: 'person', unit: 'place', value: { text: `a lie of ${hand.world.step}` } }
    : hand.key.kind === 'legal'
      ? { type: 'situation', entity: 'situation', unit: 'executable', value: { text: `a lie of ${hand.world.step}` } }
      : {
          type: 'step',
          entity: hand.world.random.pick(['s1', 's2', 'lie']),
          unit: 'what',
          value: { text: `a lie of ${hand.world.step}` },
        }),
  sees: sees.map(bytesOf),
});

/** Who reads, as the epoch before has it: some left out, somebody beside them, for longer, with more to say. */
function membersFor(hand: Hand): readonly Member[] {
  const { world, judged, key, seat, to, shadows } = hand;
  const { random } = world;
  const before = (judged.members.get(toHex(key.epoch)) ?? []).map(asMember);
  const kept = before.filter((each) => [seat.key, to.key].includes(toHex(each.seat)) || !random.once(3));
  const both = [seat, to].filter((each) => !kept.some((one) => toHex(one.seat) === each.key));
  const all = [...kept, ...both.map((each) => memberOf(world, each))];
  const shadow = random.pickOr(shadows);
  if (shadow !== undefined && random.once(3))
    all.push({ person: bytesOf(shadow.person), seat: bytesOf(shadow.hex), service: seat.service, writes: true });
  const changed = all.map((each): Member => {
    if (!random.once(6)) return each;
    const { until: _, ...rest } = each;
    return random.pick<Member>([
      rest,
      { ...each, writes: !each.writes },
      { ...each, until: world.clock.now + random.below(400) * 86_400_000 },
      { ...each, service: seat.service },
    ]);
  });
  // Somebody is named twice, with more or less the second time.
  const again = random.pickOr(changed);
  return again !== undefined && random.once(6) ? [...changed, { ...again, writes: !again.writes }] : changed;
}

function restatesFor(hand: Hand, own: readonly Made[]): readonly Shown[] {
  const { random, crypto } = hand.world;
  const work = hand.scene.told.filter((each) => each.epoch !== null && each.version === 1);
  const shownOf = (each: Told): Shown => ({ id: bytesOf(each.id), shows: each.said.map((_, at) => at) });
  const mine = own.map(({ id }): Shown => ({ id, shows: [0] }));
  const theirs = work.filter((each) => each.author === hand.seat.key).map(shownOf);
  return random.pick([
    [],
    mine,
    [...mine, ...theirs],
    [...mine, ...work.map(shownOf)],
    [...mine, ...random.some(work).map(shownOf)],
    [...mine, { id: crypto.random(32), shows: [0, 7] }],
  ]);
}

/** What it says it knew: nothing, what is held, every run to its end, work that is still to be written. */
function coveredFor({ world, scene }: Hand): readonly Covered[] {
  const { random, crypto } = world;
  const runs = new Map<string, Told[]>();
  for (const each of scene.told)
    if (each.epoch !== null && each.version === 1) runs.set(each.run, [...(runs.get(each.run) ?? []), each]);
  const all = (tip: (each: readonly Told[]) => Covered['tips'], missing: Covered['missing']): Covered[] =>
    [...runs].map(([run, told]) => {
      const [key = '', of = ''] = run.split('/');
      return { key: bytesOf(key), run: bytesOf(of), tips: tip(told), missing };
    });
  const known = (told: readonly Told[]): Covered['tips'] => told.map(({ seq, id }) => ({ seq, id: bytesOf(id) }));
  return random.pick<readonly Covered[]>([
    [],
    all(known, []),
    all(known, [[0, largest]]),
    all((told) => known(told).map((each) => ({ ...each, seq: largest })), []),
    all(() => [{ seq: largest, id: crypto.random(32) }], []),
    all((told) => [...known(told), { seq: largest, id: crypto.random(32) }], []),
  ]);
}

/** An epoch beside or behind those that are here, often beside the own removal, with work in it and before it. */
export function aFounding(hand: Hand): Lie {
  const { world, key, judged, seat } = hand;
  const { random, crypto } = world;
  const late = random.once(2) ? [signedBy(hand, [step(hand)])] : [];
  const leaves = judged.leaves.map(bytesOf);
  const parents = random.pick<readonly Bytes[]>([
    [key.epoch],
    [key.epoch],
    [key.epoch],
    leaves,
    [key.epoch, crypto.random(32)],
    judged.counting.slice(0, 3).map(({ id }) => bytesOf(id)),
  ]);
  const before = judged.counting.find(({ id }) => id === toHex(key.epoch));
  const owners = random.pick([
    before?.owners ?? [seat.service],
    before?.owners ?? [seat.service],
    [...new Set([...(before?.owners ?? []), seat.service])].slice(0, 20),
    [seat.service],
  ]);
  const { founding, key: secret } = founds(hand, {
    owners: owners.length === 0 ? [seat.service] : [...owners],
    members: [...membersFor(hand)],
    parents: [...new Map(parents.map((each) => [toHex(each), each])).values()].slice(0, 20),
    reason: random.pick(['audience', 'compaction', 'joined', 'removal', 'because']),
    restates: [...restatesFor(hand, late)],
    covered: [...coveredFor(hand)],
  });
  const work = random.once(2) ? [signedBy(hand, [step(hand)], { epoch: founding.id })] : [];
  return {
    what: 'a founding',
    epoch: founding.id,
    keys: [
      { epoch: founding.id, key: secret },
      { epoch: key.epoch, key: key.key },
    ],
    contributions: [...hand.held, ...late, founding, ...work],
  };
}
