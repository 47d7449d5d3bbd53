/**
 * A case consultation: six people of three services at one table, an extract for each of them, and its end. Each extract is opened
 * with its receiver's own keys and compared with what was decided; all of the dossier that is not for them is searched for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as consult from '../journeys/consultation.ts';
import type { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { goTo } from '../e2e/support/tour.ts';
import { heldKeys } from './evidence.ts';
import { checkFields, checkShown, checkWords, openedByTheirs, type Field, type Opened } from './extracts.ts';
import { Participant, readerOf, type Reader } from './participants.ts';
import { reopenOn } from './days.ts';
import { day, invited, isoDay, joppe, lien } from './people.ts';
import type { Stage } from './story.ts';
import { released } from './year.ts';

const purpose = 'Een dak en een dag die gevuld is';
const ground = 'artikel 353, § 2, afgesproken op het overleg van oktober';
const organiser = 'stad Gent';
const modalities = 'Eén bijeenkomst, met de genoemde diensten.';
const agenda = 'Waar hij de eerste nacht slaapt. Wie hem op maandag opwacht.';
const endsAfter = 60;
const participants = [joppe.name, ...invited.map(({ name }) => name)].map(
  (name, at) => `${name}, ${invited[at - 1]?.capacity ?? 'justitiehuis Gent'}`,
);
const positions: readonly consult.Position[] = [
  { agency: 'OCMW Gent', text: 'Wij zoeken mee naar een inkomen voor de eerste maand.' },
  {
    agency: 'justitiehuis Gent',
    text: 'Wij starten zodra de beslissing er is.',
    dissent: 'Een maandelijks bericht aan alle diensten.',
  },
  { agency: 'CAW', text: 'Een plaats in de nachtopvang kan als reserve.' },
];
const decision = { text: 'Bellen met het loket wonen', owner: 'Mira Lisdodde', dueIn: 14 };
/** Written in the same dossier, and not for the table: in the notes, and at another table. */
const onlyNoted = `Maanlantaarn ${Date.now().toString(36)}`;
const otherTable = `Overleg over de kelder, Zeewierlamp ${Date.now().toString(36)}`;

/** Exactly what was written down and decided, in the fields of an extract. */
const decided = (): readonly Field[] => [
  { type: 'extract', unit: 'frame', value: { kind: 'consultation', purpose, on: isoDay(0), until: isoDay(endsAfter) } },
  { type: 'extract', unit: 'name', value: { surname: 'Paardenbloem', firstName: 'Wolf' } },
  { type: 'extract', unit: 'birth', value: { date: '1997-03-04' } },
  {
    type: 'extract-consultation',
    unit: 'basis',
    value: { basis: 'by-law', reference: ground, organiser, purpose, modalities },
  },
  {
    type: 'extract-consultation',
    unit: 'frame',
    value: { ground, purpose, on: isoDay(0), expires: isoDay(endsAfter) },
  },
  { type: 'extract-consultation', unit: 'participants', value: { names: participants } },
  { type: 'extract-consultation', unit: 'agenda', value: { text: agenda } },
  ...positions.map((value) => ({ type: 'extract-position', unit: 'position', value })),
  {
    type: 'extract-decision',
    unit: 'decision',
    value: { text: decision.text, owner: decision.owner, due: isoDay(decision.dueIn) },
  },
];

const inExtract = [agenda, decision.text, ...positions.flatMap(({ text, dissent = text }) => [text, dissent])];

export class Consultation {
  readonly #stage: Stage;
  readonly #surname: string;
  readonly #hidden: readonly string[];
  #people: readonly Participant[] = [];

  /** @param hidden what stands elsewhere in the dossier, in words */
  constructor(stage: Stage, surname: string, hidden: readonly string[]) {
    this.#stage = stage;
    this.#surname = surname;
    this.#hidden = [...hidden, onlyNoted, otherTable];
  }

  async hold(step: number): Promise<void> {
    await this.#invite(step);
    await this.#prepare(step);
    await this.#sit(step);
    const files = await this.#give(step);
    const all = await this.#check(step, files);
    await this.#receive(step, all);
  }

