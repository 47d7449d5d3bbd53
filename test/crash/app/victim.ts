/** Someone at work in the real application, who remembers what the screen said is saved. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { freshFolder } from '../../e2e/launch.ts';
import type { Random } from '../../generate/random.ts';
import type { Desk } from '../../journeys/desk.ts';
import * as dossier from '../../journeys/dossier.ts';
import * as exchange from '../../journeys/exchange.ts';
import { unlock } from '../../journeys/start.ts';
import { correspondent, firstStep, lien, surname } from './template.ts';
import { toldNow } from './told.ts';

/** After this time, in ms, what was typed counts as kept: a draft takes some ms, and this machine may be busy. */
const surelyKept = 1500;

interface Typed {
  readonly text: string;
  /** When the text had reached each length. */
  readonly at: number[];
  /** What stood there until it was begun. */
  readonly before?: string;
}

export class Victim {
  readonly desk: Desk;
  readonly stick = freshFolder('stick');
  readonly #filed = new Set<string>();
  #typing: Typed | null = null;
  #filing: string | null = null;
  #step: Typed = { text: firstStep, at: [] };
  #stepBefore = firstStep;
  #onStick = 0;
  #notes = 0;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** Unlocks; answers what the screen says about the time before (keys of the locales). */
  async enter(): Promise<readonly string[]> {
    await unlock(this.desk, lien);
    await this.desk.page.getByRole('main').locator('*').first().waitFor();
    await this.desk.heading('common:rail.today').first().waitFor();
    return toldNow(this.desk);
  }

  /** Notes known to be filed at this moment. */
  savedSoFar(): readonly string[] {
    return [...this.#filed];
  }

  /** The same person at a copy of these files, who knows what was filed before. */
  at(copy: Desk, filed: readonly string[]): Victim {
    const other = new Victim(copy);
    for (const text of filed) other.#filed.add(text);
    return other;
  }

  /** Nobody said that this was kept. */
  forgetTyping(): void {
    this.#typing = null;
    this.#filing = null;
  }

  /** Types a note and files it, if that is possible; the text is left where it is when it is refused. */
  async tryToFile(random: Random): Promise<{ readonly filed: boolean; readonly text: string }> {
    await this.#tab('notes');
    this.#notes += 1;
    const text = `Notitie ${this.#notes} op een slechte dag ${random.between(1, 9999)}.`;
    await this.#noteField().fill(text);
    return { text, filed: await this.fileAgain(text) };
  }

  /** Presses the key once more on a text that stands there. */
  async fileAgain(text: string): Promise<boolean> {
    const note = this.desk.page.getByRole('article').filter({ hasText: text }).first();
    const refused = this.desk.page.getByRole('form').getByRole('alert');
    await this.#noteField().press('Control+Enter');
    // A refusal of before may still stand there for a moment.
    await pause(400);
    // A browser store that does not answer is waited for, for some seconds.
    await note.or(refused).first().waitFor({ timeout: 30_000 });
    const filed = (await note.count()) > 0;
    if (filed) this.#filed.add(text);
    return filed;
  }

  /** What someone whose note is refused needs: their words, and a way to take them elsewhere. */
  async missingAfterRefusal(text: string): Promise<readonly string[]> {
    const copy = this.desk.button('dossier:marks.copy');
    return [
      ...((await this.#noteField().inputValue()) === text ? [] : ['the refused text is gone from the screen']),
      ...((await copy.count()) > 0 ? [] : ['there is no button to copy the refused text']),
    ];
  }

  /** Filed notes that are not shown, or more than once. */
  async missingNotes(): Promise<readonly string[]> {
    await dossier.openDossier(this.desk, surname);
    await this.#tab('notes');
    return this.#missingAmong(await this.#shownNotes());
  }

  /** Works until `stop` says so, or the application is gone. */
  async work(random: Random, stop: () => boolean): Promise<void> {
    while (!stop()) {
      const what = random.pick(['note', 'note', 'note', 'step', 'send'] as const);
      if (what === 'note') await this.#note(random);
      else if (what === 'step') await this.#editStep();
      else await this.#send();
    }
  }

  async #note(random: Random): Promise<void> {
    await this.#tab('notes');
    this.#notes += 1;
    await this.#type(this.#noteField(), `Notitie ${this.#notes} over de eerste dag ${random.between(1, 9999)}.`);
    await pause(random.between(0, 400));
    await this.#file();
  }

  /** Files what stands in the field; it counts as saved once the list shows it. */
  async #file(): Promise<void> {
    const text = this.#typing?.text ?? '';
    this.#filing = text;
    await this.#noteField().press('Control+Enter');
    await this.desk.page.getByRole('article').filter({ hasText: text }).first().waitFor();
    this.#filed.add(text);
    this.#typing = null;
    this.#filing = null;
  }

  async #type(field: Locator, text: string): Promise<void> {
    const before = await field.inputValue();
    this.#typing = { text, at: [], before };
    await field.fill('');
    for (const letter of text) {
      await this.desk.page.keyboard.insertText(letter);
      this.#typing.at.push(Date.now());
    }
  }

