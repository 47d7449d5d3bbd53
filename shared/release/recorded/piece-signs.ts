/** How a dossier shows that a piece is there: an event of the procedure, a scan, an answer, a date of the registry. */
import { parseUnit, type PlainEntity } from '../../dossier/read.ts';
import type { PieceRow, PieceSign } from '../law/format/piece.ts';
import type { RecordedRequest } from './requests.ts';

export interface Signed {
  readonly on?: string;
  /** Entity that holds it. */
  readonly document?: string;
}

export interface Seen {
  readonly recorded: RecordedRequest;
  /** Of the legal section, and of the plan where it may be read. */
  readonly entities: readonly PlainEntity[];
  readonly plan: readonly PlainEntity[];
}

/** The first sign of a row that the dossier holds. */
export function pieceSigned({ holds = [] }: PieceRow, seen: Seen): Signed | undefined {
  for (const sign of holds) {
    const found = signs[sign](seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

const happened =
  (what: 'prosecutor-advice' | 'doctors-advice') =>
  ({ recorded: { events = {} } }: Seen): Signed | undefined => {
    const on = events[what];
    return on === undefined ? undefined : { on };
  };

const signs: Readonly<Record<PieceSign, (seen: Seen) => Signed | undefined>> = {
  request: ({ recorded }) => ({ on: recorded.request.on }),
  'slip-scan': ({ entities }) => {
    const scans = entities.flatMap(({ id, type, units }): readonly Signed[] => {
      const scan = type === 'slip' ? parseUnit('legal', 'slip', 'scan', units['scan']) : undefined;
      return scan === undefined ? [] : [{ on: scan.on, document: id }];
    });
    return newest(scans);
  },
  'registry-date': ({ entities, recorded: { request } }) => {
    const isGiven = entities.some(({ type, units }) => {
      const date = type === 'legal-date' ? parseUnit('legal', 'legal-date', 'date', units['date']) : undefined;
      return date?.kind === request.modality && date.source === 'registry';
    });
    return isGiven ? {} : undefined;
  },
  'director-advice': ({ recorded: { events = {}, outcome } }) => {
    if (events.advice !== undefined) return { on: events.advice };
    if (outcome?.outcome !== 'advice-given') return undefined;
    return outcome.on === undefined ? {} : { on: outcome.on };
  },
  'prosecutor-advice': happened('prosecutor-advice'),
  'doctors-advice': happened('doctors-advice'),
  'residence-advice': ({ entities, recorded: { events = {} } }) => {
    const on = events['residence-advice'];
    if (on !== undefined) return { on };
    const situation = entities.find(({ type }) => type === 'situation')?.units ?? {};
    const advice = parseUnit('legal', 'situation', 'residenceAdvice', situation['residenceAdvice']);
    return advice === undefined ? undefined : { on: advice.on };
  },
  // A plan without goals says nothing of prospects.
  plan: ({ plan }) => (plan.some(({ type }) => type === 'goal') ? {} : undefined),
  inquiry: ({ plan }) => {
    const answers = plan.flatMap(({ id, type, units }): readonly Signed[] => {
      const answer = type === 'inquiry' ? parseUnit('plan', 'inquiry', 'answer', units['answer']) : undefined;
      return answer === undefined ? [] : [{ on: answer.on, document: id }];
    });
    return newest(answers);
  },
};

const newest = (all: readonly Signed[]): Signed | undefined =>
  [...all].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))[0];
