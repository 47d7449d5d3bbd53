import type { ScannerFolder } from '../../../shared/bridge/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CameraGate } from '../../camera/camera-gate.ts';
import type { Dialogs } from '../../dialogs/dialogs.ts';
import type { ChosenFolder, ScannerPlace } from '../../scanner/chosen-folder.ts';
import type { Scans } from '../../scanner/scans.ts';
import { labelOf } from '../../transports/folder/media.ts';
import type { Handlers } from '../answer.ts';

type ScannerCalls = Pick<
  Handlers,
  | 'scanner.folder'
  | 'scanner.choose'
  | 'scanner.forget'
  | 'scanner.list'
  | 'scanner.open'
  | 'scanner.remove'
  | 'camera.open'
  | 'camera.close'
>;

const told = ({ folder, isFixed }: ScannerPlace): ScannerFolder => ({ label: labelOf(folder), isFixed });

/** Documents that come from a scanner or a camera. Paths stay here. */
export function scannerHandlers(parts: {
  readonly folder: ChosenFolder;
  readonly scans: Scans;
  readonly dialogs: Pick<Dialogs, 'chooseFolder'>;
  readonly camera: CameraGate;
}): ScannerCalls {
  const { folder, scans, dialogs, camera } = parts;
  return {
    'scanner.folder': async () => {
      const place = await folder.current();
      return ok(place && told(place));
    },
    'scanner.choose': async () => {
      if (folder.isFixed) return fail('by-policy');
      const chosen = await dialogs.chooseFolder();
      if (chosen === null) return fail('cancelled');
      const kept = await folder.keep(chosen);
      return kept.ok ? ok(told(kept.value)) : kept;
    },
    'scanner.forget': async () => (folder.isFixed ? fail('by-policy') : folder.forget()),
    'scanner.list': async () => {
      const place = await folder.current();
      return place === null ? fail('scanner-gone') : scans.list(place.folder);
    },
    'scanner.open': ({ id }) => scans.open(id),
    'scanner.remove': ({ id }) => scans.remove(id),
    'camera.open': async () => (camera.open() ? ok(undefined) : fail('by-policy')),
    'camera.close': async () => {
      camera.close();
      return undefined;
    },
  };
}