  /** Six people of three services: five at computers of this process, Joppe at B. */
  async #invite(step: number): Promise<void> {
    const { a, report, out } = this.#stage;
    this.#people = await Promise.all(invited.map((each) => Participant.invited(each, out)));
    for (const each of this.#people) {
      const digits = await exchange.takeCard(a, each.card, each.name);
      if (digits.length !== 60 || digits !== (await each.meets(join(out, 'card-a.card'))))
        throw new Error(`the safety numbers of ${each.name} differ`);
      await exchange.markVerified(a, 'phone');
    }
    report.say(step, 'A: five more cards came in from three services; all five numbers were the same on both sides.');
  }

  async #prepare(step: number): Promise<void> {
    const { a, report } = this.#stage;
    await dossier.openDossier(a, this.#surname);
    await dossier.addNote(a, `${onlyNoted}: dit blijft bij de dienst.`);
    await consult.beginConsultations(a);
    await consult.addConsultation(a, { ground, organiser, modalities, purpose, on: day(0), expires: day(endsAfter) });
    await consult.addParticipants(a, participants);
    await consult.writeAgenda(a, agenda);
    report.say(
      step,
      'A: a case consultation was prepared: its basis, a common file with its end, six participants of three services, agenda.',
    );
    await a.scrollTo(a.page.getByRole('main').getByRole('heading', { name: a.t('dossier:apart.participants') }));
    await report.picture(step, a, 'a-consultation');
  }

  async #sit(step: number): Promise<void> {
    const { a, report } = this.#stage;
    const table = await consult.sitDown(a);
    for (const each of positions) await consult.writePosition(a, table, each);
    await consult.writeDecision(a, table, { ...decision, due: day(decision.dueIn) });
    const shown = await table.innerText();
    const escaped = this.#hidden.filter((word) => shown.includes(word));
    if (escaped.length > 0) throw new Error(`the table reads ${escaped.join(', ')}`);
    report.say(step, 'A: all sat through it on one screen: positions with dissent, a decision, nothing else of him.');
    await report.picture(step, a, 'a-table');
    await consult.riseFromTable(a, table, lien.passphrase);
    await consult.keepMeasure(a, decision.text);
    await consult.measureToPlan(a);
    await consult.signAndClose(a, lien.passphrase);
    // At another table, for which none of these six was asked.
    await consult.addConsultation(a, {
      ground,
      organiser,
      modalities,
      purpose: otherTable,
      on: day(1),
      expires: day(endsAfter),
    });
    report.say(
      step,
      'A: a measure all agreed to was kept in the own file and became a step of the plan; the minutes were signed and closed.',
    );
  }

  /** All extracts in one go; answers the files that came onto the stick with it. */
  async #give(step: number): Promise<readonly string[]> {
    const { a, report, stick } = this.#stage;
    const before = new Set(readdirSync(stick));
    const dialog = await consult.extractsForAll(a);
    await report.picture(step, a, 'a-extracts');
    await consult.prepareExtracts(a, dialog, participants.length);
    await a.page.getByRole('link', { name: a.t('dossier:consult.give.toSend') }).click();
    await exchange.putAllReady(a, stick);
    await report.picture(step, a, 'a-extracts-ready');
    return readdirSync(stick).filter((name) => !before.has(name) && name.endsWith('.bundle'));
  }

  async #check(step: number, files: readonly string[]): Promise<readonly Opened[]> {
    const { b, report, out, stick } = this.#stage;
    const identity = join(out, 'b-practice-identity.txt');
    await exchange.savePracticeIdentity(b, identity);
    const readers: readonly Reader[] = [
      readerOf(join(out, 'card-b.card'), readFileSync(identity, 'utf8').trim()),
      ...this.#people,
    ];
    const sealed = files.map((name) => new Uint8Array(readFileSync(join(stick, name))));
    const all = await openedByTheirs(sealed, readers);
    for (const each of all) {
      checkFields(each, decided());
      checkWords(each, this.#hidden, inExtract);
    }
    report.say(
      step,
      `${all.length} extracts on the stick, each opened with its receiver’s own keys and with nobody else’s: ${decided().length} fields, byte for byte those decided; ${this.#hidden.length} texts of the rest of the dossier are in none of them, in any form.`,
    );
    return all;
  }

  async #receive(step: number, all: readonly Opened[]): Promise<void> {
    const { b, report, stick } = this.#stage;
    for (const each of this.#people) {
      const own = all.find(({ reader }) => reader === each);
      if (own === undefined) throw new Error(`nothing came for ${each.name}`);
      checkShown(each.name, await each.takesIn(own.sealed), decided());
    }
    await exchange.readStick(b, stick);
    await exchange.openReceived(b, 'support-sheet');
    await report.picture(step, b, 'b-extract-came');
    await exchange.acceptOpen(b);
    await dossier.openDossier(b, this.#surname);
    await dossier.openTab(b, 'consent');
    const main = b.page.getByRole('main');
    for (const text of [purpose, agenda, ...positions.map((each) => each.text)])
      await main.getByText(text).first().waitFor();
    await report.picture(step, b, 'b-extract');
    if ((await heldKeys(b.profile, joppe.passphrase, 'extract')) !== 1) throw new Error('B holds no key of an extract');
    report.say(step, 'B: Joppe reads his extract, and until when; the other five read theirs at their own computers.');
  }

  /** B stands on the day after release, which is after the last day of the consultation. */
  async isOver(step: number): Promise<void> {
    const { b, report, stick } = this.#stage;
    await gone(b, this.#surname);
    await exchange.readStick(b, stick);
    await gone(b, this.#surname);
    await goTo(b.page, '/tasks');
    const line = b.t('tasks:closed.line', { section: b.t('units:sections.extract'), when: '#' }).split('#')[0] ?? '#';
    await b.page.getByText(line).first().waitFor();
    await report.picture(step, b, 'b-extract-ended');
    report.say(
      step,
      'B, after the last day of the consultation: the extract is gone, also with the stick plugged in again.',
    );
    // One reading of a clock destroys nothing: the day after bears it out.
    await reopenOn(b, released + 2, joppe);
    if ((await heldKeys(b.profile, joppe.passphrase, 'extract')) !== 0) throw new Error('a key is still there');
    report.say(step, 'B, once another day bore out that the date is right: the key of the extract is destroyed.');
    for (const each of this.#people) await each.outlives(isoDay(endsAfter));
    report.say(step, 'The other five: the same at each of them, also with a clock that was put back.');
  }
}

/** Nothing of it stands in the dossier. */
async function gone(desk: Desk, surname: string): Promise<void> {
  await dossier.openDossier(desk, surname);
  await dossier.openTab(desk, 'consent');
  const shown = await desk.page.getByRole('main').innerText();
  if ([purpose, ...inExtract].some((text) => shown.includes(text))) throw new Error('an extract that ended is shown');
}
