/**
 * Which founding a part was first seen to begin with, where nothing else tells (SPEC.md, S13): another one that comes later is none.
 * On one computer everybody can write a key for anybody, and a founding beside it.
 */
import { z } from 'zod';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Records } from '../store/records.ts';

const epoch = z.string().regex(/^[0-9a-f]{64}$/);
const keyOf = (section: string): string => `began/${section}`;

interface Remembering {
  readonly records: Pick<Records, 'get' | 'put'>;
  readonly isReadOnly: boolean;
}

export class FirstSeen {
  readonly #session: Remembering;
  /** Seen since unlocking, and in no record yet: epochs (hex) by section (hex). */
  readonly #unsaved = new Map<string, string>();

  constructor(session: Remembering) {
    this.#session = session;
  }

  get hasNew(): boolean {
    return this.#unsaved.size > 0;
  }

  /** The epoch (hex) a section (hex) was first seen to begin with. */
  of(section: string): string | undefined {
    const kept = epoch.safeParse(this.#session.records.get(keyOf(section)));
    return kept.success ? kept.data : this.#unsaved.get(section);
  }

  /** Whatever stands there alone is remembered; of two nobody can tell which came first. */
  note(section: string, log: SectionLog): void {
    if (this.of(section) !== undefined) return;
    const [first, ...others] = log.epochs().filter(({ parents }) => parents.length === 0);
    if (first !== undefined && others.length === 0 && !log.isBegun(first.hex)) this.#unsaved.set(section, first.hex);
  }

  async save(): Promise<Result<undefined, VaultProblem>> {
    if (this.#unsaved.size === 0 || this.#session.isReadOnly) return ok(undefined);
    const saved = [...this.#unsaved];
    const kept = await this.#session.records.put(saved.map(([section, hex]) => [keyOf(section), hex] as const));
    if (kept.ok) for (const [section] of saved) this.#unsaved.delete(section);
    return kept;
  }
}
