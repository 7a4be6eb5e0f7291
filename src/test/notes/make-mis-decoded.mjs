// Writes keywords-mis-decoded.md: keywords.md as it comes out when its UTF-8 is read as Windows-1252 and saved again.
//
//     node src/test/notes/make-mis-decoded.mjs
import { readFileSync, writeFileSync } from 'node:fs';

// Bytes 0x80 to 0x9F; the five that the code page leaves open become the control of the same number.
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const character = byte => byte >= 0x80 && byte < 0xa0 ? high[byte - 0x80] : String.fromCharCode(byte);

const bytes = readFileSync(new URL('keywords.md', import.meta.url));
writeFileSync(new URL('keywords-mis-decoded.md', import.meta.url), Array.from(bytes, character).join(''));
