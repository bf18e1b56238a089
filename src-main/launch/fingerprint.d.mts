/** `project`: the absolute path of its folder. */
export function fingerprintSources(project: string): string;
export const sourceFolders: readonly string[];
