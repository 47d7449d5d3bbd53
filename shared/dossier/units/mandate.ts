/**
 * Mandates of a justice house before there is a judgment: monitoring during remand, and release on conditions. They hold what the order
 * says and nothing of the offence: who is not convicted is presumed innocent, so no goal about the acts, no detention plan and no
 * attitude has a field here.
 */
import { choice, needed, said, unit, withTraits } from './field.ts';
import { entityId, inOrder, isoDate, line, oneDay, oneText, text, today } from './shapes.ts';

export const mandateWhat = choice('mandateWhat', ['monitoring', 'conditions'], { start: 'conditions', head: true });

export const mandateEntities = {
  mandate: {
    mandate: unit(
      {
        what: mandateWhat,
        authority: choice('mandateAuthority', [
          'investigating-judge',
          'council-chamber',
          'indictment-chamber',
          'trial-court',
          'prosecutor',
        ]),
        /** Which one, and where. */
        by: needed(line),
        from: said('period', isoDate),
        until: isoDate.optional(),
      },
      { listed: true, complete: inOrder },
    ),
    /** The address the order names, where monitoring runs. */
    address: oneText,
    /** Its inquiry was closed: reports follow another rhythm from then on. */
    closed: oneDay,
    ended: unit(
      { on: isoDate, how: choice('mandateEnd', ['term', 'lifted', 'to-prison', 'judgment', 'other']) },
      { listed: true },
    ),
  },
  'mandate-condition': {
    condition: unit({
      mandate: entityId,
      what: choice('mandateCondition', [
        'address',
        'summonses',
        'contact-ban',
        'place-ban',
        'guidance',
        'activity',
        'deposit',
        'other',
      ]),
      text: withTraits(text, { needed: true, autofocus: true }),
    }),
  },
  /** A new decision that prolongs it, with its day and the new last day. */
  'mandate-prolonged': {
    prolonged: unit(
      { mandate: entityId, on: today, until: said('until', isoDate), by: needed(line) },
      { listed: true },
    ),
  },
};
