/** A promise that was not kept. */
export class Loss extends Error {}

export function mustHold(holds: boolean, why: string): asserts holds {
  if (!holds) throw new Loss(why);
}
