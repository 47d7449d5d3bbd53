/** Consents in a ledger, for tests that go through the vault's own calls. */
import type { Change } from '../../renderer/vault/api.ts';
import type { LedgerKind } from '../../shared/disclosure/consent.ts';
import { isWrittenTopic } from '../../shared/disclosure/extracts.ts';
import type { ConsentTopic } from '../../shared/dossier/units/consent.ts';

export interface Asked {
  readonly id?: string;
  readonly in?: LedgerKind;
  readonly topic: ConsentTopic;
  readonly items?: readonly string[];
  readonly to: string;
  readonly until?: string;
  /** On paper where nothing less counts, else spoken. */
  readonly how?: 'paper' | 'spoken';
}

/** What can become of a question. */
export const outcomes = ['yes', 'no', 'unanswered', 'withdrawn', 'over'] as const;
export type Outcome = (typeof outcomes)[number];

/** Changes that write down that somebody was asked, and what became of it. */
export function asked(
  {
    id = 'c1',
    in: section = 'notes',
    topic,
    items = [],
    to,
    until = '2027-02-01',
    how = isWrittenTopic(topic) ? 'paper' : 'spoken',
  }: Asked,
  outcome: Outcome = 'yes',
): readonly Change[] {
  const put = (unit: string, value: unknown): Change => ({
    do: 'put',
    section,
    type: 'consent',
    entity: id,
    unit,
    value,
    sees: [],
  });
  const request = {
    topic,
    items: [...items],
    to: { person: to, name: 'zoals gevraagd' },
    purpose: 'zoals besproken aan tafel',
    on: '2026-11-01',
  };
  const said = { answer: outcome === 'no' ? 'no' : 'yes', how, on: '2026-11-02' };
  return [
    put('request', request),
    put('explained', { language: 'tr', interpreter: 'Otto Tolkwater' }),
    ...(outcome === 'unanswered' ? [] : [put('answer', { ...said, until: outcome === 'over' ? '2026-11-10' : until })]),
    ...(outcome === 'withdrawn' ? [put('withdrawn', { on: '2026-11-20' })] : []),
  ];
}
