/** Three offices with two people each, one stick between them, and what was told so far. */
import type { Crypto } from '../../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { Random } from '../../simulation/world/random.ts';
import { Ledger, type Place, type Seat } from '../checks/ledger.ts';
import { seesAll } from '../checks/shown.ts';
import { Computer, good, type Desk, type Image, type Newcomer, type Person } from '../machines/computer.ts';
import { Stick } from '../machines/stick.ts';

export const day = 86_400_000;
/** The date computers began to be used. */
export const firstMorning = Date.parse('2026-01-05T08:00:00Z');

const offices: readonly (readonly Newcomer[])[] = [
  [
    { name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent' },
    { name: 'Wolf Korenbloem', function: 'psd-psychologist', service: 'psd:gent' },
  ],
  [
    { name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'justice-house:gent' },
    { name: 'Fien Madelief', function: 'justice-assistant', service: 'justice-house:gent' },
  ],
  [
    { name: 'Mira Klaproos', function: 'psd-social-worker', service: 'psd:brugge' },
    { name: 'Ludo Boterbloem', function: 'psd-coordinator', service: 'psd:brugge' },
  ],
];

/** A safety copy somebody made, with what its computer held then. */
export interface MadeCopy {
  readonly computer: string;
  /** Who made it. */
  readonly by: Person;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly dossiers: ReadonlySet<string>;
  readonly held: ReturnType<Ledger['copyOf']>;
  readonly at: number;
}

/** An image of a disk that somebody keeps, to be put back later. */
export interface KeptImage {
  readonly at: number;
  readonly computer: Computer;
  readonly image: Image;
  readonly held: ReturnType<Ledger['copyOf']>;
}

export class YearWorld {
  readonly crypto: Crypto;
  readonly clock = { now: firstMorning };
  readonly computers: Computer[] = [];
  readonly stick = new Stick();
  readonly ledger = new Ledger();
  readonly copies: MadeCopy[] = [];
  /** Made after an image that was put back later: their computer knows nothing of them any more. */
  readonly forgottenCopies = new Set<MadeCopy>();
  images: KeptImage[] = [];
  /** Dossiers by id, with the computer they were begun at. */
  readonly dossiers = new Map<string, string>();
  /** `<dossier>/<section>/<person>`: was taken out; what they go on writing waits for a decision. */
  readonly takenOut = new Set<string>();
  /** What was told to be kept since this was emptied, with how many steps the disk had made by then. */
  readonly answered: { readonly seat: Seat; readonly text: string; readonly steps: number }[] = [];
  readonly story: string[] = [];
  readonly counts: Record<string, number> = {};
  random: Random;

  constructor(crypto: Crypto, seed: number) {
    this.crypto = crypto;
    this.random = new Random(`${seed} a year`);
  }

  static async begin(crypto: Crypto, seed: number): Promise<YearWorld> {
    const world = new YearWorld(crypto, seed);
    for (const [at, people] of offices.entries()) {
      const computer = new Computer(`computer ${at + 1}`, crypto, world.clock);
      world.computers.push(computer);
      for (const one of people) await computer.join(one);
      await computer.leave();
    }
    for (const computer of world.computers) for (const who of computer.people) await world.#meetsAll(computer, who);
    return world;
  }

  /** Takes in everybody's card from the other offices, and compares numbers by telephone. */
  async #meetsAll(computer: Computer, who: Person): Promise<void> {
    const { vault } = await computer.enter(who);
    for (const other of this.elsewhere(computer)) {
      good(await vault.importCard({ bytes: other.card }));
      good(await vault.verify({ person: other.person, how: 'phone' }));
    }
    await computer.leave();
  }

  elsewhere(computer: Computer): readonly Person[] {
    return this.computers.flatMap((each) => (each === computer ? [] : each.people));
  }

  personCalled(person: string): Person | undefined {
    return this.computers.flatMap(({ people }) => people).find((each) => each.person === person);
  }

  tell(what: string, counted?: string): void {
    this.story.push(`${new Date(this.clock.now).toISOString().slice(0, 10)} ${what}`);
    if (counted !== undefined) this.counts[counted] = (this.counts[counted] ?? 0) + 1;
  }

  /** Somebody comes in and looks whether everything is there. */
  async enter(computer: Computer, who: Person): Promise<Desk> {
    const desk = await computer.enter(who);
    // Clocks run ahead of what was seen by more than a month now and then: asked, people look at their watch.
    if (desk.notices.includes('date-in-question')) await this.#saysTheDate(computer, desk);
    await this.looks(computer, desk);
    return desk;
  }

  async #saysTheDate(computer: Computer, { vault }: Desk): Promise<void> {
    this.tell(`${computer.name} asks which date is right`, 'asked for the date');
    good(await vault.sayDateIsRight({ reason: 'it says the same on the wall' }));
  }

  looks(computer: Computer, desk: Desk): Promise<void> {
    return seesAll(computer, desk, this.ledger, (place, writer) => this.#isExcused(place, writer));
  }

  #isExcused(place: Place, writer: string | undefined): boolean {
    return writer !== undefined && this.isTakenOut(place.dossier, place.section, writer);
  }

  isTakenOut(dossier: string, section: SectionKind, person: string): boolean {
    return this.takenOut.has(`${dossier}/${section}/${person}`);
  }
}
