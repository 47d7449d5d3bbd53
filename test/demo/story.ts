/** The steps of the demo, in order. Each says what it did and shows it. */
import { join } from 'node:path';
import type { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { firstStart, lock, unlock, whoAndPassphrase } from '../journeys/start.ts';
import { day, joppe, lien, warre, writePapers } from './people.ts';
import { Consultation } from './consultation.ts';
import { inClear, insideSealed } from './evidence.ts';
import { handOver } from './hand-over.ts';
import type { Report } from './report.ts';
import { release, talkThrough, yearAfter } from './year.ts';

export interface Stage {
  readonly a: Desk;
  readonly b: Desk;
  readonly report: Report;
  readonly out: string;
  readonly stick: string;
  readonly host: string;
}

const surname = 'Paardenbloem';
const roomStep = 'Kamer klaarmaken bij zijn zus';
const workStep = 'Werkbelofte vragen aan de fietsenwerkplaats';
const wish = 'Ik wil mijn dochter zelf van school halen.';
const goal = 'Bij mijn zus wonen, niet terug naar de stad.';
const noted = 'Gesprek op de vleugel. Hij is nerveus voor de huisbezoeken maar wil dat ze gebeuren.';
const situation =
  'Wolf verblijft sinds de zomer in Gent. Hij werkt in de keuken en krijgt elke week bezoek van zijn zus.';
/** What stands in plan, life domains, law, notes and report: for nobody at a table. */
const written = [wish, goal, roomStep, noted, situation, 'Ik wil niemand iets schuldig zijn', '54 maanden effectief'];

export class Story {
  readonly #stage: Stage;
  #failed = false;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** True when a step failed; later steps that need it are then left out. */
  async tell(): Promise<boolean> {
    const consultation = new Consultation(this.#stage, surname, [this.#stage.host, workStep, ...written]);
    const chapters: readonly (readonly [number, () => Promise<void>])[] = [
      [1, () => this.#firstStart()],
      [2, () => this.#slip()],
      [3, () => this.#plan()],
      [4, () => this.#today()],
      [5, () => this.#meet()],
      [6, () => this.#ask()],
      [7, () => this.#visit()],
      [8, () => this.#settle()],
      [9, () => this.#papers()],
      [10, () => consultation.hold(10)],
      [11, () => handOver(this.#stage, 11, surname, 'Mira Lisdodde')],
      [12, () => this.#lock()],
      [13, () => this.#sentenceEnd()],
      [14, () => release(this.#stage, 14, surname)],
      [15, () => consultation.isOver(15)],
      [16, () => yearAfter(this.#stage, 16, surname)],
      [17, () => this.#evidence()],
    ];
    for (const [step, chapter] of chapters) {
      try {
        await chapter();
      } catch (error) {
        this.#failed = true;
        await this.#sayFailed(step, error);
        return true;
      }
    }
    return this.#failed;
  }

  async #sayFailed(step: number, error: unknown): Promise<void> {
    const { a, b, report } = this.#stage;
    report.failed(step, error instanceof Error ? error.message.slice(0, 600) : 'unknown');
    for (const [desk, name] of [
      [a, 'a'],
      [b, 'b'],
    ] as const) {
      await report.picture(step, desk, `failed-${step}-${name}`);
      await report.outline(desk, `failed-${step}-${name}`);
    }
  }

  async close(): Promise<void> {
    await this.#stage.a.close();
    await this.#stage.b.close();
  }

  async #firstStart(): Promise<void> {
    const { a, b, report } = this.#stage;
    await firstStart(a, lien);
    report.say(
      1,
      'A: Lien of the psychosocial service in Gent chose a language, said who she is and set a passphrase.',
    );
    await report.picture(1, a, 'a-practice-offers');
    await startPractice(a);
    report.say(1, 'A: all ten practice dossiers are set up, in their own languages, in a realm of their own.');
    await report.picture(1, a, 'a-today');
    await firstStart(b, joppe);
    await startPractice(b);
    report.say(1, 'B: Joppe, justice assistant in Gent, did the same on another computer.');
  }

  async #slip(): Promise<void> {
    const { a, report, out, host } = this.#stage;
    const papers = await writePapers(a, out, host);
    await dossier.newDossier(a, {
      surname,
      firstName: 'Wolf',
      birth: '4/3/1997',
      place: 'Gent',
      months: 54,
      asWritten: '54 maanden effectief',
      route: 'court',
      dates: { 'conditional-release': day(125), 'sentence-end': day(490) },
      scan: papers.slip,
    });
    report.say(2, 'A: a dossier was made from the registry slip, its scan beside it, the dates with their source.');
    await report.picture(2, a, 'a-new-dossier');
  }

  async #plan(): Promise<void> {
    const { a, report, out } = this.#stage;
    await dossier.addWish(a, wish);
    await dossier.addGoal(a, a.t('units:values.domain.housing'), goal);
    await dossier.addStep(a, { what: roomStep, who: 'Wolf Paardenbloem', due: day(40) });
    await dossier.addStep(a, { what: workStep, who: lien.name, due: day(12) });
    await dossier.addProof(a, roomStep, join(out, 'huisvestingsbelofte.pdf'), 'Huisvestingsbelofte', day(-50));
    await dossier.agreement(a, 0);
    report.say(
      3,
      'A: with the person: a wish, a goal in his words, steps with who and by when, a proof with its age, agreement.',
    );
    await report.picture(3, a, 'a-plan');
    await dossier.addRequest(a, 'conditional-release', day(-105));
    report.say(3, 'A: his written request for conditional release sets the director’s four months running.');
    await report.picture(3, a, 'a-request-deadline');
    await talkThrough(this.#stage, 3);
    await dossier.addNote(a, noted);
    report.say(3, 'A: a note was filed.');
    await report.picture(3, a, 'a-notes');
  }

  async #today(): Promise<void> {
    const { a, report } = this.#stage;
    await a.room('common:rail.today');
    await a.field('today:filter').fill(surname);
    await a.page.getByText(workStep).first().waitFor();
    await a.page
      .getByText(/advies van de directeur/i)
      .first()
      .waitFor();
    report.say(4, 'A: Today shows the step that is due and the director’s deadline, because the data say so.');
    await report.picture(4, a, 'a-today-deadlines');
    await dossier.openDossier(a, surname);
    await dossier.setStatus(a, workStep, 'done');
    await a.room('common:rail.today');
    await a.page.getByText(workStep).first().waitFor({ state: 'detached' });
    report.say(4, 'A: the step was done; its line on Today is gone by itself.');
    await a.room('common:rail.people');
    await a.page.getByText(surname).first().waitFor();
    await report.picture(4, a, 'a-people');
  }

  async #meet(): Promise<void> {
    const { a, b, report, out } = this.#stage;
    const cardA = await exchange.saveCard(a, out, 'card-a.card');
    const cardB = await exchange.saveCard(b, out, 'card-b.card');
    const atA = await exchange.takeCard(a, cardB, joppe.name);
    const atB = await exchange.takeCard(b, cardA, lien.name);
    if (atA.length !== 60 || atA !== atB) throw new Error('the safety numbers differ');
    report.say(5, 'A and B: contact cards exchanged; both screens show the same 60 digits.');
    await report.picture(5, a, 'a-safety-number');
    await exchange.markVerified(a, 'phone');
    await exchange.markVerified(b, 'phone');
    report.say(5, 'A and B: compared by phone and marked as verified.');
    await report.picture(5, b, 'b-verified');
  }

  async #ask(): Promise<void> {
    const { a, report, host, stick } = this.#stage;
    await dossier.openDossier(a, surname);
    await dossier.askInquiry(a, {
      question: 'Kan Wolf bij zijn zus wonen? Is er plaats, en weten de buren ervan?',
      street: 'Korenbloemstraat 12',
      postalCode: '9700',
      town: 'Oudenaarde',
      host,
      relation: 'zus',
      informed: true,
      roomFrom: day(100),
    });
    await report.picture(6, a, 'a-inquiry');
    await exchange.prepareSend(a, {
      surname,
      purpose: 'inquiry-request',
      to: joppe.name,
      message: 'Graag voor nieuwjaar.',
    });
    await a.page.getByText(host).first().waitFor();
    report.say(6, 'A: the request is shown exactly as it will be read; notes and assessment cannot go along, and why.');
    await report.picture(6, a, 'a-as-they-will-read');
    await exchange.putOnStick(a, stick);
    report.say(6, 'A: one sealed file for one person is on the stick.');
    await report.picture(6, a, 'a-on-stick');
  }

  async #visit(): Promise<void> {
    const { a, b, report, stick } = this.#stage;
    await exchange.readStick(b, stick);
    await report.picture(7, b, 'b-came-in');
    await exchange.openReceived(b, 'inquiry-request');
    report.say(7, 'B: from whom, for what, intact, and what it brings, in words; nothing is applied yet.');
    await report.picture(7, b, 'b-report');
    await exchange.acceptOpen(b);
    report.say(7, 'B: the mandate is accepted.');
    await dossier.openDossier(b, surname);
    await dossier.answerInquiry(
      b,
      {
        present: 'zus en schoonbroer',
        findings: 'Ruime kamer op het gelijkvloers. De zus weet wat er komt en heeft afspraken gemaakt.',
      },
      'Het opvangmilieu is geschikt. De kamer is wat later vrij dan gedacht.',
    );
    await dossier.changeRoom(b, day(121));
    await dossier.rewordStep(b, roomStep, `${roomStep}, op het gelijkvloers`);
    report.say(7, 'B: the home visit was recorded offline; the room is free later; a step was made more precise.');
    await report.picture(7, b, 'b-home-visit');
    await dossier.openDossier(a, surname);
    await dossier.changeRoom(a, day(107));
    await dossier.takeOutStep(a, roomStep);
    report.say(7, 'A: meanwhile changed the same date, and took that step out of the plan.');
    await exchange.prepareSend(b, { surname, purpose: 'answer', to: lien.name });
    await exchange.putOnStick(b, stick);
    await exchange.putAllReady(b, stick);
    report.say(7, 'B: the answer and the receipt are on the stick.');
    await report.picture(7, b, 'b-on-the-way');
  }

  async #settle(): Promise<void> {
    const { a, b, report, stick } = this.#stage;
    await exchange.readStick(a, stick);
    await exchange.openReceived(a, 'answer');
    report.say(8, 'A: the answer in words: what is new, what changed, what differs.');
    await report.picture(8, a, 'a-answer');
    await exchange.acceptOpen(a);
    await dossier.openDossier(a, surname);
    await dossier.openTab(a, 'network');
    const versions = a.page.getByRole('region', { name: new RegExp(a.t('units:units.plan.inquiry.roomFrom'), 'i') });
    await versions.first().waitFor();
    report.say(8, 'A: both dates stand side by side with author, service and date.');
    await report.picture(8, a, 'a-two-versions');
    await versions.first().getByRole('button').first().click();
    await versions.first().waitFor({ state: 'detached' });
    await dossier.openTab(a, 'plan');
    await report.picture(8, a, 'a-taken-out-or-changed');
    await a.button('dossier:takenOut.keep').first().click();
    await dossier.stepRow(a, `${roomStep}, op het gelijkvloers`).waitFor();
    report.say(8, 'A: settled; taken out against changed likewise: kept as changed.');
    await exchange.prepareSend(a, { surname, purpose: 'update', to: joppe.name });
    await exchange.putOnStick(a, stick);
    await exchange.readStick(b, stick);
    await exchange.openReceived(b, 'update');
    await exchange.acceptOpen(b);
    await dossier.openDossier(b, surname);
    await dossier.openTab(b, 'network');
    await report.picture(8, b, 'b-sees-settlement');
    report.say(8, 'B: sees how it was settled.');
  }

  async #papers(): Promise<void> {
    const { a, b, report, out } = this.#stage;
    await dossier.openDossier(a, surname);
    await dossier.writeReport(a, {
      situation,
      course: 'De detentie verloopt rustig. Hij vroeg zelf om gesprekken.',
      planView: 'Het plan is concreet: een adres, een werkbelofte en afspraken over zijn dochter.',
      advice: 'De dienst adviseert gunstig, met opvolging door het justitiehuis.',
    });
    await dossier.issueReport(a, join(out, 'a-report.pdf'));
    report.say(9, 'A: the report to the director was issued as a PDF in the file’s language.');
    await report.picture(9, a, 'a-report');
    await dossier.savePaper(a, 'plan', join(out, 'a-plan-nl-fr.pdf'), 'fr');
    report.say(9, 'A: the plan was saved in Dutch and French side by side.');
    await report.picture(9, a, 'a-plan-two-languages');
    await dossier.openDossier(b, surname);
    await dossier.savePaper(b, 'inquiry', join(out, 'b-inquiry.pdf'));
    report.say(9, 'B: the inquiry sheet was saved as a PDF.');
  }

  async #lock(): Promise<void> {
    const { a, report } = this.#stage;
    await lock(a);
    report.say(12, 'A: locked by Ctrl+L; the process that held the dossiers is gone.');
    await report.picture(12, a, 'a-locked');
    await a.button('start:unlock.another').click();
    await a.button('common:next').click();
    await whoAndPassphrase(a, warre, lien.passphrase);
    await a.button('start:practice.skip').click();
    await a.page.getByRole('navigation').first().waitFor();
    await dossier.practise(a);
    await a.room('common:rail.people');
    if ((await a.page.getByText(surname).count()) > 0) throw new Error('a colleague sees what was not shared');
    report.say(12, 'A: Warre has a place on the same computer and sees nothing of Lien’s.');
    await report.picture(12, a, 'a-second-person');
    await lock(a);
    await unlock(a, lien);
    await this.#crash();
    await dossier.openDossier(a, surname);
    await dossier.share(a, warre.name, ['plan']);
    await lock(a);
    await unlock(a, warre);
    await dossier.openDossier(a, surname);
    const shown = await a.page.getByRole('tab').allInnerTexts();
    if (shown.some((each) => each === a.t('dossier:tab.legal'))) throw new Error('more than the plan is shown');
    report.say(12, 'A: after sharing the plan, Warre sees the plan and nothing else.');
    await report.picture(12, a, 'a-shared-plan-only');
    await lock(a);
    await unlock(a, lien);
  }

  /** Kills the application one second after the last keystroke, as a power cut would, and starts it again. */
  async #crash(): Promise<void> {
    const { a, report } = this.#stage;
    const words = 'Belde zijn zus: de sleutel ligt klaar';
    await dossier.openDossier(a, surname);
    await dossier.beginNote(a, words);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await a.kill();
    await a.reopen();
    await unlock(a, lien);
    await dossier.openDossier(a, surname);
    await dossier.openTab(a, 'notes');
    if ((await dossier.noteBeingTyped(a)) !== words) throw new Error('the text being typed is gone');
    report.say(
      12,
      'A: killed one second after the last keystroke; after unlocking, the text stood where it was typed.',
    );
    await report.picture(12, a, 'a-after-the-crash');
  }

  /** Second run: someone who leaves at sentence end, without a court and without follow-up. */
  async #sentenceEnd(): Promise<void> {
    const { a, report, out } = this.#stage;
    await dossier.newDossier(a, {
      surname: 'Zeeglas',
      firstName: 'Mare',
      birth: '12/9/1988',
      place: 'Gent',
      months: 14,
      asWritten: '14 maanden effectief',
      route: 'sentence-end',
      dates: { 'sentence-end': day(75) },
    });
    await dossier.template(a, 'sentenceEnd');
    await report.picture(13, a, 'a-sentence-end-plan');
    await dossier.addWish(a, 'De eerste nacht niet op straat. Daarna zie ik wel.');
    report.say(
      13,
      'A: second run, sentence end: no court; roof for the first night, papers, income, doctor, one contact.',
    );
    await dossier.savePaper(a, 'sentenceEnd', join(out, 'a-first-72-hours.pdf'));
    report.say(13, 'A: the sheet for the first 72 hours was saved for her to take along; aftercare stays voluntary.');
    await report.picture(13, a, 'a-first-72-hours');
    await a.room('common:rail.today');
    await a.page.getByText('Zeeglas').first().waitFor();
    await report.picture(13, a, 'a-today-sentence-end');
  }

  async #evidence(): Promise<void> {
    const { a, b, report, out, stick, host } = this.#stage;
    await a.close();
    await b.close();
    const clear = inClear(host, [stick, a.profile, b.profile]);
    if (clear.length > 0) throw new Error(`in clear in ${clear.length} file(s)`);
    report.say(17, 'The host’s name is nowhere in clear: not on the stick, not in either profile.');
    if (!insideSealed(stick, join(out, 'b-practice-identity.txt'), host)) throw new Error('not inside the sealed file');
    report.say(17, 'It is inside the file on the stick, opened with the age command and B’s practice key.');
  }
}

/** Sets up all practice dossiers on offer and goes on in the practice realm. */
async function startPractice(desk: Desk): Promise<void> {
  const install = desk.page.getByRole('button', { name: /10/ });
  await install.click();
  await desk.page.getByRole('navigation').first().waitFor({ timeout: 90_000 });
}
