/**
 * Updates that come on a stick or a share (SPEC.md): looked at when a person asks, handed over or started when a person says so.
 * No server, and nothing in the background.
 */
import { randomBytes } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../shared/result.ts';
import {
  compareVersions,
  systemOf,
  type ApplicationSaid,
  type PackageForm,
  type UpdateProblem,
  type UpdateView,
} from '../../shared/update/update.ts';
import type { MachinePolicy } from '../../shared/machine-policy/policy.ts';
import { makeDurableDirectory, newPartName, removeQuietly, withFile } from '../files/durable.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';
import type { AllowedPlace } from '../policy/places.ts';
import { labelOf, mediaIn, type MediaPlaces } from '../transports/folder/media.ts';
import { Deadline } from './deadline.ts';
import { described, type DescribedFile } from './description.ts';
import { Refusal, settleUpdate } from './refusal.ts';
import { SeenLists } from './seen-lists.ts';
import { dropInstallers, toInstallIn } from './to-install.ts';
import { trustedLists } from './trust.ts';
import { eachSignedPiece, findUpdate, lookAtFiles, metadataIn } from './update-folder.ts';

/** Milliseconds: for the lists of a folder, and for a file of it, which may be large and the stick slow. */
export const patience = { lists: 60_000, file: 900_000 } as const;

export interface UpdatesParts {
  readonly files: FileSeam;
  /** Where what was seen is kept, and what is about to be installed. */
  readonly home: string;
  /** The root of trust this application was built with; null: none. */
  readonly shipped: Bytes | null;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly installedAs: () => Promise<PackageForm | null>;
  /** This application is one without network: so is the one that replaces it. */
  readonly isAirGapped: () => Promise<boolean>;
  readonly policy: MachinePolicy;
  /** Sticks, shares and folders that may be looked at and written to. */
  readonly allowed: AllowedPlace;
  readonly media: MediaPlaces;
  readonly chooseFolder: (beginning?: string) => Promise<string | null>;
  /** Has the system open a file; answers what went wrong, or nothing. */
  readonly start: (path: string) => Promise<string>;
  readonly patience?: { readonly lists: number; readonly file: number };
}

interface Found {
  readonly folder: string;
  readonly files: readonly DescribedFile[];
  /** The one package the system may be asked to start: of the form this computer was installed by. */
  readonly startable: string | undefined;
}

type Asked<T> = Promise<Result<T, UpdateProblem>>;

export class Updates {
  private readonly seen: SeenLists;
  private readonly found = new Map<string, Found>();

  constructor(private readonly parts: UpdatesParts) {
    this.seen = new SeenLists(parts.files, parts.home);
  }

  /** Looks for a folder on what is plugged in, or where a person says. */
  look(where: 'plugged-in' | 'choose'): Asked<UpdateView> {
    return settleUpdate(async () => {
      const { shipped, policy, allowed } = this.parts;
      if (policy.updates === 'off' || allowed.isNone) throw new Refusal('by-policy');
      if (shipped === null) throw new Refusal('not-set-up');
      const deadline = new Deadline(this.times.lists);
      const folder = where === 'choose' ? await this.chosen(allowed) : await this.pluggedIn(allowed, deadline);
      // A person takes their time; the stick does not get it.
      return this.looked(folder, shipped, where === 'choose' ? new Deadline(this.times.lists) : deadline);
    });
  }

  /** Writes one package into a folder a person chooses where files may go. Answers its hash, for whoever installs to compare. */
  hand(token: string, name: string): Asked<{ readonly sha256: string }> {
    return settleUpdate(async () => {
      const { found, file } = this.one(token, name);
      await this.copy(found, file, await this.chosen(this.parts.allowed));
      return { sha256: file.sha256 };
    });
  }

  /** Has the system start the package this computer was installed by, where the policy says that it may. */
  install(token: string, name: string): Asked<undefined> {
    return settleUpdate(async () => {
      const { files, home, policy, start } = this.parts;
      if (policy.updates !== 'install') throw new Refusal('by-policy');
      const { found, file } = this.one(token, name);
      // The page offers no other either; it may not be the page that asks.
      if (name !== found.startable) throw new Refusal('missing');
      await dropInstallers(files, home);
      const into = toInstallIn(home);
      await makeDurableDirectory(files, into);
      await this.copy(found, file, into);
      if ((await start(join(into, file.name))) !== '') throw new Refusal('not-started');
      return undefined;
    });
  }

