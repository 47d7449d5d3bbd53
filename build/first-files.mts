/**
 * The page asks for what the first screen is seen with as soon as it is read: its styles, its letters. Otherwise one is asked
 * for after the other was read, and each waits for a shell that is busy starting. The code that draws is one file and comes
 * once the screen as it was drawn ahead is seen: this runtime compiles what is asked for before, and the screen waits for it.
 */
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const screen = 'first-screen';
const letters = /inter-latin-[^/]*\.woff2$/;

/** What the first script needs stands apart from what the first screen needs, and both from all the rest. */
export const firstFiles: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'first', test: /renderer\/main\.tsx$/, priority: 2 },
    { name: screen, test: /renderer\/shell\/start\.tsx$/, priority: 1 },
    { name: 'after-unlocking', test: /renderer\/(shell\/router|rooms\/today\/today)\.tsx$/ },
  ],
};

export function askedAtOnce(): Plugin {
  return {
    name: 'asked-at-once',
    transformIndexHtml: {
      order: 'post',
      handler: (_page, { bundle = {} }) => {
        const files = Object.values(bundle);
        const styles = files.filter(
          (file) => file.type === 'asset' && file.names.some((name) => name === `${screen}.css`),
        );
        const fonts = files.filter(({ fileName }) => letters.test(fileName) && !fileName.includes('-ext-'));
        if (styles.length !== 1 || fonts.length !== 1)
          throw new Error(`the first screen is ${styles.length} style sheets, ${fonts.length} fonts`);
        return [
          ...styles.map(({ fileName }) => link({ rel: 'stylesheet', href: `/${fileName}` })),
          ...fonts.map(({ fileName }) =>
            link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${fileName}` }),
          ),
        ];
      },
    },
  };
}

const link = (attributes: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attributes, crossorigin: true },
  injectTo: 'head',
});
