/** Work of somebody who was taken out that nobody speaks for (SPEC.md of contributions, E7, E8). */
import { redact } from '../../../shared/contributions/format.ts';
import { Desk, found, person, psd, salt, type Person } from '../section.ts';
import { adopts, everyone, joppe, lie, lien, otto, section, takesIn, wolf } from './people.ts';
import { Scene } from './scene.ts';

export const unspokenScenes = {
  'kept-back': keptBack,
  'in-part': inPart,
  'seen-before': seenBefore,
  'own-adoption': ownAdoption,
  'adopted-beyond': adoptedBeyond,
  'by-own-removal': byOwnRemoval,
  'never-wrote': neverWrote,
  'let-in-unseen': letInUnseen,
  leaving,
};

function keptBack(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('work that only its author had named', ['E7', 'E8'], founded.place, everyone);
  const note = o.note('nog niet verstuurd');
  o.put('what', { text: 'van Otto' });
  const named = o.foundNext([lien, otto, wolf], 'compaction');
  takesIn(a, [], [named]).take([named]);
  a.put('what', { text: 'van Lien' });
  const again = a.foundNext([lien, otto, wolf], 'compaction');
  takesIn(w, [a, o], [named, again]);
  scene.case('counts while its author writes', w);
  const removal = a.foundNext([lien, wolf], 'removal');
  takesIn(w, [a], [removal]);
  scene.case('does not, once somebody took them out who only passed it on', w);
  adopts(w, note);
  return scene.case('but for what an owner adopts', w);
}

function inPart(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('work that was held in part', ['E7', 'E8'], founded.place, everyone);
  const both = o.write([o.putOp('what', { text: 'getoond' }), o.putOp('details', { text: 'verborgen' })]);
  const named = o.foundNext([lien, otto, wolf], 'compaction');
  takesIn(a, [], [named])
    .takeBytes([redact(both, [0])])
    .take([named]);
  const removal = a.foundNext([lien, wolf], 'removal');
  scene.case('by whoever took its author out', a);
  return scene.case('counts so far, and no further, where all of it is', takesIn(w, [a, o], [named, removal]));
}

function seenBefore(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('work somebody saw who stays', ['E8', 'N1'], founded.place, everyone);
  o.put('what', { text: 'een' });
  const second = o.put('what', { text: 'twee' });
  o.note('gelezen door Wolf');
  const byOtto = o.foundNext([lien, otto, wolf], 'compaction');
  takesIn(a, [], [byOtto]).take([second, byOtto]);
  const third = a.put('what', { text: 'drie' });
  const removal = a.foundNext([lien, wolf], 'removal');
  scene.case(
    'what replaced it names it: it is replaced; the note is not seen',
    takesIn(at(wolf), [a, o], [byOtto, removal]),
  );
  takesIn(w, [o], [byOtto]);
  const byWolf = w.foundNext([lien, otto, wolf], 'compaction');
  const b = takesIn(at(lien), [], [byOtto, byWolf]).take([byOtto, byWolf, second, third]);
  const other = b.foundNext([lien, wolf], 'removal');
  return scene.case('somebody who stays had named all of it', takesIn(w, [b], [other]));
}

function ownAdoption(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('an adoption for oneself', ['E8'], founded.place, everyone);
  const note = o.note('nog niet verstuurd');
  a.take([o.write([{ op: 'adopt', salt: salt(), adopts: [{ id: note.id, shows: [0] }] }])]);
  const removal = a.foundNext([lien, wolf], 'removal');
  takesIn(w, [a, o], [removal]);
  scene.case('lets nothing count that came after its author was taken out', w);
  adopts(w, note);
  return scene.case('unlike that of an owner who stays', w);
}

function leaving(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [o, w] = [at(otto), at(wolf)];
  const scene = new Scene('somebody leaves by their own founding', ['E8'], founded.place, everyone);
  o.note('bij het afscheid');
  const first = o.foundNext([lien, otto, wolf], 'compaction');
  const last = o.foundNext([lien, wolf], 'removal');
  return scene.case('and speaks for what it names', takesIn(w, [o], [first, last]));
}

function adoptedBeyond(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o] = [at(lien), at(otto)];
  const scene = new Scene('an adoption of what is not there', ['E8'], founded.place, everyone);
  const removal = a.foundNext([lien, wolf], 'removal');
  const late = o.note('te laat');
  takesIn(a, [o], [removal]);
  adopts(a, late, [1, 9]);
  scene.case('lets nothing count', a);
  adopts(a, late, [0, 1]);
  return scene.case('and does not stand in the way of what is', a);
}

function byOwnRemoval(): Scene {
  const { founded, at } = section([lien, otto, wolf, joppe]);
  const [a, o, w, j] = [at(lien), at(otto), at(wolf), at(joppe)];
  const scene = new Scene('work of whom its only reader took out', ['E8'], founded.place, everyone);
  const note = j.note('achtergehouden');
  o.take([note]);
  const named = o.foundNext([lien, otto, wolf], 'removal');
  takesIn(a, [], [named]).take([named]);
  takesIn(w, [o], [named]);
  scene.case('counts while that reader writes', w);
  const removal = a.foundNext([lien, wolf], 'removal');
  takesIn(w, [a], [removal]);
  scene.case('does not, once they were taken out as well', w);
  adopts(w, note);
  return scene.case('but for what an owner adopts', w);
}

function neverWrote(): Scene {
  const { founded, at } = section([lien, otto, wolf]);
  const [a, o, w] = [at(lien), at(otto), at(wolf)];
  const scene = new Scene('work of whom no epoch names', ['E8'], founded.place, everyone);
  const elsewhere = new Desk(joppe, { place: founded.place, founding: found(joppe).founding }, everyone);
  const value = { text: 'van elders', on: '2026-11-24', kind: 'other' };
  const note = elsewhere.write([{ op: 'note', salt: salt(), value }], new Uint8Array(32).fill(7));
  const named = lie(o, otto, { restates: [{ id: note.id, shows: [0] }] }, [lien, otto, wolf]);
  takesIn(a, [], [named]).take([named]);
  takesIn(w, [o], [named]).take([note]);
  scene.case('counts where an owner restates it', w);
  const removal = a.foundNext([lien, wolf], 'removal');
  return scene.case('and waits once that owner was taken out', takesIn(w, [a], [removal]));
}

function letInUnseen(): Scene {
  const laptop = person('Otto Regenton', psd);
  const people = [...everyone, laptop];
  const founded = found(lien, [lien, otto, wolf]);
  const at = (who: Person): Desk => new Desk(who, founded, people);
  const [a, o, w, l] = [at(lien), at(otto), at(wolf), at(laptop)];
  const scene = new Scene('a seat let in by an admission nobody else held', ['E8', 'E14'], founded.place, people);
  const first = o.foundNext([lien, otto, wolf], 'compaction');
  const member = { ...otto.member, seat: laptop.member.seat };
  const admission = o.write([{ op: 'admit', salt: salt(), member }], founded.founding.id);
  const second = o.foundNext([lien, otto, wolf], 'compaction');
  takesIn(a, [], [first, second]).take([first, second]);
  const removal = a.foundNext([lien, wolf], 'removal');
  const beside = lie(l.take([admission]), laptop, {}, [lien, otto, wolf]);
  l.note('daarnaast');
  return scene.case('founds nothing beside', takesIn(w, [a, o, l], [first, second, removal, beside]));
}
