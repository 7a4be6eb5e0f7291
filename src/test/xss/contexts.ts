const oneLine = (payload: string): string => payload.replaceAll(/\s+/gu, ' ');

/** Where a payload may stand in a note, by the name of the place. */
export const contexts: Readonly<Record<string, (payload: string) => string>> = {
	'paragraph': payload => `Text ${payload} more.\n\n${payload}\n\n> ${oneLine(payload)}\n`,
	'title': payload => `# ${oneLine(payload)}\n\n* ✨ **${oneLine(payload)}** | ${oneLine(payload)}\n\ttext $x$\n`,
	'formula': payload => `$${payload}$ and $\\text{${payload}}$\n\n$$\n${payload}\n$$\n`,
	'error text': payload => `$\\frac{${payload}$ and $\\${payload}$ and $\\begin{${payload}}$ and $\\color{${payload}}x$\n`,
	'legend': payload => `* ✨ **Name**\n\t$f(x)=\\tau x$ where $\\tau$ is the ${oneLine(payload)}\n\t* $x$ is ${oneLine(payload)}\n`,
	'code': payload => `\`\`\`python\n${payload}\n\`\`\`\n\n\`${payload}\`\n\n\`\`\`${oneLine(payload)}\n\`\`\`\n`,
	'link': payload => `[${payload}](${payload}) ![${payload}](${payload}) <${payload}> [x](<a ${oneLine(payload)}> "${payload}")\n`,
};

/** An entry whose formula opens, with the payload in all that the panel tells of it. */
export function liveEntry(payload: string): string {
	const text = oneLine(payload);
	return `* ✨ **${text}**\n\t$f(x)=\\tau x+\\text{${text}}$ and $g(x)=\\tau x$ where $\\tau$ is the ${text}\n\t* $x$ is ${text}\n`;
}
