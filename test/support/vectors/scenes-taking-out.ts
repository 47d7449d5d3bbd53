/** Foundings beside a removal, and lies about what was known (SPEC.md of contributions, E7, E8, E14). */
import { toHex } from '../../../shared/codec/hex.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { newEpoch, person, psd, salt, sign, type Desk } from '../section.ts';
import { adopts, everyone, joins, joppe, lien, lie, otto, section, takesIn, wolf } from './people.ts';
import { Scene } from './scene.ts';

export const takingOutScenes = {
  beside,
  behind,
  'each-other': eachOther,
  unheard,
  'lost-owning': lostOwning,
  numbers,
  'late-adoption': lateAdoption,
};

function beside(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('somebody taken out founds beside it', ['E14', 'E8'], founded.place, everyone);
  const removal = a.foundNext([lien, wolf], 'removal');
  a.put('details', { text: 'van Lien' });
  const other = o.foundNext([lien, otto, wolf], 'compaction');
  o.put('what', { text: 'van Otto' });
  takesIn(w, [a, o], [removal, other]);
  scene.case('it waits, with what was written in it', w);
  scene.case('where the key of the removal is not held it counts', w, { keys: [founded.founding, other] });
  adopts(w, other);
  scene.case('an owner took it in', w);
  const joined = joins(w);
  scene.case('and joined both', w);
  return scene.case('the join alone ends it as well', w, {
    holds: w.log.contributions().filter(({ ops }) => !ops.some((each) => each?.op.op === 'adopt')),
    keys: [founded.founding, removal, other, joined],
    mine: lien,
  });
}

function behind(): Scene {
  const { founded, at } = section([lien, otto, wolf, joppe]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('behind an epoch that waits', ['E14'], founded.place, everyone);
  const other = o.foundNext([lien, otto, wolf], 'compaction');
  takesIn(w, [o], [other]);
  const further = w.foundNext([lien, otto, wolf, joppe]);
  w.put('what', { text: 'van Wolf' });
  scene.case('before anybody was taken out', w);
  const removal = a.foundNext([lien, wolf, joppe], 'removal');
  takesIn(w, [a], [removal]);
  scene.case('all of it waits', w);
  const j = takesIn(at(joppe), [w], [removal]);
  const partner = j.write([{ op: 'adopt', salt: salt(), adopts: [{ id: other.id, shows: [0] }] }], removal.id);
  const own = adopts(o, other);
  w.take([partner, own]);
  scene.case('neither a partner nor its founder ends that', w);
  const nobody = sign(joppe, founded.place.section, nextOf(w, further));
  scene.case('a founding by nobody behind it is set aside', w.take([nobody]));
  adopts(w, other);
  return scene.case('an owner does', w);
}

function nextOf(desk: Desk, parent: Contribution) {
  const op = nextFounding(desk.log, newEpoch(), { owners: [psd], members: [lien.member], reason: 'compaction' });
  return { ...op, parents: [parent.id] };
}

function eachOther(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('two who took each other out', ['E14'], founded.place, everyone);
  const [byLien, byOtto] = [a.foundNext([lien, wolf], 'removal'), o.foundNext([otto, wolf], 'removal')];
  a.put('what', { text: 'van Lien' });
  o.put('details', { text: 'van Otto' });
  takesIn(w, [a, o], [byLien, byOtto]);
  scene.case('with the key of one, that one counts', w, { keys: [founded.founding, byLien] });
  scene.case('with the key of the other, the other', w, { keys: [founded.founding, byOtto] });
  scene.case('with both keys both wait', w);
  adopts(w, byLien);
  return scene.case('until somebody who owns in the other adopts one', w);
}

function unheard(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('a seat nobody had heard of', ['E14', 'E4'], founded.place, everyone);
  const removal = a.foundNext([lien, wolf], 'removal');
  const laptop = person('Otto Regenton', psd);
  const seat = { ...otto.member, seat: laptop.keys.publicKey };
  o.write([{ op: 'admit', salt: salt(), member: seat }]);
  const op = nextFounding(o.log, newEpoch(), {
    owners: [psd],
    members: [lien.member, wolf.member, seat],
    reason: 'audience',
  });
  const founding = sign(laptop, founded.place.section, op);
  takesIn(w, [a, o], [removal, founding]).take([founding]);
  return scene.case('founds in the place of whom they took out: it waits', w);
}

function lostOwning(): Scene {
  const { founded, at } = section([lien, otto, wolf, joppe]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('who only lost writing', ['E14'], founded.place, everyone);
  const change = { owners: [psd], members: [lien.member, wolf.member, { ...otto.member, writes: false }] };
  const removal = a.found({ ...change, reason: 'audience' });
  const other = o.foundNext([lien, otto, wolf], 'compaction');
  takesIn(w, [a, o], [removal, other]);
  return scene.case('is taken out of owning as well', w);
}

function numbers(): Scene {
  const { founded, at } = section([lien, otto]);
  const a = at(lien);
  const scene = new Scene('a founding says it knew everything', ['E7', 'E10'], founded.place, everyone);
  a.put('what', { text: 'eerst' });
  const { run } = a.pen;
  const tips = [{ seq: Number.MAX_SAFE_INTEGER, id: new Uint8Array(32).fill(9) }];
  lie(a, otto, { restates: [], covered: [{ key: lien.keys.publicKey, run, tips, missing: [] }] });
  scene.case('nothing is known by its number', a);
  a.put('details', { text: 'later' });
  return scene.case('nor what was written afterwards', a);
}

function lateAdoption(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('an adoption that is late itself', ['E8'], founded.place, everyone);
  const late = w.put('what', { text: 'van Wolf' });
  const first = a.foundNext([lien, otto], 'removal');
  takesIn(o, [w, a], [first]);
  adopts(o, late);
  const second = a.foundNext([lien], 'removal');
  takesIn(a, [o, w]);
  scene.case('waits, and what it shows waits with it', a);
  const adoption = a.log.contributions().find(({ ops }) => ops.some((each) => each?.op.op === 'adopt'));
  if (adoption !== undefined) adopts(a, adoption);
  scene.case('until it is adopted', a);
  return scene.case('without the second removal it counts', a, {
    holds: a.log
      .contributions()
      .filter(({ id, head }) => id !== second.id && toHex(head.epoch ?? id) !== toHex(second.id)),
  });
}
