import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Everything the editor host needs and leaves behind; ignored by git, kept between runs. */
export const hostFolder = join(root, '.host');

/** The packed extension, and the same with only its `browser` entry. */
export const vsix = join(root, 'ml-notes.vsix');
export const webVsix = join(hostFolder, 'ml-notes-web.vsix');
