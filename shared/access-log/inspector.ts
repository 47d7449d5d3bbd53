/** Who looks at how a service keeps its data, without reading a dossier (renderer/vault/SPEC.md, U11). */
export const inspectors = ['privacy-officer', 'supervisory-authority'] as const;
export type Inspector = (typeof inspectors)[number];

/** How long one may last, in minutes. */
export const inspectionMinutes = [15, 30, 60, 120] as const;
