/** What is said of a call of the vault once, beside its types: whether it changes anything, and how its answer travels. */
export interface Call {
  /** What reads changes nothing anyone keeps, and is answered where nothing may be written (SPEC.md, V1-V6). */
  readonly does: 'reads' | 'writes';
  /** The answer is packed, and its bytes are handed over to the page without a copy. */
  readonly packed?: true;
}

/** Every call of a part: one left out does not compile. */
export type CallsOf<Api> = Readonly<Record<keyof Api, Call>>;

export const reads: Call = { does: 'reads' };
export const writes: Call = { does: 'writes' };
