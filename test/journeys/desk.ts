/** One person at one installation of the real application, finding things as people do: by their words. */
import { colon } from '../../shared/language.ts';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { launchApp, patience, type Launched, type LaunchOptions } from '../e2e/launch.ts';
import { words, type ScreenLanguage, type Words } from './words.ts';

export interface DeskOptions extends LaunchOptions {
  readonly language: ScreenLanguage;
}

/** A page somebody else opened, and how its dialogs are answered. */
export interface AtPage {
  readonly page: Page;
  readonly profile: string;
  readonly dialogs?: (path: string) => void;
}

export class Desk {
  readonly profile: string;
  readonly language: ScreenLanguage;
  readonly t: Words;
  page: Page;
  #app: ElectronApplication | null;
  readonly #dialogs: ((path: string) => void) | null;
  readonly #options: DeskOptions;

  private constructor(at: AtPage, app: ElectronApplication | null, options: DeskOptions) {
    this.page = at.page;
    this.profile = at.profile;
    this.language = options.language;
    this.t = words(options.language);
    this.#app = app;
    this.#dialogs = at.dialogs ?? null;
    this.#options = options;
  }

  static async open(options: DeskOptions): Promise<Desk> {
    const { app, page, profile } = await started(options);
    return new Desk({ page, profile }, app, options);
  }

  /** At an application that the driver only sees the page of. */

  /** A name and what is said of it, as the screen puts them together. */
  pair(name: string, said: string): string {
    return `${name}${colon(this.language)}${said}`;
  }

  static at(page: AtPage, language: ScreenLanguage): Desk {
    return new Desk(page, null, { language });
  }

  get app(): ElectronApplication {
    if (this.#app === null) throw new Error('only the page of this application is driven');
    return this.#app;
  }

  /** Starts the application again on the same profile, after it ended. `env`: on another day, for one. */
  async reopen(env: Readonly<Record<string, string>> = {}): Promise<void> {
    const options = { ...this.#options, env: { ...this.#options.env, ...env } };
    const { app, page } = await started({ ...options, profile: this.profile });
    this.#isClosed = false;
    this.#app = app;
    this.page = page;
  }

  /** The window that opens next: locking ends the one there is. */
  nextWindow(): Promise<Page> {
    return this.#app === null ? this.page.context().waitForEvent('page') : this.#app.waitForEvent('window');
  }

  button(key: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.t(key), exact: true });
  }

  field(key: string, within: Page | Locator = this.page): Locator {
    return within.getByLabel(this.t(key), { exact: true }).and(this.page.locator('input, textarea, select'));
  }

  /** A field with a list of choices. */
  choice(key: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('combobox', { name: this.t(key), exact: true });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.t(key) });
  }

  /** Brings something into the middle of the screen, as whoever scrolls to it does. */
  async scrollTo(what: Locator): Promise<void> {
    await what.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  }

  /** Goes to a room of the left rail. */
  async room(key: string): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: this.t(key) })
      .first()
      .click();
  }

  /** The next file or folder dialogs answer with this path, as if the person had chosen it. */
  async chooses(path: string): Promise<void> {
    if (this.#dialogs !== null) {
      this.#dialogs(path);
      return;
    }
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, path);
  }

  #isClosed = false;

  /** Quits the application; a second time does nothing. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.app.close();
  }

  /** What a power cut or a crash does: the process is gone at once. */
  async kill(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.app.process().once('exit', () => resolve()));
    this.app.process().kill('SIGKILL');
    await gone;
  }
}

async function started(options: DeskOptions): Promise<Launched> {
  const launched = await launchApp({ ...options, args: [`--lang=${options.language}`, ...(options.args ?? [])] });
  launched.page.setDefaultTimeout(patience);
  return launched;
}
