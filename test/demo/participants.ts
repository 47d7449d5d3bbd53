/** Those who take part in the consultation from computers of their own: the same vault as in the application, in this process. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastMomentOf } from '../../renderer/vault/core/clock/days.ts';
import type { MySeat } from '../../shared/bundle/read.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { SectionView } from '../../shared/dossier/view.ts';
import { readCardFile } from '../../shared/trust/card-file.ts';
import { seatId } from '../../shared/trust/seat-card.ts';
import { Disk, good, machine, type Machine } from '../fixtures/machine.ts';
import { crypto, value } from '../support/exchange.ts';

export interface Invited {
  readonly name: string;
  readonly function: string;
  readonly service: string;
  /** As it stands behind the name among those who take part. */
  readonly capacity: string;
}

/** Somebody with keys of their own, who opens what is for them. */
export interface Reader {
  readonly name: string;
  readonly mine: MySeat;
}

/** @param card file of their contact card; @param identity the key that opens practice files with the age command */
export function readerOf(card: string, identity: string): Reader {
  const { card: read } = value(readCardFile(crypto, new Uint8Array(readFileSync(card))));
  const mine = { identity, person: read.person, seat: seatId(crypto, read.signKey), realm: read.realm };
  return { name: read.name, mine };
}

export class Participant implements Reader {
  readonly name: string;
  readonly mine: MySeat;
  /** Their contact card as a file. */
  readonly card: string;
  readonly #at: Machine;
  #dossier = '';

  private constructor(at: Machine, { name, mine }: Reader, card: string) {
    this.#at = at;
    this.name = name;
    this.mine = mine;
    this.card = card;
  }

  static async invited({ name, function: fn, service }: Invited, folder: string): Promise<Participant> {
    const at = await machine(new Disk(), { now: Date.now() });
    const place = { name, function: fn, service, passphrase: `een lange zin van ${name}`, label: name };
    const me = await good(at.vault.create({ ...place, language: 'nl' }));
    await good(at.vault.saveSettings({ ...me, realm: 'practice' }));
    const card = join(folder, `${name.split(' ')[0] ?? name}.card`);
    writeFileSync(card, await good(at.vault.myCard()));
    return new Participant(at, readerOf(card, await good(at.vault.practiceIdentity())), card);
  }

  /** Takes in the sender's card and compares the number; answers its sixty digits. */
  async meets(card: string): Promise<string> {
    const { person, safetyNumber = '' } = await good(
      this.#at.vault.importCard({ bytes: new Uint8Array(readFileSync(card)) }),
    );
    await good(this.#at.vault.verify({ person, how: 'phone' }));
    return safetyNumber.replaceAll(/\D/g, '');
  }

  /** Takes in the file, and shows what is in it as the application would. */
  async takesIn(file: Bytes): Promise<SectionView> {
    const name = this.#at.receives(file);
    await good(this.#at.vault.incoming());
    this.#dossier = (await good(this.#at.vault.accept({ name }))).dossier;
    const { sections, extracts = [] } = await good(this.#at.vault.openDossier({ id: this.#dossier }));
    const [only] = extracts;
    if (only === undefined || extracts.length > 1 || sections.length > 0)
      throw new Error(`${this.name} reads something else than one extract`);
    return only.section;
  }

  /** @param expires its last day (ISO date). After it nothing opens any more, also with a clock that is put back. */
  async outlives(expires: string): Promise<void> {
    const { vault, disk, clock } = this.#at;
    clock.now = lastMomentOf(expires) + 1;
    // After more than a month without them the computer asks which date is right.
    await vault.sayDateIsRight({ reason: '' });
    const left = await good(vault.caseload());
    await good(vault.incoming());
    clock.now = lastMomentOf(expires) - 30 * 86_400_000;
    const again = await vault.openDossier({ id: this.#dossier });
    if (left.length > 0 || again.ok || disk.inbox.size > 0)
      throw new Error(`${this.name} still reads an extract that ended on ${expires}`);
  }
}
