/** What a package may be started with (electron/SPEC.md, SH1-SH3): nothing that it does not know. */

/** What could be done with a switch that is refused, for telling it. */
export const switchClasses = ['debugging', 'network', 'code', 'sandbox', 'writing', 'other'] as const;
export type SwitchClass = (typeof switchClasses)[number];

export interface Refused {
  readonly kind: SwitchClass;
  /** Its name, of harmless characters only. */
  readonly name: string;
}

const none = /^$/;
const languageTag = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,2}$/;

/** Switches by name, with the values they may have. Everything else is refused, what Chromium may come to know as well. */
const accepted: ReadonlyMap<string, RegExp> = new Map([
  ['user-data-dir', /^[^\0]{1,4096}$/],
  ['lang', languageTag],
  ['password-store', /^(gnome-libsecret|kwallet|kwallet5|kwallet6|basic)$/],
  ['ozone-platform', /^(x11|wayland)$/],
  ['ozone-platform-hint', /^(auto|x11|wayland)$/],
  ['gtk-version', /^[34]$/],
  ['force-device-scale-factor', /^\d{1,2}(\.\d{1,3})?$/],
  ['disable-gpu', none],
  ['force-renderer-accessibility', none],
  ['force-prefers-reduced-motion', none],
  ['force-high-contrast', none],
]);

/** Added by macOS when the application is opened in the Finder. */
const serialNumber = /^psn(_\d+){1,2}$/;

/** Environment variables that make Chromium write down what it does, or the keys of its connections. */
const refusedVariables = [
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_ENABLE_STACK_DUMPING',
  'SSLKEYLOGFILE',
] as const;

/** The first that fits tells what a switch is for. */
const classes: readonly (readonly [SwitchClass, RegExp])[] = [
  [
    'sandbox',
    /sandbox|web-security|isolat|single-process|in-process|zygote|insecure|allow-file|mixed-content|features/,
  ],
  ['network', /proxy|host|dns|cert|ssl|tls|origin|quic|user-agent|server/],
  ['debugging', /debug|inspect|devtools|js-flags|automation|expose|headless|brk/],
  ['code', /extension|plugin|prefix|launcher|require|^r$|preload|path|library|component|module/],
  ['writing', /log|trac|dump|crash|record|profil|vmodule|^v$/],
];

export interface Start {
  /** The words of the command line behind the executable. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** It is asked to be a command, which has switches of its own. */
  readonly isCommand?: boolean;
}

/**
 * What must not be in the start of a package. Chromium takes one hyphen for two, blanks around a word for nothing and, on
 * Windows, a slash for hyphens; and it does not tell which words it read. So every word that could be a switch is taken for one.
 */
export function refusedIn({ words, environment, platform, isCommand = false }: Start): readonly Refused[] {
  const begin = platform === 'win32' ? /^(?:--?|\/)(?=.)/ : /^--?(?=.)/;
  const switches = words.map((word) => word.trim()).filter((word) => begin.test(word) && word !== '--');
  const isAccepted = (word: string): boolean => {
    const [name, value] = split(word.replace(begin, ''));
    if (isCommand && word === '--json') return true;
    if (platform === 'darwin' && serialNumber.test(name) && value === '') return true;
    return word.startsWith('--') && accepted.get(name)?.test(value) === true;
  };
  const refused = switches
    .filter((word) => !isAccepted(word))
    .map((word) => refusal(split(word.replace(begin, ''))[0]));
  const variables = refusedVariables.filter((name) => (environment[name] ?? '') !== '');
  return [...refused, ...variables.map((name): Refused => ({ kind: 'writing', name }))];
}

/** The environment without what is refused in it. */
export function withoutRefused(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names: readonly string[] = refusedVariables;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));
}

function split(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function refusal(given: string): Refused {
  const name = given.toLowerCase();
  const kind = classes.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
  return { kind, name: /^[a-z0-9-]{1,48}$/.test(name) ? name : '?' };
}
