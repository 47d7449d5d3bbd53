/** Made while building (build/drawn-ahead.mts): the locked screen in each of its forms. */
declare module 'virtual:drawn-ahead' {
  /** What all of them begin with. */
  export const beginning: string;
  export const rests: Readonly<Record<string, string>>;
}
