/**
 * The oracle: what counts in a section, from the words of shared/contributions/SPEC.md, with loops that ask everybody
 * about everybody. It shares no line with the vault's own reckoning.
 */
import { disputedAmong } from './disputes.ts';
import { adoptedIn, admittedIn, foundingIn, type Founding, type Person } from './foundings.ts';
import { before, knew, roleOf, type Role } from './knowing.ts';
import { leftOutOf, type Counted } from './left-out.ts';
import { isUnspoken, type Adoption } from './spoken.ts';
import type { Said, Told } from './told.ts';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { fromHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';

/** A section as one seat holds it. Everything in hex. */
export interface Scene {
  readonly place: { readonly section: string; readonly dossier: string; readonly realm: string; readonly kind: string };
  readonly told: readonly Told[];
  /** Epochs whose key is held. */
  readonly keys: ReadonlySet<string>;
  /** Signing keys of those whose card is here, with their names. */
  readonly authors: ReadonlyMap<string, string>;
  /** On which foundings trust in the section rests, where several have nothing before them (E18); on any without it. */
  readonly isBeginning?: (founding: Founding) => boolean;
  /** It is read by an application that does not know what came later. */
  readonly isOlder: boolean;
}

export type Verdict = 'applied' | `waiting: ${string}` | `aside: ${string}`;

export interface Judged {
  readonly foundings: readonly Founding[];
  /** The foundings that count (E2). */
  readonly counting: readonly Founding[];
  readonly members: ReadonlyMap<string, readonly Person[]>;
  readonly newest: string | null;
  /** Those nobody follows. */
  readonly leaves: readonly string[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Operations that count, each once, with who said them. */
  readonly saying: readonly Saying[];
  /** Operations (ids) that are here and nobody speaks for: an owner finds them among what waits (E8). */
  readonly unspoken: ReadonlySet<string>;
}

export interface Saying {
  readonly said: Said;
  readonly told: Told;
  /** Whoever founded later knew it and left it out (E10). */
  readonly leftOut: boolean;
}

/** What a partner may do, by kind of section; an owner may do everything (`rights.ts`, in words). */
const partnerMay: Readonly<Record<string, readonly string[]>> = {
  identity: ['put', 'settle'],
  legal: ['put', 'settle', 'retire', 'restore', 'note'],
  plan: ['put', 'settle', 'retire', 'restore', 'note'],
  victims: ['put', 'settle', 'note'],
  consultation: ['note'],
};

export function judge(scene: Scene): Judged {
  const here = scene.told.filter((each) => each.version === 1);
  const sound = here.filter((each) => each.signed && each.section === scene.place.section);
  const foundings = sound.flatMap((each) => foundingIn(each) ?? []);
  const founded = whichCount(scene, foundings, sound);
  const members = new Map<string, readonly Person[]>();
  for (const each of founded) members.set(each.id, readersOf(each, founded, sound));
  const disputed = disputedAmong(founded, members, sound, scene.keys);
  const counting = founded.filter((each) => !disputed.has(each.id));
  const leaves = counting
    .filter((each) => !counting.some((other) => other.parents.includes(each.id)))
    .map((each) => each.id)
    .sort((a, b) => Number(scene.keys.has(b)) - Number(scene.keys.has(a)) || (a < b ? -1 : 1));
  const court = new Court(scene, here, foundings, counting, members, disputed);
  const verdicts = court.verdicts();
  return { foundings, counting, members, leaves, newest: leaves[0] ?? null, verdicts, ...court.saying(verdicts) };
}

/** E16, then E4: nobody who reads until a day names others for longer, but for those who had longer. */
export function readersOf(founding: Founding, founded: readonly Founding[], sound: readonly Told[]): readonly Person[] {
  const parents = founded.filter((each) => founding.parents.includes(each.id));
  const before = parents.flatMap((each) => readersOf(each, founded, sound));
  const own = before.filter((each) => each.seat === founding.author);
  const end = Math.min(...own.map(endOf));
  const cut = (each: Person): Person => {
    if (own.some(({ person }) => person === each.person)) return atMost(each, end);
    const had = before.filter(({ person, seat }) => person === each.person || seat === each.seat);
    return atMost(each, Math.max(end, ...had.map(endOf)));
  };
  return membersOf(founding, sound, end === Infinity ? founding.named : founding.named.map(cut));
}

const endOf = (each: Person): number => each.until ?? Infinity;
const atMost = (each: Person, end: number): Person => (endOf(each) <= end ? each : { ...each, until: end });

/** E2: from those whose key is held, by those who own every parent that counts; E18: from the beginning, where there is one. */
function whichCount(scene: Scene, foundings: readonly Founding[], sound: readonly Told[]): readonly Founding[] {
  const isBeginning = scene.isBeginning ?? (() => false);
  // Which of those with nothing before them count: what falls away may leave others with nothing before them.
  const barred = new Set<string>();
  for (;;) {
    const counting = countingWithout(barred, scene, foundings, sound);
    const first = counting.filter((each) => !counting.some((other) => each.parents.includes(other.id)));
    const trusted = first.filter(isBeginning);
    if (trusted.length === 0 || first.length < 2) return counting;
    const owns = (each: Founding): boolean =>
      counting.some(
        (epoch) =>
          trusted.some((one) => one === epoch || before(epoch, counting).includes(one)) &&
          roleOf(epoch, membersOf(epoch, sound, epoch.named), each.author) === 'owner',
      );
    for (let more = first.filter((each) => !trusted.includes(each) && owns(each)); more.length > 0;) {
      trusted.push(...more);
      more = first.filter((each) => !trusted.includes(each) && owns(each));
    }
    const others = first.filter((each) => !trusted.includes(each));
    if (others.length === 0) return counting;
    for (const each of others) barred.add(each.id);
  }
}

function countingWithout(
  barred: ReadonlySet<string>,
  { place, keys }: Scene,
  foundings: readonly Founding[],
  sound: readonly Told[],
): readonly Founding[] {
  const decided = new Map<string, boolean>();
  const counts = (each: Founding): boolean => {
    const known = decided.get(each.id);
    if (known !== undefined) return known;
    const fits = each.realm === place.realm && each.dossier === place.dossier && each.kind === place.kind;
    const parents = foundings.filter((other) => each.parents.includes(other.id) && counts(other));
    const owns = (parent: Founding): boolean =>
      roleOf(parent, membersOf(parent, sound, parent.named), each.author) === 'owner';
    const isFirst = keys.has(each.id) && ownsItself(each) && !barred.has(each.id);
    const yes = fits && (parents.length === 0 ? isFirst : parents.every(owns));
    decided.set(each.id, yes);
    return yes;
  };
  return foundings.filter(counts);
}

/** E2: with nothing before it a founding is its founder's to make only where they own in it themselves. */
const ownsItself = (each: Founding): boolean => each.named.some((one) => roleOf(each, [one], each.author) === 'owner');

/** E4: those named, and those let in by one who may, until nobody more comes in; E15: for no longer than may be given. */
function membersOf(founding: Founding, sound: readonly Told[], named: readonly Person[]): readonly Person[] {
  // Whoever is named twice is a member as they were named first.
  const members = named.filter((each, at) => named.findIndex(({ seat }) => seat === each.seat) === at);
  const admissions = sound
    .filter((each) => each.epoch === founding.id)
    .flatMap((each) =>
      each.said.flatMap((said) => (said ? [{ by: each.author, who: admittedIn(said), id: said.id }] : [])),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let grew = true; grew;) {
    grew = false;
    for (const { by, who } of admissions) {
      if (who === null || members.some((each) => each.seat === who.seat)) continue;
      if (!mayLetIn(founding, members, by, who)) continue;
      const giver = members.find((each) => each.seat === by);
      const theirs = named.filter((each) => each.person === who.person);
      members.push(atMost(who, Math.min(...theirs.map(endOf), giver ? endOf(giver) : Infinity)));
      grew = true;
    }
  }
  return members;
}

function mayLetIn(founding: Founding, members: readonly Person[], by: string, who: Person): boolean {
  const doer = members.find((each) => each.seat === by);
  if (doer === undefined || !doer.writes) return false;
  const isOwner = founding.owners.includes(doer.service);
  const isNamed = founding.named.filter((each) => each.person === who.person);
  if (isNamed.some((each) => each.service !== who.service)) return false;
  if (isOwner && isNamed.length === 0 && founding.owners.includes(who.service)) return true;
  const same = members.filter((each) => each.person === who.person && each.service === who.service);
  return (isOwner || doer.person === who.person) && same.some((each) => each.writes || !who.writes);
}

/** C12: for a service speaks who is of it, of who carries the work an owner, and a hand-over goes out from one's own. */
function saysForOwn(kind: string, role: Role, { person, service }: Person, said: Said): boolean {
  const value = typeof said.value === 'object' && said.value !== null ? said.value : {};
  const of = (key: string, from: object = value): unknown => Reflect.get(from, key);
  const writes = said.op === 'put' || said.op === 'settle';
  if (kind === 'identity' && said.type === 'closing')
    return said.entity === service.split(':').join('_').slice(0, 64) && (!writes || of('service') === service);
  if (kind === 'identity' && said.type === 'responsible') return role === 'owner';
  if (kind !== 'plan' || said.type !== 'hand-over' || said.unit !== 'between' || !writes) return true;
  const from = of('from');
  if (typeof from !== 'object' || from === null) return false;
  return of('service', from) === service || of('person', from) === toBase64url(must(fromHex(person), 'a person'));
}

/** E8: what nobody speaks for counts where something that counts names it, in its entity and, of puts, its unit (N2). */
function takeNamed(all: Counted[], unspoken: readonly Counted[]): void {
  const isOfOne = (one: Said, other: Said): boolean =>
    one.type === other.type &&
    one.entity === other.entity &&
    one.entity !== undefined &&
    (one.unit === undefined || other.unit === undefined || one.unit === other.unit);
  const sees = ({ said }: Counted, { said: other }: Counted): boolean =>
    !said.unread && said.sees.includes(other.id) && isOfOne(said, other);
  for (const other of unspoken) {
    const twin = all.find(({ said }) => said.id === other.said.id);
    if (twin !== undefined) twin.places.push(...other.places);
  }
  for (let grew = true; grew;) {
    grew = false;
    for (const other of unspoken) {
      if (all.some(({ said }) => said.id === other.said.id) || !all.some((one) => sees(one, other))) continue;
      all.push(other);
      grew = true;
    }
  }
}

class Court {
  readonly #scene: Scene;
  readonly #here: readonly Told[];
  readonly #foundings: readonly Founding[];
  readonly #counting: readonly Founding[];
  readonly #members: ReadonlyMap<string, readonly Person[]>;
  /** Foundings that wait for a decision (E14). */
  readonly #disputed: ReadonlySet<string>;
  /** Operations that a founding or an adoption that counts shows: `<contribution>#<position>`. */
  readonly #shown = new Set<string>();
  /** Adoptions that count, by the id of their operation. */
  readonly #adoptions = new Map<string, Adoption>();

  constructor(
    scene: Scene,
    here: readonly Told[],
    foundings: readonly Founding[],
    counting: readonly Founding[],
    members: ReadonlyMap<string, readonly Person[]>,
    disputed: ReadonlySet<string>,
  ) {
    this.#disputed = disputed;
    this.#scene = scene;
    this.#here = here;
    this.#foundings = foundings;
    this.#counting = counting;
    this.#members = members;
    for (const each of counting) this.#show(each.restates);
  }

  #show(all: readonly { readonly id: string; readonly shows: readonly number[] }[]): void {
    for (const { id, shows } of all) for (const position of shows) this.#shown.add(`${id}#${position}`);
  }

  /** Adoptions may themselves wait for adoption, so this is asked until nothing changes. */
  verdicts(): ReadonlyMap<string, Verdict> {
    for (;;) {
      const before = this.#adoptions.size;
      const verdicts = new Map(this.#here.map((each) => [each.id, this.#verdict(each)]));
      for (const each of this.#here)
        if (verdicts.get(each.id) === 'applied')
          for (const [at, said] of each.said.entries()) this.#adopt(each, at, said);
      if (this.#adoptions.size === before) return verdicts;
    }
  }

  #adopt(told: Told, at: number, said: Said | null): void {
    const adopted = said === null ? [] : adoptedIn(said);
    const name = `${told.id}#${at}`;
    if (adopted.length === 0 || this.#adoptions.has(name) || this.#isUnspoken(told, at)) return;
    // Of what counts only because others show it, what they show counts.
    if (this.#byRights(told) !== 'applied' && !this.#shown.has(name)) return;
    this.#show(adopted);
    const shows = new Set(adopted.flatMap(({ id, shows: positions }) => positions.map((each) => `${id}#${each}`)));
    this.#adoptions.set(name, { by: told.author, epoch: told.epoch, shows });
  }

  #isUnspoken(told: Told, at: number): boolean {
    return isUnspoken({ counting: this.#counting, members: this.#members }, [...this.#adoptions.values()], told, at);
  }

  saying(verdicts: ReadonlyMap<string, Verdict>): Pick<Judged, 'saying' | 'unspoken'> {
    const all: Counted[] = [];
    const unspoken: typeof all = [];
    for (const told of [...this.#here].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      if (verdicts.get(told.id) !== 'applied') continue;
      const byItself = told.epoch === null || this.#byRights(told) === 'applied';
      for (const [position, said] of told.said.entries()) {
        if (said === null || (!byItself && !this.#shown.has(`${told.id}#${position}`))) continue;
        const isUnspokenHere = this.#isUnspoken(told, position);
        if (isUnspokenHere && !byItself) continue;
        const into = isUnspokenHere ? unspoken : all;
        const known = into.find((each) => each.said.id === said.id);
        if (known === undefined) into.push({ said, told, places: [{ told, position }] });
        else known.places.push({ told, position });
      }
    }
    takeNamed(all, unspoken);
    const here = new Set(all.map(({ said }) => said.id));
    const judged = { counting: this.#counting, members: this.#members };
    const out = leftOutOf(all, judged, [...this.#adoptions.values()]);
    const saying = all.map((each) => ({ said: each.said, told: each.told, leftOut: out.has(each) }));
    return { saying, unspoken: new Set(unspoken.map(({ said }) => said.id).filter((id) => !here.has(id))) };
  }

  /** C10. */
  #verdict(told: Told): Verdict {
    if (!told.signed) return 'aside: bad-signature';
    if (told.section !== this.#scene.place.section) return 'aside: foreign-section';
    const isShown = told.said.some((_, position) => this.#shown.has(`${told.id}#${position}`));
    const own = told.epoch === null ? this.#founding(told) : this.#byRights(told);
    if (own !== 'applied' && !(told.epoch !== null && isShown)) return own;
    const isSpoken = told.said.some((_, at) => this.#shown.has(`${told.id}#${at}`) && !this.#isUnspoken(told, at));
    if (own !== 'applied' && !isSpoken) return 'waiting: adoption';
    return this.#scene.authors.has(told.author) ? 'applied' : 'waiting: author';
  }

  #founding(told: Told): Verdict {
    const founding = this.#foundings.find((each) => each.id === told.id);
    if (founding === undefined) return 'waiting: newer';
    if (this.#counting.includes(founding) || this.#disputed.has(founding.id)) return 'applied';
    return this.#whyNot(founding);
  }

  #whyNot(founding: Founding): Verdict {
    const { realm, dossier, kind } = this.#scene.place;
    if (founding.realm !== realm || founding.dossier !== dossier || founding.kind !== kind)
      return 'aside: foreign-section';
    // Behind one that waits it was nobody's to found either.
    const isFounded = (id: string): boolean => this.#disputed.has(id) || this.#counting.some((each) => each.id === id);
    return founding.parents.some(isFounded) || !ownsItself(founding) ? 'aside: not-a-writer' : 'waiting: founding';
  }

  #byRights(told: Told): Verdict {
    const epoch = this.#counting.find((each) => each.id === told.epoch);
    if (this.#disputed.has(told.epoch ?? '')) return 'waiting: adoption';
    if (epoch === undefined) {
      const founding = this.#foundings.find((each) => each.id === told.epoch);
      return founding === undefined ? 'waiting: founding' : this.#whyNot(founding);
    }
    const members = this.#members.get(epoch.id) ?? [];
    const role = roleOf(epoch, members, told.author);
    if (role === null) return 'aside: not-a-writer';
    const may = told.said.every((said) => said === null || this.#may(epoch, members, role, told.author, said));
    if (!may) return 'aside: not-allowed';
    return this.#isLate(told, epoch.id) ? 'waiting: adoption' : 'applied';
  }

  #may(epoch: Founding, members: readonly Person[], role: Role, author: string, said: Said): boolean {
    if (said.op === 'admit' && !said.unread) {
      const who = admittedIn(said);
      return who !== null && mayLetIn(epoch, members, author, who);
    }
    const doer = members.find((each) => each.seat === author);
    if (doer === undefined || !saysForOwn(epoch.kind, role, doer, said)) return false;
    if (role === 'owner') return true;
    const allowed = partnerMay[epoch.kind] ?? [];
    return said.unread ? allowed.length > 0 : allowed.includes(said.op);
  }

  /** E8: a founding that follows its epoch no longer lets the author write, and did not know this. */
  #isLate(told: Told, epoch: string): boolean {
    return this.#after(epoch).some((each) => {
      const role = roleOf(each, this.#members.get(each.id) ?? [], told.author);
      return role === null && !knew(each, told, this.#counting);
    });
  }

  #after(epoch: string): readonly Founding[] {
    const next = this.#counting.filter((each) => each.parents.includes(epoch));
    return [...next, ...next.flatMap((each) => this.#after(each.id))];
  }
}
