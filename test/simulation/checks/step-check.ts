/** After every step: what a seat sees is what the oracle says, nothing went missing, and nobody holds a key too many. */
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { must } from '../../../shared/result.ts';
import { foundingIn, foundingsAmong } from '../oracle/foundings.ts';
import { judge, type Judged, type Scene } from '../oracle/judge.ts';
import { before, names } from '../oracle/knowing.ts';
import type { Told } from '../oracle/told.ts';
import { asideOf, currentPositions, entitiesOf, knew, letReadIn, notHere, standingOf } from '../oracle/view.ts';
import { good, type Profile, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { asSeen, differ, sectionOf } from './as-seen.ts';
import { everythingOf, godsView, isMember, isNamedBeside } from './all-told.ts';
import { standsBeside } from './begun-twice.ts';
import { CarriedCheck } from './carried.ts';
import { Difference, listed } from './difference.ts';
import { foldsInAnyOrder, readAsLong } from './folded-anew.ts';
import { givesNoLonger } from './gives-no-longer.ts';
import { honestFilesAreTaken } from './honest-files.ts';
import type { Inspector } from './inspector.ts';
import { LeftCheck } from './left.ts';
import { namesAreTheirs } from './names.ts';
import { saysWhatItHeld } from './held-of-named.ts';
import { RevokedCheck } from './revoked.ts';

interface Before {
  readonly profile: Profile;
  readonly version: number;
  readonly sections: ReadonlyMap<string, { readonly scene: Scene; readonly judged: Judged }>;
}

export class StepCheck {
  readonly #world: World;
  readonly #before = new Map<Seat, Before>();
  /** Keys already found to be in the right hands: `<seat>/<section>/<epoch>`. */
  readonly #fine = new Set<string>();
  readonly #founded = new Set<string>();
  readonly #revoked: RevokedCheck;
  readonly #left: LeftCheck;
  readonly #carried: CarriedCheck;

  constructor(world: World) {
    this.#world = world;
    this.#revoked = new RevokedCheck(world);
    this.#left = new LeftCheck(world);
    this.#carried = new CarriedCheck(world);
  }

  /** Everyone who is at their computer. */
  async everyone(): Promise<void> {
    for (const computer of this.#world.computers) computer.atTheDoor = (seat) => this.founded(seat);
    for (const { inside } of this.#world.computers) if (inside !== null) await this.#atTheirDesk(inside);
  }

  /** At the end, whoever was at their computer last. */
  async carriedByTheSame(): Promise<void> {
    if (this.#world.handsOver) await this.#carried.everybody();
  }

  async #atTheirDesk(seat: Seat): Promise<void> {
    await this.seat(seat);
    if (this.#world.handsOver) await this.#carried.seat(seat);
    if (this.#world.liars.size > 0) await honestFilesAreTaken(this.#world, seat);
  }

  /** A founding is weighed where it was made, before more comes in and before a copy of that computer has it. */
  async founded(seat: Seat): Promise<void> {
    const { sections } = this.#world.inspector(seat);
    const isFresh = [...sections.values()].some(({ told }) =>
      [...told.values()].some((each) => each.epoch === null && each.author === seat.key && !this.#founded.has(each.id)),
    );
    if (isFresh) await this.seat(seat);
  }

  async seat(seat: Seat): Promise<void> {
    const before = this.#before.get(seat);
    const { profile } = seat.computer;
    const asBefore = (): Before | null => {
      const { version } = this.#world.inspector(seat);
      return before?.profile === profile && before.version === version ? before : null;
    };
    if (asBefore() !== null) {
      // Nothing new on the disk: what is shown is looked at all the same now and then.
      if (!this.#world.random.once(6)) return;
      // Whatever is asked first closes what was open until a moment that has been meanwhile (U1).
      good(await (await this.#world.at(seat)).taskCount());
    }
    const same = asBefore();
    const isSame = same !== null;
    const inspector = this.#world.inspector(seat);
    const sections = same?.sections ?? this.#judged(inspector);
    this.#before.set(seat, { profile, version: inspector.version, sections });
    if (!isSame) {
      this.#knownToNobody(seat, sections);
      for (const [section, { told }] of inspector.sections)
        for (const each of told.values()) this.#world.remember(section, each);
      this.#foundings(seat, sections);
      this.#keys(seat, inspector);
      this.#reads(seat, sections);
      if (before !== undefined && before.profile === profile) this.#nothingLost(seat, before, sections);
    }
    if (this.#world.office !== null) await this.#revoked.seat(seat);
    if (seat.computer.left.length > 0) await this.#left.seat(seat);
    await this.#views(seat, sections, isSame);
  }

  /** E7: what somebody has just written was known to no founding of before, or nobody would be shown it (E10). */
  #knownToNobody(seat: Seat, sections: Before['sections']): void {
    for (const [section, { scene, judged }] of sections) {
      const told = this.#world.everything.get(section);
      if (told === undefined) continue;
      const fresh = scene.told.filter((each) => each.author === seat.key && each.epoch !== null && !told.has(each.id));
      const foundings = judged.counting.filter((each) => told.has(each.id));
      for (const each of fresh)
        if (foundings.some((founding) => knew(founding, each, judged.counting)))
          throw new Difference(
            'E7',
            `${called(seat)}, ${scene.place.kind}: what was just written passes for known: ${each.id.slice(0, 8)}`,
            listed(scene, judged),
          );
    }
  }

  #judged(inspector: Inspector): Before['sections'] {
    return new Map([...inspector.sections.keys()].map((section) => [section, inspector.judged(section)] as const));
  }

  async #views(seat: Seat, sections: Before['sections'], isSame: boolean): Promise<void> {
    const vault = await this.#world.at(seat);
    for (const dossier of this.#world.dossiersOf(seat)) {
      const view = good(await vault.change({ dossier, changes: [] }));
      if (this.#world.liars.size > 0) namesAreTheirs(this.#world, seat, view);
      const seen = new Map(view.sections.map((each) => [sectionOf(each), each]));
      for (const [section, { scene, judged }] of sections) {
        if (toBase64url(Buffer.from(scene.place.dossier, 'hex')) !== dossier) continue;
        const shown = seen.get(section);
        const what = `${called(seat)}, ${scene.place.kind}`;
        if (judged.newest === null) {
          if (shown !== undefined) throw new Difference('E2', `${what} is shown and should not be`);
          continue;
        }
        if (shown === undefined) {
          // The clock goes on while it is looked at: the day may have come since the disk was read.
          if (standsBeside(view, section) || this.#hasEnded(seat, judged)) continue;
          throw new Difference('C1', `${what} is not shown`, listed(scene, judged));
        }
        const expected = standingOf(scene, judged);
        const found = differ(asSeen(shown), expected);
        if (found !== null)
          throw new Difference('oracle', `${what} (shown against expected) ${found}`, listed(scene, judged));
        if (this.#world.random.once(5)) foldsInAnyOrder(this.#world, seat, section, scene, expected);
        if (!isSame) readAsLong(this.#world, seat, section, scene, judged);
      }
    }
  }

  /** C2, C6, C10: what was there is there, and what stood stands or was named. */
  #nothingLost(seat: Seat, before: Before, now: Before['sections']): void {
    for (const [section, was] of before.sections) {
      const is = now.get(section);
      if (this.#world.erased.has(`${seat.computer.name}/${section}`)) continue;
      // What was destroyed then stays so, also where the section was opened to them again since.
      if (this.#isOver(seat, section, was.judged)) continue;
      const what = `${called(seat)}, ${was.scene.place.kind}`;
      const ids = new Set(is?.scene.told.map((each) => each.id));
      if (was.scene.told.some((each) => !ids.has(each.id))) throw new Difference('C10', `${what}: something is gone`);
      if (is) this.#stoodAndNamed(what, was.judged, is.judged);
    }
  }

  /**
   * U1: the section was open to them until a moment that has been. That it ends may have come after that moment, in the file
   * of a colleague of the same computer: then it ends as soon as it is read, and may have been opened anew since.
   */
  #isOver(seat: Seat, section: string, judged: Judged): boolean {
    if (this.#hasEnded(seat, judged)) return true;
    const all = [...(this.#world.everything.get(section)?.values() ?? [])];
    return all.some((each) =>
      foundingIn(each)?.named.some(({ seat: named, until }) => named === seat.key && this.#hasBeen(until)),
    );
  }

  /** U1: every newest epoch that names them was open to them until a moment that has been. */
  #hasEnded(seat: Seat, { leaves, members }: Judged): boolean {
    const mine = leaves.flatMap((leaf) => members.get(leaf)?.find((each) => each.seat === seat.key) ?? []);
    return mine.length > 0 && mine.every(({ until }) => this.#hasBeen(until));
  }

  #hasBeen(until: number | undefined): boolean {
    return until !== undefined && until <= Math.max(this.#world.clock.latest, this.#world.clock.now);
  }

  #stoodAndNamed(what: string, was: Judged, is: Judged): void {
    const entities = entitiesOf(is);
    for (const [name, entity] of entitiesOf(was))
      for (const unit of entity.units())
        for (const { said, told } of entity.current(unit)) {
          const stands =
            entities
              .get(name)
              ?.current(unit)
              .some((each) => each.said.id === said.id) ?? false;
          const named = is.saying.some((each) => each.said.entity === said.entity && each.said.sees.includes(said.id));
          const waits = is.verdicts.get(told.id) !== 'applied' || is.unspoken.has(said.id);
          const leftOut = is.saying.some((each) => each.said.id === said.id && each.leftOut);
          if (!stands && !named && !waits && !leftOut)
            throw new Difference('C2', `${what}: ${name} ${unit} went and nobody named it`);
        }
    const notes = new Set(is.saying.map(({ said }) => said.id));
    for (const { said, told } of was.saying)
      if (said.op === 'note' && !notes.has(said.id) && is.verdicts.get(told.id) === 'applied')
        throw new Difference('N5', `${what}: a note is gone`);
  }

  /** E3, E7, E9: what a founding of this seat restates and covers is what stood before it here. */
  #foundings(seat: Seat, sections: Before['sections']): void {
    for (const [section, { scene }] of sections)
      for (const told of scene.told) {
        const founding = foundingIn(told);
        if (founding === null || told.author !== seat.key || this.#founded.has(told.id)) continue;
        // A liar's own hand, which no vault answers for.
        if (this.#world.byHand.has(told.id)) continue;
        this.#founded.add(told.id);
        if (founding.parents.length === 0) {
          this.#world.roots.add(told.id);
          continue;
        }
        if (this.#isOnCopies(seat, section, told.id)) continue;
        const earlier = this.#world.inspector(seat).sceneBefore(section, told.id);
        this.#founding(`${called(seat)}, ${scene.place.kind}`, told, earlier, section);
      }
  }

  /** It came to another copy of this computer before its maker was looked at: which of them founded it cannot be told. */
  #isOnCopies(seat: Seat, section: string, id: string): boolean {
    const copies = this.#world.seats().filter(({ key, computer }) => key === seat.key && computer !== seat.computer);
    return copies.some((each) => this.#world.inspector(each).sections.get(section)?.told.has(id) ?? false);
  }

  #founding(what: string, told: Told, earlier: Scene, section: string): void {
    const founding = must(foundingIn(told), 'a founding');
    const judged = judge(earlier);
    const aside = asideOf(earlier, founding);
    const weighed = { ...earlier, told: earlier.told.filter((each) => !aside.has(each.id)) };
    const standing = judge(weighed);
    // What is left aside is as if it were not here: what a parent shows of it is restated as there (E9), since readers of that
    // parent have just this much of it, and would lose it with a founding that does not show it.
    const expected = new Set([...currentPositions(weighed, standing), ...notHere(weighed, standing, founding)]);
    const newer = earlier.told.filter((each) => each.version > 1).map((each) => each.id);
    const restated = founding.restates
      .filter((each) => !newer.includes(each.id))
      .flatMap((each) => each.shows.map((position) => `${each.id}#${position}`));
    const found = differ(
      [...restated].sort(),
      [...expected].filter((each) => !newer.includes(each.split('#')[0] ?? '')).sort(),
    );
    if (found !== null)
      throw new Difference('E3', `${what}: founding ${told.id.slice(0, 8)} restates (against what stood) ${found}`, [
        `${founding.reason} after ${founding.parents.map((each) => each.slice(0, 8)).join(', ')} for ${founding.named.map((each) => earlier.authors.get(each.seat) ?? each.seat).join(', ')}`,
        ...listed(earlier, judged),
      ]);
    saysWhatItHeld(what, founding, earlier);
    givesNoLonger(this.#world, what, founding, earlier, judged);
    const counting = [...judged.counting, founding];
    const behind = before(founding, counting).map(({ id }) => id);
    for (const each of earlier.told)
      if (
        judged.verdicts.get(each.id) === 'applied' &&
        behind.includes(each.epoch ?? '') &&
        !aside.has(each.id) &&
        !knew(founding, each, counting)
      )
        throw new Difference(
          'E7',
          `${what}: a founding does not know what its founder held: ${told.id.slice(0, 8)} ${each.id.slice(0, 8)}`,
          [JSON.stringify(founding.covered.filter((one) => one.run === each.run)), ...listed(earlier, judged)],
        );
    const parents = judged.counting.filter((each) => founding.parents.includes(each.id));
    const held = new Set(earlier.told.map((each) => each.id));
    const all = [...(this.#world.everything.get(section)?.values() ?? [])];
    const foundings = foundingsAmong(all);
    // What a parent names is passed on, whatever that parent may know of it: nobody can tell where it was written without it.
    const named = parents.flatMap((parent) => [parent, ...before(parent, foundings)]);
    for (const each of all) {
      const known = (held.has(each.id) && !aside.has(each.id)) || named.some((one) => names(one, each.id));
      if (!known && each.version === 1 && knew(founding, each, foundings))
        throw new Difference('E7', `${what}: a founding claims to know what its founder never held`);
    }
  }

  /** Every key in the right hands: a member's of the epoch, as all that was ever said tells, or a colleague's it was given to. */
  #keys(seat: Seat, inspector: Inspector): void {
    for (const [section, epochs] of inspector.keys)
      for (const epoch of epochs.keys()) {
        const name = `${seat.key}/${section}/${epoch}`;
        if (this.#fine.has(name) || this.#world.given.has(`${seat.key}/${epoch}`)) continue;
        // A key is kept before what it opens: an epoch nobody ever heard of opens nothing.
        const unheard = !this.#world.everything.get(section)?.has(epoch);
        const isTheirs = (is: typeof isMember): boolean => is(this.#world, section, epoch, seat.key);
        if (!unheard && !isTheirs(isMember) && !isTheirs(isNamedBeside))
          throw new Difference(
            'keys',
            `${called(seat)} holds a key of ${epoch.slice(0, 8)} they are not entitled to`,
            listed(...everythingOf(this.#world, section)),
          );
        if (!unheard) this.#fine.add(name);
      }
  }

  /** Every operation that is shown here is one of an epoch this seat may read, or restated in one. */
  #reads(seat: Seat, sections: Before['sections']): void {
    for (const [section, { scene, judged }] of sections) {
      const all = godsView(this.#world, section);
      const mine = [...(this.#world.everything.get(section)?.values() ?? [])].flatMap((each) => {
        const founding = foundingIn(each);
        const isIn = all.members.get(each.id)?.some((one) => one.seat === seat.key) ?? false;
        return founding && (isIn || this.#world.given.has(`${seat.key}/${each.id}`)) ? [founding] : [];
      });
      const everything = everythingOf(this.#world, section)[0];
      const shows = mine.flatMap((each) => [...each.restates, ...letReadIn(all, everything, each.id)]);
      const shown = new Set(shows.flatMap(({ id, shows: at }) => at.map((position) => `${id}#${position}`)));
      const epochs = new Set(mine.map((each) => each.id));
      for (const told of scene.told) {
        if (told.epoch === null || epochs.has(told.epoch) || told.author === seat.key) continue;
        // Whoever wrote something by hand tells it to whom they like.
        if (this.#world.liars.size > 0 && this.#world.byHand.has(told.id)) continue;
        // Who was let in is told with the foundings.
        const beyond = told.said.some(
          (said, at) => said !== null && said.op !== 'admit' && !shown.has(`${told.id}#${at}`),
        );
        if (beyond)
          throw new Difference(
            'keys',
            `${called(seat)} reads in ${scene.place.kind} what was never given to them: ${told.id.slice(0, 8)}`,
            listed(scene, judged),
          );
      }
    }
  }
}
