/** Looks: one accent colour, generous sizes, the same care by day and by night. Sizes follow the density chosen. */
import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorScheme,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';
import type * as Mantine from '@mantine/core';

const water: MantineColorsTuple = [
  '#ebf6f8',
  '#d6ebef',
  '#abd6de',
  '#7cc0cc',
  '#54abba',
  '#3297a9',
  '#1d8294',
  '#0d6b7c',
  '#0a5866',
  '#07434e',
];

const dark: MantineColorsTuple = [
  '#d8dde3',
  '#b9c1ca',
  '#98a2ad',
  '#717c88',
  '#4a545f',
  '#38414b',
  '#2a313a',
  '#1b2027',
  '#151a20',
  '#0f1317',
];

/** The last is asked for what no bundled font holds: names in Chinese letters. */
const fontFamily = "Inter, 'Inter Extended', sans-serif";
/** Height of everything one clicks: 44 px, less in the compact density (app.css). */
const target = 'var(--target)';
/** Drawn smaller than that, hit as easily (app.css). */
const smallSign = 'small-sign';

type Library = typeof Mantine;
/** Only the types of the components: with the components themselves, the first screen would wait for menus and windows. */
type Looks = {
  readonly [Name in keyof Library]?: Library[Name] extends { extend(looks: infer Own): unknown } ? Own : never;
};

const components = {
  Button: {
    vars: (_, { size }) => ({
      root: size === undefined ? { '--button-height': target, '--button-fz': 'var(--mantine-font-size-md)' } : {},
    }),
    classNames: (_, { size }) => (size === undefined ? {} : { root: smallSign }),
  },
  ActionIcon: {
    defaultProps: { variant: 'subtle', color: 'gray' },
    vars: (_, { size }) => ({ root: size === undefined ? { '--ai-size': target } : {} }),
    classNames: (_, { size }) => (size === undefined ? {} : { root: smallSign }),
  },
  Input: {
    vars: (_, { size }) => ({
      wrapper:
        size === undefined || size === 'sm'
          ? { '--input-height': target, '--input-fz': 'var(--mantine-font-size-md)' }
          : {},
    }),
  },
  InputLabel: { defaultProps: { size: 'md', mb: 4 } },
  InputDescription: { defaultProps: { size: 'md', mb: 6 } },
  InputError: { defaultProps: { size: 'md' } },
  PasswordInput: { defaultProps: { autoComplete: 'off' } },
  Select: {
    // The list itself scrolls: its keys are those of the field, and no empty area is in between for screen readers.
    defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'md' }, withScrollArea: false },
    styles: { options: { maxHeight: 320, overflowY: 'auto' } },
  },
  // Words as they are written: capitals shout.
  Badge: { defaultProps: { tt: 'none' } },
  Anchor: { defaultProps: { underline: 'hover' } },
  Tabs: { defaultProps: { keepMounted: false } },
  // A title in the colour of its alert is too pale on its own tint.
  Alert: {
    defaultProps: { variant: 'light', radius: 'md' },
    styles: { title: { color: 'var(--mantine-color-text)' } },
  },
  Paper: { defaultProps: { radius: 'md' } },
  Loader: { defaultProps: { size: 'sm', type: 'dots' } },
  Popover: { defaultProps: { shadow: 'md' } },
  // The focus goes to the first item; something else to focus has no place in a menu.
  Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  Modal: { defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.4 } } },
} satisfies Looks;

export const theme = createTheme({
  primaryColor: 'water',
  colors: { water, dark },
  primaryShade: { light: 7, dark: 7 },
  black: '#1c2127',
  fontFamily,
  fontFamilyMonospace: "'JetBrains Mono', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontFamily,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components,
});

/** Names that screen readers say for buttons that are only a sign. @param close "Close" in the screen's language */
export function namesForReaders(close: string): MantineThemeOverride {
  const named = { defaultProps: { closeButtonProps: { 'aria-label': close } } };
  return { components: { Modal: named, Notification: named } satisfies Looks };
}

/** Quiet text stays readable (contrast of at least 4.5 to 1 on every surface used). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6470',
    '--mantine-color-placeholder': '#6a7480',
    '--mantine-color-error': '#b3261e',
    '--surface-quiet': '#f6f8f9',
    '--surface-hover': '#eef2f4',
    '--surface-selected': '#e3f1f4',
    '--line': '#e1e6ea',
    '--scroll-thumb': '#c3cbd2',
    '--late': '#b3261e',
    '--practice': '#7a4a00',
    '--practice-surface': '#fff3d6',
    '--practice-line': '#ecd9a6',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b3bd',
    '--mantine-color-placeholder': '#98a2ad',
    '--mantine-color-error': '#ff9a92',
    '--surface-quiet': '#161b21',
    '--surface-hover': '#242b33',
    '--surface-selected': '#1d3a42',
    '--line': '#323b45',
    '--mantine-color-gray-light': '#2c343d',
    '--mantine-color-gray-light-hover': '#343d47',
    '--mantine-color-gray-light-color': '#d8dde3',
    '--mantine-color-water-light': '#1d3a42',
    '--mantine-color-water-light-hover': '#24464f',
    '--mantine-color-water-light-color': '#abd6de',
    '--mantine-color-yellow-light': '#3a2e12',
    '--mantine-color-yellow-light-hover': '#46381a',
    '--mantine-color-yellow-light-color': '#ffd98a',
    '--mantine-color-red-light': '#3b2326',
    '--mantine-color-red-light-hover': '#472a2d',
    '--mantine-color-red-light-color': '#ffb4ad',
    '--scroll-thumb': '#48535e',
    '--late': '#ff9a92',
    '--practice': '#ffd98a',
    '--practice-surface': '#3a2e12',
    '--practice-line': '#5c4a1e',
  },
});

/** The colours someone chose live in their own sealed settings; the page keeps them in memory only. */
export function memoryColours(): MantineColorSchemeManager {
  let current: MantineColorScheme = 'auto';
  return {
    get: () => current,
    set: (value) => (current = value),
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => (current = 'auto'),
  };
}
