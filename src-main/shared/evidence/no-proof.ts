/** Which files prove nothing, whatever stands on their cards. */
import type { Evidence } from '../../contract/proof';

/** Kinds that are shown or played here, and that their bytes prove. */
const provenEndings = /\.(pdf|png|jpe?g|gif|webp|mp3|wav|ogg|oga|opus|m4a|mp4|m4v|mov|webm|mkv|zip)$/i;

/** Whether a file's bytes are not of the kind that its name promises: it is damaged from its beginning, or something else. */
export const isMisnamed = ({ fileName, mediaType }: { fileName: string; mediaType: string }): boolean =>
  mediaType === 'application/octet-stream' && provenEndings.test(fileName);

export type NoProofReason = 'missing' | 'changed' | 'empty' | 'damaged';

/** Why nobody can check anything by a file, whatever stands on its card; null where nothing speaks against it. */
export function whyNoProof(
  file: Pick<Evidence, 'state' | 'bytes' | 'words' | 'fileName' | 'mediaType'>
): NoProofReason | null {
  if (file.state !== 'whole') return file.state;
  if (file.bytes === 0) return 'empty';
  return file.words === 'damaged' || isMisnamed(file) ? 'damaged' : null;
}

/** Whether what was found when a file was opened means the same: as it is, nobody can read it. */
export const isNoProof = (code: string | null): code is NoProofReason =>
  code === 'missing' || code === 'changed' || code === 'empty' || code === 'damaged';
