/** Founding, letting in, joining and beginning (SPEC.md of contributions, E1-E6, E10-E13, E15-E18). */
import { toHex } from '../../../shared/codec/hex.ts';
import { firstFounding } from '../../../shared/contributions/founding.ts';
import { dossierIdOf, makeOrigin } from '../../../shared/contributions/origin.ts';
import type { Member } from '../../../shared/contributions/ops.ts';
import { practiceRealm } from '../../../shared/trust/realms.ts';
import { crypto, Desk, justice, newEpoch, person, psd, salt, sign, type Person } from '../section.ts';
import { adopts, everyone, joins, joppe, lien, lie, otto, section, takesIn, wolf } from './people.ts';
import { Scene } from './scene.ts';

export const foundingScenes = {
  'let-in': letIn,
  ends,
  chain,
  joined,
  'one-audience': oneAudience,
  'left-out': leftOut,
  'let-read': letRead,
  beginnings,
  foreign,
};

const admit = (desk: Desk, ...members: readonly Member[]) =>
  desk.write(members.map((member) => ({ op: 'admit' as const, salt: salt(), member })));

function letIn(): Scene {
  const { founded, at } = section([lien, joppe]);
  const [a, j] = [at(lien), at(joppe)];
  const [laptop, mate, friend] = [person('Joppe Waterlelie', justice), person('Wolf', psd), person('Mira', justice)];
  const scene = new Scene('who is let in, by whom', ['E4', 'E5', 'C10'], founded.place, everyone);
  admit(a, wolf.member);
  admit(j, { ...joppe.member, seat: laptop.keys.publicKey });
  const byPartner = admit(j, friend.member);
  const otherService = admit(a, { ...joppe.member, seat: mate.keys.publicKey, service: psd });
  a.take(j.log.contributions());
  scene.case('a colleague by an owner, a seat by its person; nobody by a partner, nobody with another service', a);
  const w = new Desk(wolf, founded, everyone).take(a.log.contributions());
  admit(w, otto.member);
  w.put('what', { text: 'van Wolf' });
  scene.case('whoever was let in lets in', w);
  scene.case('without that admission their work is of nobody', w, {
    holds: w.log
      .contributions()
      .filter(({ id }) => ![byPartner.id, otherService.id].includes(id))
      .slice(-2),
  });
  const all = w.log.contributions();
  return scene.case('and with the founding alone', w, { holds: [...all.slice(0, 1), ...all.slice(-2)] });
}

function ends(): Scene {
  const until = 1_000_000;
  const brief: Person = { ...otto, member: { ...otto.member, until } };
  const { founded, at } = section([lien, brief, joppe]);
  const [a, o] = [at(lien), at(brief)];
  const scene = new Scene('nobody gives longer than they have', ['E15', 'E16'], founded.place, everyone);
  admit(o, { ...wolf.member, until: until * 9 }, { ...otto.member, seat: person('Otto', psd).keys.publicKey });
  a.take(o.log.contributions());
  scene.case('let in no longer than whoever lets in', a);
  o.foundNext([lien, brief, joppe, person('Mira', justice)]);
  return scene.case('founded no longer than the founder reads, and nothing taken from who had longer', o);
}

function chain(): Scene {
  const { founded, at } = section([lien, otto]);
  const a = at(lien);
  const scene = new Scene('one epoch after the other', ['E2', 'E3', 'E7', 'E9'], founded.place, everyone);
  a.put('what', { text: 'een' });
  a.put('what', { text: 'twee' });
  a.note('gebeld');
  const second = a.foundNext([lien, otto, joppe]);
  a.put('what', { text: 'drie' });
  const third = a.foundNext([lien, otto], 'removal');
  scene.case('all of it', a);
  scene.case('without the founding in between the last one is nobody’s to make', a, {
    holds: a.log.contributions().filter((each) => each !== second),
  });
  return scene.case('a partner founds nothing', a, {
    holds: [
      ...a.log.contributions().filter((each) => each !== third),
      sign(joppe, founded.place.section, mustFound(a)),
    ],
  });
}

function mustFound(desk: Desk) {
  const op = { ...firstFounding(desk.log.place, newEpoch(), { owners: [psd], members: [lien.member, joppe.member] }) };
  return {
    ...op,
    parents: desk.log
      .epochs()
      .map(({ id }) => id)
      .slice(0, 2),
  };
}

function joined(): Scene {
  const { founded, at } = section([lien, otto, wolf, joppe]);
  const [a, o] = [at(lien), at(otto)];
  const scene = new Scene('epochs side by side come together', ['E12'], founded.place, everyone);
  const one = a.foundNext([lien, otto, wolf], 'compaction');
  a.put('what', { text: 'van Lien' });
  const other = o.foundNext([lien, otto, wolf, joppe], 'compaction');
  o.put('details', { text: 'van Otto' });
  takesIn(a, [o], [one, other]);
  scene.case('two newest epochs', a);
  joins(a);
  return scene.case('joined: whom one side took out reads no longer', a);
}

