/** Values that cost something to build, each built when it is first asked for, and kept. */

export type Built<T extends Readonly<Record<string, () => unknown>>> = { readonly [N in keyof T]: ReturnType<T[N]> };

/** An object with the same keys, of which each holds what its builder gives. */
export function builtOnce<T extends Readonly<Record<string, () => unknown>>>(builders: T): Built<T> {
  const built = {};
  for (const [name, build] of Object.entries(builders)) {
    const get = (): unknown => {
      const value = build();
      Object.defineProperty(built, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(built, name, { get, enumerable: true, configurable: true });
  }
  // Each key of the builders was given to it.
  return built as Built<T>;
}
