export interface HtmlPage {
	readonly title: string;
	/** Of its content. */
	readonly policy: string;
	/** Markup. */
	readonly head: string;
	/** Markup. */
	readonly body: string;
}

/** A page that tells nobody where its links are followed from. */
export function htmlPage({ title, policy, head, body }: HtmlPage): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

/** Text as data in a quoted attribute, or between tags. */
export function attribute(text: string): string {
	return text.replace(/[&<>"]/gu, character => `&#${character.charCodeAt(0)};`);
}
