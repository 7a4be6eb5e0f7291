const LENGTH = 60;

/** Note text inside a sentence: in quotes, on one line, cut when long. */
export function quote(text: string): string {
	const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
	return `“${line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line}”`;
}