function oneAudience(): Scene {
  const { founded, at } = section([lien, otto]);
  const [a, o] = [at(lien), at(otto)];
  const scene = new Scene('the same readers side by side', ['E13', 'E2'], founded.place, everyone);
  const one = a.foundNext([lien, otto], 'compaction');
  const other = o.foundNext([lien, otto], 'compaction');
  a.put('what', { text: 'van Lien' });
  o.put('details', { text: 'van Otto' });
  takesIn(a, [o], [one, other]);
  scene.case('both keys', a);
  return scene.case('only the key of one', a, { keys: [founded.founding, other] });
}

function leftOut(): Scene {
  const { founded, at } = section([lien, otto]);
  const [a, w] = [at(lien), at(wolf)];
  const scene = new Scene('what a founding knew and does not show', ['E7', 'E10'], founded.place, everyone);
  const first = a.put('what', { text: 'een' });
  w.take([first]);
  a.put('what', { text: 'twee' });
  a.put('what', { text: 'drie' });
  a.put('due', { on: '2027-01-01' });
  const next = a.foundNext([lien, otto, wolf], 'compaction');
  const last = a.log.contributions().at(3);
  const held = a.log.contributions().filter((each) => each !== last && each.ops[0]?.op.op !== 'note');
  scene.case('what replaced the first never came: it is not current', w, {
    holds: held.filter((each) => each.head.seq !== 1 || each.head.epoch === null),
    keys: [founded.founding, next],
  });
  const { run } = a.pen;
  const value = a.put('status', { reason: '', status: 'in-progress' });
  lie(a, otto, {
    restates: [],
    covered: [{ key: lien.keys.publicKey, run, tips: [{ id: value.id, seq: value.head.seq }], missing: [] }],
  });
  return scene.case('nothing can have replaced it: it stands', a);
}

function letRead(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o] = [at(lien), at(otto)];
  const scene = new Scene('late work', ['E7', 'E8', 'E11'], founded.place, everyone);
  const late = o.put('what', { text: 'laat' });
  const removal = a.foundNext([lien, wolf], 'removal');
  takesIn(a, [o]);
  scene.case('of somebody taken out: it waits', a);
  adopts(a, late);
  scene.case('until an owner shows it', a);
  const w = at(wolf);
  const kept = w.put('details', { text: 'ook laat' });
  takesIn(w, [a], [removal]);
  scene.case('of somebody who writes on: it counts', w);
  return scene.case('shown where its own epoch is not here', w, {
    holds: w.log.contributions().filter(({ id }) => ![founded.founding.id, kept.id].includes(id)),
  });
}

function beginnings(): Scene {
  const founding = salt();
  const dossier = dossierIdOf(crypto, lien.keys.publicKey, founding);
  const place = { section: salt(), dossier, realm: practiceRealm, kind: 'plan' as const };
  const members = [lien.member, otto.member];
  const origin = makeOrigin(crypto, lien.keys, place, founding);
  const begun = sign(lien, place.section, firstFounding(place, { ...newEpoch(), origin }, { owners: [psd], members }));
  const first = { place, founding: begun };
  const planted = sign(
    joppe,
    place.section,
    firstFounding(place, newEpoch(), { owners: [justice], members: [joppe.member] }),
  );
  const forged = sign(
    wolf,
    place.section,
    firstFounding(
      place,
      { ...newEpoch(), origin: { ...origin, salt: salt() } },
      { owners: [psd], members: [wolf.member] },
    ),
  );
  const byOtto = sign(otto, place.section, firstFounding(place, newEpoch(), { owners: [psd], members }));
  const scene = new Scene('several with nothing before them', ['E17', 'E18'], place, everyone);
  const a = new Desk(lien, first, everyone).take([planted, forged, byOtto]);
  a.put('what', { text: 'van Lien' });
  const keys = [begun, planted, forged, byOtto];
  scene.case('of who began the dossier; another by an owner of it counts too', a, {
    keys,
    mine: joppe,
    holds: a.log.contributions().filter((each) => each !== planted),
  });
  scene.case('one’s own is a beginning as well', a, { keys, mine: wolf });
  const others = [planted, forged];
  scene.case('where none is one, all count whose key is held', a, { keys: others, mine: otto, holds: others });
  return scene.case('what stood here first', a, { keys: others, mine: otto, holds: others, first: [planted] });
}

function foreign(): Scene {
  const { founded, at } = section([lien, otto]);
  const a = at(lien);
  const { place } = founded;
  const next = (change: Partial<typeof place>) =>
    sign(lien, place.section, {
      ...firstFounding({ ...place, ...change }, newEpoch(), { owners: [psd], members: [lien.member] }),
      parents: [founded.founding.id],
    });
  const all = [next({ dossier: salt() }), next({ kind: 'legal' }), next({})];
  a.take(all);
  const nobody = sign(
    joppe,
    place.section,
    firstFounding(place, newEpoch(), { owners: [psd], members: [joppe.member] }),
  );
  for (const each of [...all, nobody]) a.keys.add(toHex(each.id));
  return new Scene('foundings that say they are of elsewhere', ['E2', 'C10'], place, everyone).case(
    'of another dossier or kind, and by no owner',
    a.take([nobody]),
  );
}