  async #editStep(): Promise<void> {
    await this.#tab('plan');
    const text = `${firstStep} ${Date.now() % 100_000}`;
    this.#stepBefore = this.#step.text;
    this.#step = { text, at: [] };
    await this.#stepCell().fill(text);
    this.#step.at.push(Date.now());
    await this.desk.page.keyboard.press('Tab');
    await pause(300);
  }

  async #send(): Promise<void> {
    await exchange.prepareSend(this.desk, { surname, purpose: 'inquiry-request', to: correspondent });
    await exchange.putOnStick(this.desk, this.stick);
    this.#onStick += 1;
    await dossier.openDossier(this.desk, surname);
  }

  /** Looks at everything there is; answers what is not as it should be. Killed at `killed` (ms). */
  async losses(killed: number): Promise<readonly string[]> {
    await dossier.openDossier(this.desk, surname);
    return [...(await this.#noteLosses(killed)), ...(await this.#stepLosses(killed)), ...this.#stickLosses()];
  }

  async #noteLosses(killed: number): Promise<string[]> {
    await this.#tab('notes');
    const shown = await this.#shownNotes();
    const lost = this.#missingAmong(shown);
    const value = await this.#noteField().inputValue();
    const typing = this.#typing;
    const filedAfterAll = this.#filing !== null && shown.some((each) => each.includes(this.#filing ?? ''));
    if (filedAfterAll) {
      if (value !== '') lost.push('a filed note is still being written');
      this.#filed.add(this.#filing ?? '');
    } else if (typing !== null) {
      const surely = typing.at.filter((at) => at < killed - surelyKept).length;
      // A moment after a text was replaced, the one from before is what was kept.
      const isFromBefore = surely === 0 && value === typing.before;
      if (!isFromBefore && !typing.text.startsWith(value))
        lost.push(`the note being written came back as another text: “${value}”`);
      else if (value.length < surely) lost.push(`of ${surely} letters typed long ago ${value.length} came back`);
    }
    this.#typing = value === '' ? null : { text: value, at: [] };
    this.#filing = null;
    return lost;
  }

  #missingAmong(shown: readonly string[]): string[] {
    return [...this.#filed].flatMap((text) => {
      const times = shown.filter((each) => each.includes(text)).length;
      return times === 1 ? [] : [`the filed note “${text}” is there ${times} times of ${shown.length} shown`];
    });
  }

  /**
   * The list may still be coming in: what is missing is looked for again for a while. By their content: what lies below
   * the edge of the window is not laid out and has no text on screen.
   */
  async #shownNotes(): Promise<readonly string[]> {
    for (let tries = 0; ; tries += 1) {
      const shown = await this.desk.page.getByRole('article').allTextContents();
      const more = this.desk.button('dossier:note.more');
      if ((await more.count()) > 0) {
        await more.click();
        continue;
      }
      const missing = [...this.#filed].some((text) => !shown.some((each) => each.includes(text)));
      if (!missing || tries === 25) return shown;
      await pause(200);
    }
  }

  async #stepLosses(killed: number): Promise<string[]> {
    await dossier.openTab(this.desk, 'plan');
    const value = await this.#stepCell().inputValue();
    const surely = (this.#step.at[0] ?? Number.MAX_SAFE_INTEGER) < killed - surelyKept;
    const fine = value === this.#step.text || (!surely && value === this.#stepBefore);
    this.#step = { text: value, at: [0] };
    return fine ? [] : ['the text of a step is another one'];
  }

  /** What the screen said is on the stick is there, and nothing stands there in part. */
  #stickLosses(): string[] {
    const files = readdirSync(this.stick).filter((name) => name.endsWith('.bundle'));
    const broken = files.filter((name) => `${sha256(readFileSync(join(this.stick, name)))}.bundle` !== name);
    const lost = broken.map(() => 'half a file stands on the stick under its name');
    if (files.length < this.#onStick) lost.push('a file said to be on the stick is not there');
    this.#onStick = files.length;
    return lost;
  }

  async #tab(name: dossier.Tab): Promise<void> {
    if ((await dossier.tab(this.desk, name).count()) === 0) await dossier.openDossier(this.desk, surname);
    await dossier.openTab(this.desk, name);
  }

  #noteField(): Locator {
    return this.desk.page.getByRole('textbox', { name: this.desk.t('dossier:note.text'), exact: true });
  }

  #stepCell(): Locator {
    return this.desk.page.locator('[data-step]').first().getByLabel(this.desk.t('dossier:plan.what'), { exact: true });
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** People pause between two sentences. */
export const pause = (ms: number): Promise<void> => new Promise((pass) => setTimeout(pass, ms));
