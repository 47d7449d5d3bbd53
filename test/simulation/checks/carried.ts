/**
 * Who carries a dossier (shared/dossier, P23-P27), at whoever looks: as the oracle has it from what counts on their disk, and never
 * anybody but who began it or accepted a hand-over. Today asks of each hand-over what it is time for, from whom it is.
 */
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { fromHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import type { TodayRow } from '../../../renderer/vault/api.ts';
import { localDay } from '../../../renderer/vault/core/clock/days.ts';
import { asksFor, carryingIn, type Carrying } from '../oracle/carrying.ts';
import { foundingIn } from '../oracle/foundings.ts';
import type { Judged } from '../oracle/judge.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { withAnswersThatCount } from './answers.ts';
import { newestOfAll } from './all-told.ts';
import { Difference } from './difference.ts';

export class CarriedCheck {
  readonly #world: World;
  /** Persons who began a dossier, or took one over. */
  readonly #may = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  async seat(seat: Seat): Promise<void> {
    const vault = await this.#world.at(seat);
    const list = good(await vault.caseload());
    const { rows } = good(await vault.today());
    this.#mayCarry();
    for (const { id, responsible, carriedByMe } of list) {
      const carrying = carryingAt(this.#world, seat, id);
      if (carrying === null) continue;
      const { carrier } = carrying;
      const what = `${called(seat)}, who carries it`;
      if ((carrier?.name ?? '') !== responsible || carriedByMe !== (carrier?.person === seat.person))
        throw new Difference('P25', `${what}: ${responsible} is shown, and it is ${carrier?.name ?? 'nobody'}`);
      if (carrier !== undefined && !this.#may.has(carrier.person))
        throw new Difference('P23', `${what}: ${carrier.name}, who neither began it nor took it over`);
      const isMine = carrier === undefined || carriedByMe;
      this.#rows(
        seat,
        carrying,
        isMine,
        rows.filter((row) => row.dossier === id),
      );
    }
  }

  /**
   * At the end: whoever stands in the same newest epochs and holds the same words of who carries it names the same person. What was
   * written late, before somebody came in, goes to them from nobody (E3): that they get what they should is checked elsewhere. Whoever never got the key of a newer one, which
   * somebody founded while all was delivered, waits for it and is not asked. All the newest epochs are compared, not the one that
   * is written in: whoever holds the key of an epoch in which somebody was taken out has what they founded beside it wait, and
   * whoever was let in again behind that epoch, without its key, goes on in both (E14).
   */
  async everybody(): Promise<void> {
    const world = this.#world;
    for (const seat of world.seats()) await this.seat(seat);
    // Copies, and those who were taken back, do not hear of everything.
    if (world.hasCopies || world.office !== null) return;
    const named = new Map<string, { readonly seat: Seat; readonly name: string }>();
    for (const seat of world.seats())
      for (const dossier of world.dossiersOf(seat)) {
        const { identity, plan } = heldOf(world, seat, dossier);
        const carrying = carryingIn(identity?.judged, plan?.judged);
        if (carrying === null || !isNewestOfAll(world, identity) || !isNewestOfAll(world, plan)) continue;
        const held = [identity, plan].map((each) => heldBy(world, seat, each)).join(' ');
        const name = carrying.carrier?.name ?? 'nobody';
        const other = named.get(held);
        if (other !== undefined && other.name !== name)
          throw new Difference(
            'P25',
            `${called(seat)} has ${name} carry a dossier that ${called(other.seat)} has ${other.name} carry`,
          );
        named.set(held, { seat, name });
      }
  }

  /** Whoever has a dossier of their own making, or a file with which they took one over. */
  #mayCarry(): void {
    for (const seat of this.#world.seats()) {
      if (this.#may.has(seat.person)) continue;
      const { noted, sections } = this.#world.inspector(seat);
      const tookOver = [...noted.cameIn.values()].some(
        ({ purpose, was }) => purpose === 'hand-over' && was.some(({ state }) => state === 'accepted'),
      );
      const began = [...sections.values()].some(({ told }) =>
        [...told.values()].some((each) => each.author === seat.key && foundingIn(each)?.parents.length === 0),
      );
      if (tookOver || began) this.#may.add(seat.person);
    }
  }

  #rows(seat: Seat, carrying: Carrying, isMine: boolean, rows: readonly TodayRow[]): void {
    const today = localDay(this.#world.clock.now);
    const expected = carrying.handOvers.flatMap((each) => {
      const asks = asksFor(carrying, each, today);
      const stands = each.answer?.outcome ?? (asks === 'hand-over-late' ? 'late' : undefined);
      if (stands !== undefined) this.#world.came.add(`hand-over-${stands}`);
      if (asks === null) return [];
      return [`${each.id} ${asks} ${asks !== 'hand-over-waiting' && isMine}`];
    });
    const shown = rows.flatMap(({ kind, at = '', onMe }) =>
      kind.startsWith('hand-over-') && kind !== 'hand-over-talk' ? [`${at} ${kind} ${onMe}`] : [],
    );
    if (expected.sort().join() !== shown.sort().join())
      throw new Difference('P24', `${called(seat)}: what hand-overs ask for (shown against expected)`, [
        `shown ${shown.join(', ')}`,
        `expected ${expected.join(', ')}`,
      ]);
  }
}

/** What the oracle says of a dossier on somebody's disk; null where it says nothing. */
export function carryingAt(world: World, seat: Seat, dossier: string): Carrying | null {
  const { identity, plan } = heldOf(world, seat, dossier);
  return carryingIn(identity?.judged, plan?.judged);
}

const ofCarrying: readonly (string | undefined)[] = ['responsible', 'hand-over'];

/** What decides here who carries it: the newest epochs, and what was said of it, whether it counts or not. */
function heldBy(world: World, seat: Seat, { section, judged }: Held): string {
  const { told } = world.inspector(seat).judged(section).scene;
  const said = told.filter((each) => each.said.some((one) => ofCarrying.includes(one?.type)));
  return [[...judged.leaves].sort().join(), ...said.map(({ id }) => id).sort()].join();
}

/** A section as somebody holds it. */
interface Held {
  readonly section: string;
  readonly judged: Judged;
}

function heldOf(world: World, seat: Seat, dossier: string) {
  const inspector = world.inspector(seat);
  const of = (kind: string): Held | undefined => {
    const found = [...inspector.sections.keys()]
      .map((section) => ({ section, ...inspector.judged(section) }))
      .filter(
        ({ scene: { place } }) => place.kind === kind && toBase64url(must(fromHex(place.dossier), 'an id')) === dossier,
      );
    return found[0];
  };
  const plan = of('plan');
  const judged = plan && withAnswersThatCount(plan.judged, inspector);
  return { identity: of('identity'), plan: plan && judged && { ...plan, judged } };
}

function isNewestOfAll(world: World, held: Held | undefined): held is Held {
  const newest = held?.judged.newest ?? null;
  return held !== undefined && newest !== null && newestOfAll(world, held.section).includes(newest);
}
