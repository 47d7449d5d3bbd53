/** What must be true of every screen: accessible, within its width, all words there, nothing complained of. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Waits until what is shown has loaded and stands still. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // What fades in stands there before it begins to.
    const isWhole = (element: Element | null): boolean =>
      element === null || (getComputedStyle(element).opacity === '1' && isWhole(element.parentElement));
    return (
      document.querySelector('.mantine-Loader-root') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running') &&
      [...document.querySelectorAll('[role="dialog"]')].every(isWhole) &&
      (document.querySelector('h1, h2, [role="dialog"]') !== null || document.querySelector('main') !== null)
    );
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Rules whose outcome depends on colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

export type Audit = (name: string) => Promise<void>;

export interface Looks {
  /** Look at it in light and in dark colours. */
  readonly inDark: boolean;
  /** Ask the checker of accessibility; without it width and words are looked at. */
  readonly withChecker?: boolean;
}

/** The name of the screen is for the message when something is wrong. */
export const auditOf =
  (page: Page, looks: Looks): Audit =>
  (name) =>
    audit(page, name, looks);

async function audit(page: Page, name: string, looks: Looks): Promise<void> {
  expect.soft(await faultsOf(page, looks), name).toEqual([]);
}

/** What is wrong with what is shown, one line each: for the checker, for its width, for its words. */
export async function faultsOf(page: Page, { inDark, withChecker = true }: Looks): Promise<string[]> {
  await settled(page);
  const said = (about: string, all: readonly string[]): string[] => all.map((each) => `${about}: ${each}`);
  return [
    ...said('scrolls sideways at 1280 x 720', await tooWide(page)),
    ...said('words are missing', await missingWords(page)),
    ...(withChecker ? said('not accessible', await faults(page, tags)) : []),
    // In the other colours it stays: what comes next is seen in them too, and turning twice is half of what a look costs.
    ...(inDark ? said('not accessible in the other colours', await faultsInOtherColours(page)) : []),
  ];
}

async function faultsInOtherColours(page: Page): Promise<string[]> {
  const scheme = page.locator('html[data-mantine-color-scheme]');
  const other = (await scheme.getAttribute('data-mantine-color-scheme')) === 'dark' ? 'light' : 'dark';
  await page.emulateMedia({ colorScheme: other, reducedMotion: 'reduce' });
  // The page follows a moment later; before that nothing moves yet.
  await page.locator(`html[data-mantine-color-scheme="${other}"]`).waitFor();
  await settled(page);
  return faults(page, colourRules);
}

async function faults(page: Page, what: readonly string[]): Promise<string[]> {
  const axe = (await checker(page)).options({ resultTypes: ['violations'], preload: false, selectors: false });
  const { violations } = await (what === colourRules ? axe.withRules([...what]) : axe.withTags([...what])).analyze();
  const real = await Promise.all(violations.map(async (each) => (each.id === 'target-size' ? tooSmall(page) : [each])));
  return real
    .flat()
    .map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 300)} ${nodes[0]?.failureSummary ?? ''}`,
    );
}

/** Targets that are too small wherever they are scrolled to: one half under the header is not, and which one is depends on the letters. */
async function tooSmall(page: Page): Promise<Violations> {
  const onlySizes = async (): Promise<AxeBuilder> => (await checker(page)).withRules(['target-size']);
  const { violations } = await (await onlySizes()).analyze();
  const small: Violations = [];
  for (const target of violations.flatMap(({ nodes }) => nodes.map((node) => String(node.target[0])))) {
    await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { violations: there } = await (await onlySizes()).include(target).analyze();
    small.push(...there);
  }
  return small;
}

/** The checker is brought into a page once: read and warmed up anew for each look, it would take half of all the time. */
async function checker(page: Page): Promise<AxeBuilder> {
  const isHere = await page.evaluate(() => 'axe' in window);
  return new AxeBuilder({ page, ...(isHere ? { axeSource: 'void 0' } : {}) }).setLegacyMode();
}

/** What would have to be scrolled sideways: the page itself, the room, a dialog. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, main, [role="dialog"]')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} ${scrollWidth} > ${clientWidth}`),
  );
}

/** What does not fit where it stands, at the size and in the colours of now: it would be scrolled sideways, or its words are cut off. */
export async function misfits(page: Page): Promise<string[]> {
  await settled(page);
  return [
    ...(await tooWide(page)).map((each) => `scrolls sideways: ${each}`),
    ...(await cutOff(page)).map((each) => `words cut off: ${each}`),
  ];
}

/** Words that are shown in part and are nowhere said whole: no title has them. What is hidden from the eye on purpose is a pixel wide. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const hasWords = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
        return (
          hasWords &&
          (overflowX === 'hidden' || overflowX === 'clip') &&
          element.clientWidth > 8 &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.checkVisibility() &&
          element.closest('[title], [aria-label]') === null
        );
      })
      .map((element) => `${element.tagName} "${(element.textContent ?? '').slice(0, 60)}"`),
  );
}

/** Texts and labels that are a key instead of words, or that wait for a value. */
function missingWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode() !== null) {
      const element = walk.currentNode.parentElement;
      if (element === null || element.closest('script, style, [translate="no"]') !== null) continue;
      texts.push(walk.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(name) ?? '');
    const isKey = (text: string): boolean =>
      /^[a-z]+:?[a-zA-Z-]*(\.[a-zA-Z-]+)+$/.test(text) && !/\.(pdf|png|jpe?g|txt)$/.test(text);
    return texts.map((text) => text.trim()).filter((text) => isKey(text) || text.includes('{{'));
  });
}

/** Everything the page complains of from now on; whoever listens expects it to stay empty. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}