  /** A file that travels along, to be taken in as one that was picked: those who signed it decide what it is worth. */
  carried(token: string, name: string): Asked<Bytes> {
    return settleUpdate(async () => {
      const { found, file } = this.one(token, name);
      if (file.said.is === 'package') throw new Refusal('missing');
      const bytes = new Uint8Array(file.size);
      let at = 0;
      await eachSignedPiece(this.parts.files, found.folder, file, new Deadline(this.times.file), (piece) => {
        bytes.set(piece, at);
        at += piece.length;
        return Promise.resolve();
      });
      return bytes;
    });
  }

  private async chosen(allowed: AllowedPlace): Promise<string> {
    const folder = await this.parts.chooseFolder(allowed.beneath);
    if (folder === null) throw new Refusal('cancelled');
    if (!(await allowed.has(folder))) throw new Refusal('by-policy');
    return folder;
  }

  private async pluggedIn(allowed: AllowedPlace, deadline: Deadline): Promise<string> {
    const { files, media } = this.parts;
    const { beneath } = allowed;
    // Where only one folder is allowed, it need not be plugged in.
    const fixed = beneath === undefined ? [] : [await realpath(beneath).catch(() => beneath)];
    const plugged = await deadline.within(mediaIn(files, media));
    for (const folder of [...fixed, ...plugged.map((medium) => medium.folder)])
      if ((await allowed.has(folder)) && (await findUpdate(files, folder, deadline)) !== null) return folder;
    throw new Refusal('no-folder');
  }

  private async looked(where: string, shipped: Bytes, deadline: Deadline): Promise<UpdateView> {
    const { files } = this.parts;
    const folder = await findUpdate(files, where, deadline);
    if (folder === null) throw new Refusal('no-folder');
    const listIn = (name: string, most: number): Promise<Bytes | null> =>
      metadataIn(files, folder, { name, most }, deadline);
    const { targets, seen } = await trustedLists(shipped, await this.seen.all(), listIn);
    await this.seen.keep(seen);
    const said = described(targets);
    const application = said.application === undefined ? undefined : await this.offered(said.application, said.files);
    await lookAtFiles(files, folder, said.files, deadline);
    const token = randomBytes(16).toString('hex');
    this.found.clear();
    const startable = application?.packages.find(({ isAsInstalled }) => isAsInstalled)?.name;
    this.found.set(token, { folder, files: said.files, startable });
    const carried = said.files.flatMap(({ name, size, said: { is } }) =>
      is === 'package' ? [] : [{ name, size, is }],
    );
    return { token, label: labelOf(where), carried, ...(application !== undefined && { application }) };
  }

  /** What it brings for this computer, unless this computer cannot go there. */
  private async offered(
    application: ApplicationSaid,
    files: readonly DescribedFile[],
  ): Promise<NonNullable<UpdateView['application']>> {
    const { version, platform } = this.parts;
    if (compareVersions(application.version, version) < 0) throw new Refusal('older-application');
    if (compareVersions(version, application.dataFrom) < 0) throw new Refusal('data-too-old');
    const [here, isAirGapped] = [await this.parts.installedAs(), await this.parts.isAirGapped()];
    const packages = files.flatMap(({ name, size, said }) =>
      said.is === 'package' && said.isAirGapped === isAirGapped && systemOf[said.form] === platform
        ? [{ name, size, form: said.form, isAsInstalled: said.form === here }]
        : [],
    );
    return { ...application, isInstalled: application.version === version, packages };
  }

  private one(token: string, name: string): { readonly found: Found; readonly file: DescribedFile } {
    const found = this.found.get(token);
    const file = found?.files.find((each) => each.name === name);
    if (found === undefined || file === undefined) throw new Refusal('missing');
    return { found, file };
  }

  /** Under another name until it is whole and as it was signed. */
  private async copy({ folder }: Found, file: DescribedFile, into: string): Promise<void> {
    const { files } = this.parts;
    const part = join(into, newPartName());
    try {
      await withFile(files, part, 'create', async (copy) => {
        let at = 0;
        await eachSignedPiece(files, folder, file, new Deadline(this.times.file), async (piece) => {
          await copy.write(at, piece);
          at += piece.length;
        });
        await copy.sync();
      });
      await files.rename(part, join(into, file.name));
    } catch (error) {
      await removeQuietly(files, part);
      throw error;
    }
    await files.syncDirectory(into);
  }

  private get times(): { readonly lists: number; readonly file: number } {
    return this.parts.patience ?? patience;
  }
}
